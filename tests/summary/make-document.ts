import type { PaperDocument, Passage } from '@/utils/reading/paper-document';

/** A small read paper of our own, for tests. `texts` become paragraphs, one section each. */
export function makeDocument(
  texts: Record<string, string[]> = { Introduction: ['Caches are fast.'] },
  appendix: string[] = [],
): PaperDocument {
  const headings = Object.keys(texts);
  const passages: Passage[] = headings.flatMap((heading, section) =>
    (texts[heading] ?? []).map((text) => ({ id: '', kind: 'paragraph' as const, section, text })),
  );
  passages.forEach((passage, index) => {
    passage.id = `P${index + 1}`;
  });
  return {
    paper: { source: 'arxiv', arxivId: '2602.99901', version: 1 },
    title: 'Caches on Laptops',
    authors: [
      { name: 'A. Example', affiliations: [] },
      { name: 'B. Example', affiliations: [] },
    ],
    date: '2026-02-13',
    keywords: [],
    abstract: 'We measure caches.',
    sections: headings.map((heading) => ({ heading, level: 1, isAppendix: appendix.includes(heading) })),
    passages,
    references: [],
    links: [],
    receipt: {
      source: 'html',
      version: 1,
      ladder: [],
      sections: [],
      tables: { found: 0, damaged: 0, unreadable: 0 },
      formulas: { found: 0, damaged: 0, unreadable: 0 },
      leftOut: [],
      doubts: [],
      planted: [],
      milliseconds: 0,
    },
  };
}
