/** A summary has some ten thousand characters; what is longer than this has lost its way. */
const MOST_CHARACTERS = 150_000;
/** So much of the text's end is looked at. */
const TAIL = 1_600;
/** A run of the same words over and over must be this long … */
const SHORTEST_RUN = 600;
/** … and hold this many of them. */
const FEWEST_REPEATS = 6;

/** Notices that a model has lost its way: it writes the same words over and over, or without end. Looks every few hundred characters. */
export function watchEndlessness(): (text: string) => 'repeats' | 'too-long' | undefined {
  let looked = 0;
  return (text) => {
    if (text.length > MOST_CHARACTERS) return 'too-long';
    if (text.length - looked < 300) return undefined;
    looked = text.length;
    return repeatsAtEnd(text.slice(-TAIL)) ? 'repeats' : undefined;
  };
}

/**
 * Whether the text ends in the same words over and over. Rules and tables repeat single signs: what repeats must hold a letter or a Han
 * character.
 */
function repeatsAtEnd(tail: string): boolean {
  if (tail.length < SHORTEST_RUN) return false;
  for (let period = 2; period * FEWEST_REPEATS <= tail.length; period++) {
    const run = runOf(tail, period);
    const isLong = run >= Math.max(SHORTEST_RUN, period * FEWEST_REPEATS);
    if (isLong && /[\p{L}]{2}/u.test(tail.slice(-period * 2))) return true;
  }
  return false;
}

/** How many characters at the end equal the one a period before them. */
function runOf(text: string, period: number): number {
  let at = text.length - 1;
  while (at >= period && text[at] === text[at - period]) at--;
  return text.length - 1 - at + period;
}
