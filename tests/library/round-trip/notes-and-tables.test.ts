import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPapers } from '@/tests/library/made-library';
import { linkedCitations } from '@/utils/library/export/linked-citations';
import { fileText, lineText } from '@/utils/library/export/text/file-text';
import { FIELD_KEYS } from '@/utils/summary/card';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { SavedPaper } from '@/utils/summary/summary';
import { backFrom, cardOf, filesOf, idOf, newest, RUNS, titleOf, withCard } from './carried';

describe('a note', () => {
  it('gives back the card, and what stands in its front matter', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        const files = await filesOf('markdown', papers);
        const written = (saved: SavedPaper) => (markdown: string) => fileText(linkedCitations(markdown, newest(saved).receipt, {})).trim();
        const kept = withCard(papers, (saved) => cardOf(saved, FIELD_KEYS, written(saved)));
        const read = await backFrom('markdown', files);
        const facts = (saved: SavedPaper) => ({
          id: idOf(newest(saved)),
          date: newest(saved).date,
          source: newest(saved).receipt.source,
          authors: newest(saved)
            .authors.map(lineText)
            .filter((name) => name !== ''),
          isStarred: saved.own.isStarred,
        });
        expect(
          read
            .filter((saved) => Object.keys(newest(saved).card).length > 0)
            .map((saved) => ({ ...facts(saved), title: newest(saved).title, card: newest(saved).card, note: saved.own.note ?? '' })),
        ).toEqual(
          kept.map((saved) => ({
            ...facts(saved),
            title: titleOf(newest(saved)),
            card: cardOf(saved, FIELD_KEYS, written(saved)),
            note: fileText(saved.own.note ?? '').trim(),
          })),
        );
      }),
      RUNS,
    );
  });
});

describe('a table', () => {
  it('gives back each cell in plain words', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        const plain = (markdown: string) => plainText(fileText(markdown));
        const card = (saved: SavedPaper) => cardOf(saved, FIELD_KEYS, plain);
        const read = await backFrom('csv', await filesOf('csv', papers));
        const facts = (saved: SavedPaper) => ({
          id: idOf(newest(saved)),
          date: newest(saved).date,
          source: newest(saved).receipt.source,
          isStarred: saved.own.isStarred,
        });
        expect(
          read.map((saved) => ({ ...facts(saved), title: newest(saved).title, card: newest(saved).card, note: saved.own.note ?? '' })),
        ).toEqual(
          withCard(papers, card).map((saved) => ({
            ...facts(saved),
            title: titleOf(newest(saved)),
            card: card(saved),
            note: fileText(saved.own.note ?? '').trim(),
          })),
        );
      }),
      RUNS,
    );
  });
});
