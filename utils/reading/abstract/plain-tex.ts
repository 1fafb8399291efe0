import { tidySpaces } from '@/utils/reading/tidy-text';

const combining: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  r: '\u030a',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
};

const letters: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  i: 'ı',
  j: 'ȷ',
};

/** arXiv takes abstracts of 1,920 characters. What is far longer is none, and not worth the time that formulas without an end would take. */
const LONGEST = 20_000;

const math = /(\$\$[^$]*\$\$|(?<!\\)\$[^$]*(?<!\\)\$|\\\([\s\S]*?\\\))/;
const accented = /\\(?:(["'`^~=.])|([cvuHrkdb])(?=[\s{\\]))\s*(?:\{(?:\\([ij])|([A-Za-z]))\}|\\([ij])(?![A-Za-z])|([A-Za-z]))/;
const named = /\\(aa|AA|ae|AE|oe|OE|ss|[oOlLij])(?![A-Za-z])/;
const styled = /\\(?:emph|text(?:it|bf|sc|tt|rm|sf|sl)?|url|mbox|underline)\{([^{}]*)\}/g;

/**
 * Metadata as arXiv stores it is TeX source in part: its own pages turn accents into letters, its API and Hugging Face's hand on
 * `Fr\'echet` and `18\%`. Formulas stay as they are; macros that nobody defines here stay too.
 * Seen on https://arxiv.org/abs/2503.07197 and https://arxiv.org/abs/2509.24908.
 */
export function plainTex(source: string): string {
  const text = tidySpaces(source).trim();
  if (text.length > LONGEST) return text;
  const pieces = text.split(math);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : plainProse(piece))).join('');
}

function plainProse(source: string): string {
  // Hugging Face copies some abstracts from arXiv's page, where addresses are links: https://huggingface.co/papers/2511.19900.
  const text = source.replace(/\{this https? URL\}/g, '');
  if (!text.includes('\\')) return text;
  return text
    .replace(inBraces(accented), accentedLetter)
    .replace(new RegExp(accented, 'g'), accentedLetter)
    .replace(inBraces(named), (_, name: string) => letters[name] ?? '')
    .replace(new RegExp(`${named.source}(?:\\{\\}|\\s+)?`, 'g'), (_, name: string) => letters[name] ?? '')
    .replace(/\\href\{([^{}]*)\}\{[^{}]*\}/g, '$1')
    .replace(styled, '$1')
    .replace(/\\([%&_# ])/g, '$1');
}

function inBraces(pattern: RegExp): RegExp {
  return new RegExp(`\\{${pattern.source}\\s*\\}`, 'g');
}

function accentedLetter(_: string, sign?: string, word?: string, ...bases: (string | undefined)[]): string {
  const base = bases.slice(0, 4).find((letter) => letter !== undefined) ?? '';
  return (base + (combining[sign ?? word ?? ''] ?? '')).normalize('NFC');
}
