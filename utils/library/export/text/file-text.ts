/** Control characters but tab and line feed, byte order marks, and what no character is: no format carries them, and some readers stop at them. */
const NOT_TEXT = /(?![\t\n])\p{Cc}|[\ufeff\ufffe\uffff]/gu;

/**
 * A text as files other than JSON hold it: UTF-8 knows no lone surrogates (each becomes U+FFFD), every line ends with a line feed alone, and
 * NUL and other control characters are dropped. A text that has been through it comes out as it is.
 */
export function fileText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(NOT_TEXT, '');
}

/** The same in one line: what may stand in a title, a heading or a field. */
export function lineText(text: string): string {
  return fileText(text).replace(/\s+/g, ' ').trim();
}
