import type { PdfLine } from './pdf-line';

const FEW_SIGNS = 100;
const FEW_LETTERS = 300;

/**
 * Whether letters that were read are the letters that are seen: fonts cut down without a map give private or control characters, or letters
 * in another's place, and then the eight letters that make up most of every European text are rare.
 */
export function isReadable(lines: readonly Pick<PdfLine, 'text'>[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  const signs = text.replace(/\s/g, '').length;
  const strange = text.match(/[\ue000-\uf8ff\ufffd]|[\u{f0000}-\u{10fffd}]/gu)?.length ?? 0;
  if (signs >= FEW_SIGNS && strange > signs * 0.2) return false;
  const words = text.match(/[a-z]{3,}/gi)?.join('') ?? '';
  // Papers in Cyrillic, Greek or Chinese have few Latin words, and nothing is known about them.
  if (words.length < FEW_LETTERS || words.length < signs * 0.3) return true;
  return (words.match(/[eainotsr]/gi)?.length ?? 0) > words.length * 0.42;
}
