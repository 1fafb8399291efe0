import { cutItems } from './cut-items';
import { type CutMarkdown, cutPapers, paperIn, type Section } from './cut-sections';

export interface CutReport extends CutMarkdown {
  /** Of lists. */
  items: Section[];
  /** Items of an index: papers that have an entry of their own. */
  indexed: Section[];
}

/** The papers of a report: entries under headings, and the items of lists under headings that are no paper's. */
export function cutReport(lines: readonly string[]): CutReport {
  const { entries, outside } = cutPapers(withHashes(lines));
  if (entries.length === 0) return cutWhole({ line: 1, heading: '', lines: [...lines] });
  const hasLists = entries.some((entry) => cutItems(entry) !== undefined);
  const parts = entries.map((entry) => ({ entry, items: cutItems(entry, hasLists ? 1 : 2) }));
  const own = new Set(parts.flatMap(({ entry, items }) => (items === undefined ? [paperIn(entry)?.arxivId] : [])));
  const items = parts.flatMap((part) => part.items ?? []);
  const isIndexed = (item: Section) => own.has(paperIn(item)?.arxivId);
  return {
    entries: parts.flatMap(({ entry, items }) => (items === undefined ? [entry] : [])),
    items: items.filter((item) => !isIndexed(item)),
    outside: [...outside, ...parts.flatMap(({ entry, items }) => (items === undefined ? [] : [above(entry, items)]))],
    indexed: items.filter(isIndexed),
  };
}

/** Without any heading. */
function cutWhole(whole: Section): CutReport {
  const items = cutItems(whole) ?? [];
  return { entries: [], items, outside: [items.length === 0 ? whole : above(whole, items)], indexed: [] };
}

/** What a list's heading says, and what stands before its first item. */
function above({ line, heading, lines }: Section, [first]: readonly Section[]): Section {
  return { line, heading, lines: lines.slice(0, Math.max(0, (first?.line ?? 0) - line - (heading === '' ? 0 : 1))) };
}

/** Headings that are underlined, in a report that has no others. */
function withHashes(lines: readonly string[]): string[] {
  if (lines.some((line) => /^\s{0,3}#{1,6}\s/.test(line))) return [...lines];
  const underline = (index: number) => /^(?:={3,}|-{3,})\s*$/.exec(lines[index + 1] ?? '')?.[0];
  const isTitle = (index: number) =>
    /\S/.test(lines[index] ?? '') && (lines[index - 1] ?? '').trim() === '' && underline(index) !== undefined;
  return lines.map((line, index) => {
    if (isTitle(index)) return `${underline(index)?.startsWith('=') ? '#' : '##'} ${line}`;
    return isTitle(index - 1) ? '' : line;
  });
}
