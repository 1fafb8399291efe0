import { DocumentDraft } from '@/utils/reading/document-draft';
import type { KnownAuthor } from '@/utils/reading/pdf/front/front-zone';
import type { OutlineEntry } from '@/utils/reading/pdf/headings/outline-entries';
import type { PdfLine, PdfPiece } from '@/utils/reading/pdf/lines/pdf-line';
import { PaperWords } from '@/utils/reading/pdf/text/paper-words';
import { writePages } from '@/utils/reading/pdf/write-pages';

export interface Line {
  text: string;
  y: number;
  x?: number;
  /** Half the type's size a letter where absent. */
  right?: number;
  size?: number;
  font?: string;
  /** Text and left edge of pieces that stand apart. */
  cells?: [string, number][];
  pieces?: PdfPiece[];
}

const sheet = { width: 612, height: 792 };

/** What the writer makes of pages whose lines stand as told; the column goes from 72 to 540. */
export async function written(
  pages: Line[][],
  outline: OutlineEntry[] = [],
  authors: (string | KnownAuthor)[] = [],
): Promise<DocumentDraft> {
  const lines = pages.map((page, index) => page.map((line) => placed(line, index + 1)));
  const draft = new DocumentDraft();
  const known = { authors: authors.map((author) => (typeof author === 'string' ? { name: author } : author)) };
  await writePages(draft, lines, outline, known, new PaperWords(lines.flat()), undefined);
  return draft;
}

/** Full lines of running text 12 points apart, the last one short. */
export function paragraph(y: number, count = 4, words = 'beans are counted in jars by people who like beans and have time'): Line[] {
  return Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    return { text: isLast ? 'and so it ends.' : words, x: 72, y: y - 12 * index, right: isLast ? 150 : 540 };
  });
}

export function placed({ text, y, x = 72, size = 10, font = 'body', cells, pieces, ...line }: Line, page: number): PdfLine {
  const piece = (part: string, left: number): PdfPiece => ({ text: part, x: left, right: left + (part.length * size) / 2, y, size, font });
  const parts = pieces ??
    cells?.map(([part, left]) => piece(part, left)) ?? [{ ...piece(text, x), right: line.right ?? piece(text, x).right }];
  const right = line.right ?? Math.max(...parts.map((part) => part.right));
  return {
    page,
    text: cells === undefined ? text : cells.map(([part]) => part).join(' '),
    x: parts[0]?.x ?? x,
    right,
    y,
    size,
    font,
    pieces: parts,
    sheet,
  };
}

/** `2 1.1 Jars`: level, number, heading. */
export function headings({ sections }: DocumentDraft): string[] {
  return sections.map(({ level, number, heading, isAppendix }) =>
    [level, ...(number === undefined ? [] : [number]), heading, ...(isAppendix ? ['(appendix)'] : [])].join(' '),
  );
}

export function texts({ passages }: DocumentDraft): string[] {
  return passages.map(({ text }) => text);
}
