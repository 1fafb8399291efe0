import { bareText } from './plain-title';

/** How much of a text's beginning must come again for it to be looked at as a repetition. */
const BEGINNING = 16;

/** A text that stands there twice, once. */
export function withoutRepeat(text: string): { text: string; isTwice: boolean } {
  const whole = text.trim();
  const beginning = whole.slice(0, BEGINNING);
  if (beginning.length < BEGINNING) return { text: whole, isTwice: false };
  for (let at = whole.indexOf(beginning, 1); at > 0; at = whole.indexOf(beginning, at + 1)) {
    // Two halves of the same letters are of about the same length.
    if (Math.abs(at * 2 - whole.length) > whole.length / 4) continue;
    const [first, second] = [whole.slice(0, at).trim(), whole.slice(at).trim()];
    if (bareText(first) === bareText(second)) return { text: first, isTwice: true };
  }
  return { text: whole, isTwice: false };
}
