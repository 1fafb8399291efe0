/** What was typed, word by word; each must be found. */
export function searchWords(text: string): string[] {
  const words = text.split(/\s+/).map(searchable);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** A text as it is searched: small letters, without the signs of emphasis, code and formulas, which nobody sees. */
export function searchable(text: string): string {
  return fold(text).replaceAll(/[*`$]/g, '');
}

function isSign(letter: string): boolean {
  return letter === '*' || letter === '`' || letter === '$';
}

/** In small letters and of the same length, so that places in it are places in the text. */
function fold(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replaceAll(/./gsu, sameLength);
}

function sameLength(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}

/** A range of a text, in UTF-16 units. */
export interface Hit {
  start: number;
  end: number;
}

/** Where the words stand in a Markdown line, in order; those that overlap or touch are one. */
export function findHits(text: string, words: readonly string[]): Hit[] {
  if (words.length === 0) return [];
  const folded = fold(text);
  const places = Array.from({ length: folded.length }, (_, index) => index).filter((index) => !isSign(folded.charAt(index)));
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
