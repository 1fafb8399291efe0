import { numberWord } from './english-words';

/** Where a number may begin, and the word, the run of Chinese numerals or the sign that it begins with. */
export interface NumberStart {
  index: number;
  shown: string;
}

const HAN: ReadonlySet<string> = new Set('零〇一二两三四五六七八九十百千万亿半几数上');
const VULGAR: ReadonlySet<string> = new Set('½⅓⅔¼¾⅕⅛');
const FRACTION = /\\[dt]?frac/y;

/** The next one from `from` on. Most of a paper is words that are no numbers: a loop passes them quicker than a pattern. */
export function nextStart(text: string, from: number): NumberStart | undefined {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      let end = at + 1;
      while (isLetter(text.charCodeAt(end))) end += 1;
      const shown = numberWord(text, at, end);
      if (shown !== undefined) return { index: at, shown };
      at = end - 1;
    } else if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1)))) return { index: at, shown: text.charAt(at) };
    else if (code === 92 || code > 127) {
      const shown = code === 92 ? fractionAt(text, at) : signAt(text, at);
      if (shown !== '') return { index: at, shown };
    }
  }
  return undefined;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function fractionAt(text: string, at: number): string {
  FRACTION.lastIndex = at;
  return FRACTION.exec(text)?.[0] ?? '';
}

function signAt(text: string, at: number): string {
  if (VULGAR.has(text.charAt(at))) return text.charAt(at);
  let end = at;
  while (HAN.has(text.charAt(end))) end += 1;
  return text.slice(at, end);
}
