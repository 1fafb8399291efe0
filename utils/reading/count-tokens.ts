import { estimateTokenCount } from 'tokenx';

const SPACE = 1;
const MARK = 2;
const LOWER = 4;
const DIGIT = 8;
/** Capitals, quotes, control characters. */
const OTHER = 16;
const FOREIGN = 32;
/** What each character is to a tokenizer; `"` and `'` count as letters, as in tokenx. No index falls outside of it, which would be slow. */
const kinds = new Uint8Array(65_536).fill(FOREIGN);
for (let code = 0; code < 128; code += 1) kinds[code] = kindOf(String.fromCharCode(code));

function kindOf(character: string): number {
  if (/\s/.test(character)) return SPACE;
  if (/[.,!?;(){}[\]<>:/\\|@#$%^&*+=`~_"-]/.test(character)) return MARK;
  if (/[a-z]/.test(character)) return LOWER;
  return /\d/.test(character) ? DIGIT : OTHER;
}

/**
 * How many tokens a text is, near enough. The same figures as `tokenx`, whose regular expressions cost as much as all the rest of reading a page:
 * words and marks in ASCII are counted in one pass, words with other letters are left to it.
 */
export function countTokens(text: string): number {
  const { length } = text;
  let tokens = 0;
  let at = 0;
  while (at < length) {
    const first = kindAt(text, at);
    if (first === SPACE) {
      at += 1;
      continue;
    }
    const start = at;
    let seen = first;
    for (at += 1; at < length; at += 1) {
      const kind = kindAt(text, at);
      if (kind === SPACE || (kind === MARK) !== (first === MARK)) break;
      seen |= kind;
    }
    tokens += (seen & FOREIGN) === 0 ? sizeOf(at - start, seen) : estimateTokenCount(text.slice(start, at));
  }
  return tokens;
}

function kindAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)] ?? FOREIGN;
}

function sizeOf(length: number, seen: number): number {
  if (length <= 3 || (seen === LOWER && length <= 8)) return 1;
  if (seen === MARK) return Math.ceil(length / 6);
  return Math.ceil(length / (seen === DIGIT ? 3 : 7));
}
