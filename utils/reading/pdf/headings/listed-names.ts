import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { type HeadingCandidate, styleOf } from './heading-candidates';
import type { OutlineMatch } from './outline-match';

/**
 * The lives of the authors: below the last heading, a name in bold begins its sentence and stands in the outline. Above that heading names
 * belong to something else. Seen on https://arxiv.org/pdf/1904.01169v3.
 */
export function withListedNames(candidates: HeadingCandidate[], lines: readonly PlacedLine[], outline: OutlineMatch): HeadingCandidate[] {
  const last = candidates.findLast(({ entry }) => entry !== undefined)?.index ?? lines.length;
  const named = new Map<number, HeadingCandidate>();
  for (let index = last + 1; index < lines.length && !outline.isUsedUp; index += 1) {
    const line = lines[index];
    const candidate = line === undefined ? undefined : listedName(line, index, outline);
    if (candidate?.entry === undefined) continue;
    outline.use(candidate.entry);
    named.set(index, candidate);
  }
  if (named.size === 0) return candidates;
  return [...candidates.filter(({ index }) => !named.has(index)), ...named.values()].sort((a, b) => a.index - b.index);
}

function listedName(line: PlacedLine, index: number, outline: OutlineMatch): HeadingCandidate | undefined {
  const { pieces, text, size } = line;
  const end = pieces.findIndex(({ font }) => font !== pieces[0]?.font);
  const name = pieces
    .slice(0, Math.max(0, end))
    .map((piece) => piece.text)
    .join(' ');
  if (name.length < 5 || name.length > 60 || !outline.mayBegin(name)) return undefined;
  const entry = outline.find(name, undefined, name);
  if (entry === undefined) return undefined;
  const shape = { heading: entry.title, isAppendix: false };
  return { index, lines: 1, text: name, shape, style: styleOf(line), size, entry, isNamed: false, isSetApart: true, rest: text };
}
