import type { FoundHeadings } from './heading-finder';
import { isElsewhere, isSameSize, type PlacedLine } from './placed-line';

/** What stands on the first page above the text. */
export interface FrontZone {
  /** Lines between the title and the abstract or the first section. */
  places: ReadonlySet<number>;
  /** Those of them that hold nothing but names of authors and their institutes: these are told already. */
  named: ReadonlySet<number>;
  /** Where an abstract begins that no word announces. */
  abstract: number | undefined;
}

export interface KnownAuthor {
  name: string;
  affiliations?: readonly string[];
}

/** `¹Bean Institute`. Seen on https://arxiv.org/pdf/1711.07971v3. */
const marked = /^\(?[\^¹²³⁰⁴-⁹\d*†‡§¶∗⋆]/u;

const nothing: FrontZone = { places: new Set(), named: new Set(), abstract: undefined };

/** Names, institutes and addresses; without an abstract or a heading on the first page nobody can tell where they end. */
export function frontZone(lines: readonly PlacedLine[], { at }: FoundHeadings, authors: readonly KnownAuthor[]): FrontZone {
  const limit = lines.findIndex(({ page }) => page > 1);
  const page = lines.slice(0, limit < 0 ? lines.length : limit);
  const heading = Math.min(...[...at.keys()].slice(0, 1), page.length);
  const labelled = page.findIndex(({ text }) => /^abstract\b/i.test(text));
  const end = labelled >= 0 ? Math.min(labelled, heading) : heading;
  if (end >= page.length || end > 120) return nothing;
  const abstract = labelled >= 0 && labelled <= heading ? undefined : unlabelledAbstract(page.slice(0, end));
  const places = new Set(Array.from({ length: abstract ?? end }, (_, index) => index));
  const names = new Set(authors.flatMap(({ name }) => wordsOf(name)));
  const told = new Set(authors.flatMap(({ affiliations = [] }) => affiliations.flatMap(wordsOf)));
  const named = [...places].filter((place) => {
    const text = page[place]?.text ?? '';
    const words = wordsOf(text);
    // Without marks every author's own institute and address stand below the name: these stay.
    const isTold = (word: string): boolean => names.has(word) || word === 'and' || (marked.test(text) && told.has(word));
    return words.length > 0 && words.every(isTold);
  });
  return { places, named: new Set(named), abstract };
}

/** The last block of justified lines above the first section. Seen on https://arxiv.org/pdf/1804.08269v2, https://arxiv.org/pdf/2412.20138v7. */
function unlabelledAbstract(lines: readonly PlacedLine[]): number | undefined {
  let best: number | undefined;
  for (let start = 0; start < lines.length; start += 1) {
    let end = start;
    while (end + 1 < lines.length && isSameBlock(lines[end], lines[end + 1])) end += 1;
    const block = lines.slice(start, end + 1);
    const right = Math.max(...block.map((line) => line.right));
    const full = block.filter((line) => right - line.right < 4).length;
    const isProse = block.reduce((sum, { text }) => sum + text.length, 0) > 250 && !/^(?:\^?\d|[*†‡])/.test(block[0]?.text ?? '');
    if (block.length >= 3 && full >= block.length * 0.6 && isProse) best = start;
    start = end;
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
