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
    authors: ['A. Example', 'B. Example'],
    date: '2026-02-13',
    abstract: 'We measure caches.',
    sections: headings.map((heading) => ({ heading, level: 1, isAppendix: appendix.includes(heading) })),
    passages,
    receipt: { source: 'html', version: 1, ladder: [], sections: [], tables: 0, formulas: 0, leftOut: [] },
  };
}
