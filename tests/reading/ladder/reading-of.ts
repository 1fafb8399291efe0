import type { ArxivRef } from '@/utils/paper/paper-ref';
import type { PaperDocument, Passage, ReadSource, Section } from '@/utils/reading/paper-document';
import type { Doubt } from '@/utils/reading/receipt';

export const paper: ArxivRef = { source: 'arxiv', arxivId: '2602.99901' };

/** How much a reading has; a hundred words in three sections without a table where the test does not care. */
export interface Size {
  words?: number;
  sections?: number;
  tables?: number;
  doubts?: Doubt['code'][];
}

/** A reading of that size: what it says is nothing but beans. */
export function readingOf(source: ReadSource, { words = 100, sections = 3, tables = 0, doubts = [] }: Size = {}): PaperDocument {
  const chapters: Section[] = Array.from({ length: sections }, (_, index) => ({ heading: `Jar ${index}`, level: 1, isAppendix: false }));
  const share = (index: number) => Math.floor(words / sections) + (index < words % sections ? 1 : 0);
  const passages: Passage[] = chapters.map((_, index) => ({
    id: `P${index + 1}`,
    kind: 'paragraph',
    section: index,
    text: `${'beans '.repeat(share(index))}$\\text{not words}$ 12 a`,
  }));
  return {
    paper,
    title: 'Beans',
    authors: [{ name: 'Ada Bohne', affiliations: [] }],
    keywords: [],
    abstract: 'We count.',
    sections: chapters,
    passages,
    references: [],
    links: [],
    receipt: {
      source,
      ladder: [{ source, url: `https://arxiv.org/${source}/2602.99901`, outcome: 'used' }],
      sections: [],
      tables: { found: tables + 1, damaged: 0, unreadable: 1 },
      formulas: { found: 0, damaged: 0, unreadable: 0 },
      leftOut: [],
      doubts: doubts.map((code) => ({ code, detail: 'beans' })),
      planted: [],
      milliseconds: 0,
    },
  };
}
