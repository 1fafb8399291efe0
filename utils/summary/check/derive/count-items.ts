import type { PaperIndex } from '@/utils/summary/check/paper/paper-index';

/** Longer lists are rarely counted by a reader. */
const MOST = 12;

/** Index of the place whose list has so many items, of those that speak of what the clause speaks of; `undefined` when there is none. */
export function countedPlace(count: number, scores: Float32Array, index: PaperIndex): number | undefined {
  if (!Number.isInteger(count) || count < 2 || count > MOST) return undefined;
  let best: { place: number; score: number } | undefined;
  for (const [number, place] of index.places.entries()) {
    const score = scores[number] ?? 0;
    if (place.cell !== undefined || score < 0.3 || score <= (best?.score ?? 0)) continue;
    if (itemCounts(place.text).includes(count)) best = { place: number, score };
  }
  return best?.place;
}

const LIST = /(?:[^,;:.()]{2,60},\s){1,11}(?:(?:and|or)\s)?[^,;:.()]{2,60}/g;

/** How many items the lists of a sentence have: `A, B, and C`, `(i) … (ii) …`, `1) … 2) …`, `{X, Y}`, `A and B`. */
export function itemCounts(text: string): number[] {
  const counts: number[] = [];
  for (const [list] of text.matchAll(LIST))
    counts.push(list.split(/,\s(?:(?:and|or)\s)?/).length, list.split(/,\s(?:(?:and|or)\s)?|\s(?:and|or)\s/).length);
  for (const mark of [/\((?:i|ii|iii|iv|v|vi|vii|viii)\)/g, /(?<![\d.])\(?[1-9]\)/g, /\([a-h]\)/g])
    counts.push([...text.matchAll(mark)].length);
  for (const [, inside = ''] of text.matchAll(/\\?\{([^{}]{3,200})\\?\}/g)) counts.push(inside.split(',').length);
  if (/\w\s(?:and|or|versus|vs\.?)\s\w/.test(text)) counts.push(2);
  return counts.filter((count) => count > 1);
}
