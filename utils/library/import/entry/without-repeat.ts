import { bareText } from './plain-title';

/** How much of a text's beginning must come again for it to be looked at as a repetition. */
const BEGINNING = 16;
const MOST_TRIES = 20;

/** A text that stands there twice, once. */
export function withoutRepeat(text: string): { text: string; isTwice: boolean } {
  const whole = text.trim();
  const beginning = whole.slice(0, BEGINNING);
  if (beginning.length < BEGINNING) return { text: whole, isTwice: false };
  // Two halves of the same letters are of about the same length; a text may begin so very often.
  const earliest = Math.floor(whole.length * 0.4);
  let tries = MOST_TRIES;
  for (let at = whole.indexOf(beginning, earliest); at > 0 && at < whole.length * 0.6 && tries > 0; at = whole.indexOf(beginning, at + 1)) {
    tries -= 1;
    const [first, second] = [whole.slice(0, at).trim(), whole.slice(at).trim()];
    if (bareText(first) === bareText(second)) return { text: first, isTwice: true };
  }
  return { text: whole, isTwice: false };
}
