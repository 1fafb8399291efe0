import type { PaperDocument } from '@/utils/reading/paper-document';

/** How much of a paper a reading has; comparable between HTML and PDF. */
export interface ReadingSize {
  /** Words of two letters or more, formulas not counted: they are TeX in one reading and loose letters in the other. */
  words: number;
  /** First-level sections with text below them. */
  sections: number;
  /** Tables of which cells can be read. */
  tables: number;
}

const formula = /\$\$[\s\S]*?\$\$|(?<!\\)\$[^$\n]*\$/g;

export function readingSize({ sections, passages, receipt }: PaperDocument): ReadingSize {
  const words = passages.reduce((sum, { text }) => sum + (text.replace(formula, ' ').match(/\p{L}{2,}/gu)?.length ?? 0), 0);
  // A section counts when it or a subsection below it has text.
  const chapters = sections.map((_, index) => sections.findLastIndex(({ level }, above) => above <= index && level === 1));
  const filled = new Set(passages.map(({ section }) => chapters[section]));
  return { words, sections: filled.size, tables: receipt.tables.found - receipt.tables.unreadable };
}
