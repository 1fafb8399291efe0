import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPapers } from '@/tests/library/made-library';
import { fileText } from '@/utils/library/export/text/file-text';
import { oneLine } from '@/utils/library/report-a/one-line';
import { NOT_WRITTEN } from '@/utils/library/report-b/not-written';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import { cleanBody } from '@/utils/summary/parse/clean-body';
import type { SavedPaper } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import { backFrom, cardOf, filesOf, idOf, newest, RUNS, titleOf, withCard } from './carried';

describe('a report of layout B', () => {
  const written = (markdown: string) => {
    const text = cleanBody(fileText(withoutCitations(markdown)).replace(/[ \t]+$/gm, ''));
    return text === NOT_WRITTEN ? '' : text;
  };
  const card = (saved: SavedPaper) => cardOf(saved, VIEWS.report, written);
  it('gives back five sections, title, link and source, and the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        const [text = ''] = await filesOf('report-b', papers);
        const kept = withCard(papers, card);
        const read = await backFrom('report-b', [text]);
        expect(
          read.map((saved) => ({
            id: idOf(newest(saved)),
            title: newest(saved).title,
            source: newest(saved).receipt.source,
            card: newest(saved).card,
            extra: newest(saved).extra,
          })),
        ).toEqual(
          kept.map((saved) => ({
            id: idOf(newest(saved)),
            title: titleOf(newest(saved)),
            source: newest(saved).receipt.source,
            card: card(saved),
            extra: [],
          })),
        );
        const [again = ''] = await filesOf('report-b', read);
        const titled = kept.map((saved) => ({ ...saved, summaries: [{ ...newest(saved), title: titleOf(newest(saved)) }] }) as SavedPaper);
        expect(again).toBe((await filesOf('report-b', titled))[0]);
      }),
      RUNS,
    );
  });
});

/** Texts are one line there, and a break written as HTML parts lines. */
function withoutBreaks(saved: SavedPaper): SavedPaper {
  const card = Object.fromEntries(Object.entries(newest(saved).card).map(([key, text]) => [key, text.replace(/<br>/g, '')]));
  return { ...saved, summaries: [{ ...newest(saved), card }] };
}

describe('a report of layout A', () => {
  it('is the same from its first reading on, and has the words of the five fields', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (made) => {
        const papers = made.map(withoutBreaks);
        const [first = ''] = await filesOf('report-a', papers);
        const read = await backFrom('report-a', [first]);
        if (read.length === 0) return;
        const [second = ''] = await filesOf('report-a', read);
        const again = await backFrom('report-a', [second]);
        const lines = (saved: SavedPaper) => cardOf(saved, VIEWS.five, oneLine);
        expect(again.map((saved) => [newest(saved).title, lines(saved)])).toEqual(read.map((saved) => [newest(saved).title, lines(saved)]));
        expect((await filesOf('report-a', again))[0]).toBe(second);
        for (const saved of read) {
          const original = papers.find((each) => idOf(newest(each)) === idOf(newest(saved)));
          if (original === undefined) throw new Error('a paper that was not written');
          expect(newest(saved).title).toBe(titleOf(newest(original)));
        }
      }),
      RUNS,
    );
  });
});
