import { estimateTokenCount } from 'tokenx';

const SPACE = 1;
const WORD = 2;
const MARK = 3;
/** What each character is to a tokenizer; `"`, `'` and all beyond ASCII count as letters, as in tokenx. One for every code: no look-up may miss. */
const kinds = new Uint8Array(0x10000).fill(WORD);
for (let code = 0; code < 128; code += 1) kinds[code] = kindOf(String.fromCharCode(code));

function kindOf(character: string): number {
  if (/\s/.test(character)) return SPACE;
  return /[.,!?;(){}[\]<>:/\\|@#$%^&*+=`~_"-]/.test(character) ? MARK : WORD;
}

/**
 * How many tokens a text is, near enough. The same figures as `tokenx`, whose regular expressions cost as much as all the rest of reading a page:
 * words and marks in ASCII are counted in one pass, words with other letters are left to it.
 */
export function countTokens(text: string): number {
  let tokens = 0;
  let start = 0;
  let kind = SPACE;
  let isAscii = true;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const next = kinds[code] ?? WORD;
    if (next !== kind) {
      if (kind > SPACE) tokens += isAscii ? sizeOf(text, start, at, kind) : estimateTokenCount(text.slice(start, at));
      start = at;
      kind = next;
      isAscii = true;
    }
    if (code > 127 && !isTypographic(code)) isAscii = false;
  }
  return tokens;
}

/** Curly quotes, dashes and dots, which tokenx counts as letters of no language. */
function isTypographic(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}

function sizeOf(text: string, start: number, end: number, kind: number): number {
  const length = end - start;
  if (length <= 3) return 1;
  if (kind === MARK) return Math.ceil(length / 6);
  let isDigits = true;
  let isLower = true;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) isDigits = false;
    if (code < 97 || code > 122) isLower = false;
  }
  if (isDigits) return Math.ceil(length / 3);
  return isLower && length <= 8 ? 1 : Math.ceil(length / 7);
}
