import type { FoundHeadings } from '@/utils/reading/pdf/headings/heading-finder';
import { isElsewhere, isSameSize, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { withMarks } from './author-marks';

/** What stands on the first page above the text. */
export interface FrontZone {
  /** Lines between the title and the abstract or the first section. */
  places: ReadonlySet<number>;
  /** Those of them that hold nothing but names of authors and their institutes: these are told already. */
  named: ReadonlySet<number>;
  /** Where an abstract begins that no word announces. */
  abstract: number | undefined;
  /** Where the text begins below an abstract, when no heading on the first page does. */
  text: number | undefined;
}

export interface KnownAuthor {
  name: string;
  affiliations?: readonly string[];
}

/** `¹Bean Institute`. Seen on https://arxiv.org/pdf/1711.07971v3. */
const marked = /^\(?[\^¹²³⁰⁴-⁹\d*†‡§¶∗⋆]/u;

const nothing: FrontZone = { places: new Set(), named: new Set(), abstract: undefined, text: undefined };

/** Names, institutes and addresses; without an abstract or a heading on the first page nobody can tell where they end. */
export function frontZone(lines: readonly PlacedLine[], { at }: FoundHeadings, authors: readonly KnownAuthor[]): FrontZone {
  const limit = lines.findIndex(({ page }) => page > 1);
  const page = lines.slice(0, limit < 0 ? lines.length : limit);
  const heading = Math.min(...[...at.keys()].slice(0, 1), page.length);
  const labelled = page.findIndex(({ text }) => /^abstract\b/i.test(text));
  const isLabelled = labelled >= 0 && labelled <= heading;
  const end = isLabelled ? labelled : heading < page.length ? heading : (letterAbstract(page) ?? page.length);
  if (end >= page.length || end > 120) return nothing;
  const isLetter = !isLabelled && heading >= page.length;
  const abstract = isLabelled ? undefined : isLetter ? end : unlabelledAbstract(page.slice(0, end));
  const isHeaded = [...at.keys()].some((place) => place > end && place < page.length);
  const text = isHeaded || !(isLabelled || isLetter) ? undefined : textBelow(page, end);
  const places = new Set(Array.from({ length: abstract ?? end }, (_, index) => index));
  const names = new Set(authors.flatMap(({ name }) => wordsOf(name)));
  const told = new Set(authors.flatMap(({ affiliations = [] }) => affiliations.flatMap(wordsOf)));
  const named = [...places].filter((place) => {
    const line = page[place];
    const text = line === undefined ? '' : withMarks(line);
    const words = wordsOf(text);
    // Without marks every author's own institute and address stand below the name: these stay.
    const isTold = (word: string): boolean => names.has(word) || word === 'and' || (marked.test(text) && told.has(word));
    return words.length > 0 && words.every(isTold);
  });
  return { places, named: new Set(named), abstract, text };
}

/** Letters have no headings: their abstract is the first block of justified lines, and the text below is set otherwise. */
function letterAbstract(lines: readonly PlacedLine[]): number | undefined {
  for (let start = 0; start < Math.min(lines.length, 60); start += 1) {
    const end = blockEnd(lines, start);
    if (isProse(lines.slice(start, end)) && textBelow(lines, start) !== undefined) return start;
    start = end - 1;
  }
  return undefined;
}

/** The line below the block that begins with a line, or with the one after a lone label, if it stands at other margins or is of another size. */
function textBelow(lines: readonly PlacedLine[], start: number): number | undefined {
  const first = (lines[start]?.text.length ?? 0) < 20 ? start + 1 : start;
  const end = blockEnd(lines, first);
  const own = lines.slice(first, end);
  const next = lines.slice(end, blockEnd(lines, end));
  const [line, below] = [own.at(-1), next[0]];
  if (line === undefined || below === undefined || own.length < 3 || next.length < 3) return undefined;
  const left = (block: PlacedLine[]): number => Math.min(...block.map(({ x }) => x));
  return isSameSize(line, below) && Math.abs(left(own) - left(next)) < 8 ? undefined : end;
}

function blockEnd(lines: readonly PlacedLine[], start: number): number {
  let end = start + 1;
  while (end < lines.length && isSameBlock(lines[end - 1], lines[end])) end += 1;
  return Math.min(end, lines.length);
}

function isProse(block: readonly PlacedLine[]): boolean {
  const right = Math.max(...block.map((line) => line.right));
  const full = block.filter((line) => right - line.right < 4).length;
  const letters = block.reduce((sum, { text }) => sum + text.length, 0);
  return block.length >= 3 && full >= block.length * 0.6 && letters > 250 && !/^(?:\^?\d|[*†‡])/.test(block[0]?.text ?? '');
}

/** The last block of justified lines above the first section. Seen on https://arxiv.org/pdf/1804.08269v2, https://arxiv.org/pdf/2412.20138v7. */
function unlabelledAbstract(lines: readonly PlacedLine[]): number | undefined {
  let best: number | undefined;
  for (let start = 0; start < lines.length; start += 1) {
    const end = blockEnd(lines, start);
    if (isProse(lines.slice(start, end))) best = start;
    start = end - 1;
  }
  return best;
}

function isSameBlock(above: PlacedLine | undefined, below: PlacedLine | undefined): boolean {
  if (above === undefined || below === undefined || isElsewhere(above, below)) return false;
  return isSameSize(above, below) && above.y - below.y < 1.6 * above.size && Math.abs(above.x - below.x) < 24;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}
