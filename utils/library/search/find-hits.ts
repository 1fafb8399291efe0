import { fold, isSign } from './fold';

/** A range of a text, in UTF-16 units. */
export interface Hit {
  start: number;
  end: number;
}

/** Where the words stand in a Markdown line, in order; those that overlap or touch are one. @param words as `readSearch` gives them */
export function findHits(text: string, words: readonly string[]): Hit[] {
  if (words.length === 0) return [];
  const folded = fold(text);
  const places = Array.from({ length: folded.length }, (_, index) => index).filter((index) => !isSign(folded.charCodeAt(index)));
  const letters = places.map((place) => folded[place]).join('');
  const found = words.flatMap((word) => occurrences(letters, word).map((at) => ({ start: at, end: at + word.length })));
  return merged(found.sort((one, other) => one.start - other.start)).map(({ start, end }) => ({
    start: places[start] ?? 0,
    end: (places[end - 1] ?? 0) + 1,
  }));
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}

function merged(hits: readonly Hit[]): Hit[] {
  const whole: Hit[] = [];
  for (const hit of hits) {
    const last = whole.at(-1);
    if (last && hit.start <= last.end) whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    else whole.push(hit);
  }
  return whole;
}
