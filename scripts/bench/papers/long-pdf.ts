import { makePdf, type PrintedLine } from '@/tests/fixtures/reading/make-pdf';
import { BeanWords } from './bean-words';

/** A PDF of so many pages, in two columns of running text with headings and page numbers. */
export function longPdf(id: string, pages: number): Uint8Array {
  const words = new BeanWords(Number(id.replace('.', '')));
  return makePdf(Array.from({ length: pages }, (_, index) => page(id, words, index + 1)));
}

function page(id: string, words: BeanWords, number: number): PrintedLine[] {
  const title: PrintedLine[] = number === 1 ? [{ text: `Counting in ${id}`, x: 150, y: 750, size: 17, bold: true }] : [];
  const heading: PrintedLine[] =
    number % 4 === 1 ? [{ text: `${(number + 3) / 4} Jars and ${words.word()}`, x: 54, y: 715, size: 12, bold: true }] : [];
  const columns = [54, 318].flatMap((x) =>
    Array.from({ length: 50 }, (_, line) => ({ text: lineOf(words), x, y: 695 - 12.5 * line, size: 10 })),
  );
  return [...title, ...heading, ...columns, { text: String(number), x: 303, y: 40, size: 9 }];
}

/** As many words as a column of 240 points holds; every third line or so ends a sentence. */
function lineOf(words: BeanWords): string {
  let text = words.number(3) === 0 ? `${words.word()}. The ${words.word()}` : words.word();
  while (text.length < 44) text += ` ${words.word()}`;
  return text;
}
