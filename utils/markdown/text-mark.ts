/** A range of a Markdown source that something of ours belongs to. */
export interface TextMark {
  /** Offsets in the source, in UTF-16 units. */
  start: number;
  end: number;
  /** `replace`: something stands instead of the text; `after`: something stands behind it; `highlight`: the text itself is set off. */
  kind: 'replace' | 'after' | 'highlight';
  /** Set on the text of an `after`; without one it stands as it is. */
  className?: string;
}

/**
 * Sentinels are letters of Unicode's private use area, two for each mark: Markdown takes them for ordinary letters, so that they change nothing
 * around them, and no person writes them.
 */
const FIRST = 0xe000;
const MOST_MARKS = (0xf8ff - FIRST + 1) / 2;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

export interface Sentinel {
  mark: number;
  edge: 'start' | 'end';
}

/**
 * The source with a sentinel at both edges of each mark; those of the source's own are made harmless first. Offsets become places in the parsed
 * text in this way alone: the parser forgets them where formulas and money are prepared for it.
 */
export function withSentinels(source: string, marks: readonly TextMark[]): string {
  const edges = marks
    .slice(0, MOST_MARKS)
    .flatMap(({ start, end, kind }, mark) => [
      { at: start, until: kind === 'replace' ? end : start, edge: 'start' as const, kind, mark },
      ...(kind === 'replace' ? [] : [{ at: end, until: end, edge: 'end' as const, kind, mark }]),
    ]);
  // At one place the end of a number comes before the citation behind it, and that before the start of the next.
  const rank = ({ edge, kind }: (typeof edges)[number]) => (edge === 'end' ? 0 : kind === 'replace' ? 1 : 2);
  edges.sort((one, other) => one.at - other.at || rank(one) - rank(other));
  const safe = source.replace(PRIVATE_USE, '\ufffd');
  let text = '';
  let from = 0;
  for (const { at, until, edge, kind, mark } of edges) {
    text += safe.slice(from, Math.max(from, at));
    from = Math.max(from, until);
    // The blank ends an address that the citation stands behind.
    if (kind === 'replace') text += ` ${sentinel({ mark, edge: 'end' })}`;
    else text += sentinel({ mark, edge });
  }
  return text + safe.slice(from);
}

function sentinel({ mark, edge }: Sentinel): string {
  return String.fromCharCode(FIRST + 2 * mark + (edge === 'end' ? 1 : 0));
}

/** The text between sentinels and the sentinels, in their order. */
export function splitAtSentinels(text: string): (string | Sentinel)[] {
  const parts: (string | Sentinel)[] = [];
  let from = 0;
  for (const { index, 0: letter } of text.matchAll(PRIVATE_USE)) {
    if (index > from) parts.push(text.slice(from, index));
    const code = letter.charCodeAt(0) - FIRST;
    parts.push({ mark: code >> 1, edge: code % 2 === 1 ? 'end' : 'start' });
    from = index + 1;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** An address, in which the parser has percent-encoded them, is cleaned as well. */
export function withoutSentinels(text: string): string {
  return text.replace(PRIVATE_USE, '').replace(/%E(?:E%[89AB][0-9A-F]|F%(?:8[0-9A-F]|9[0-9A-F]|A[0-3]))%[89AB][0-9A-F]/gi, '');
}
