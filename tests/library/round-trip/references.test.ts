import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPapers } from '@/tests/library/made-library';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { fileText, lineText } from '@/utils/library/export/text/file-text';
import { FIELD_KEYS } from '@/utils/summary/card';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { SavedPaper } from '@/utils/summary/summary';
import { backFrom, cardOf, filesOf, idOf, newest, RUNS, titleOf, withCard, words } from './carried';

/** In one line nothing tells a heading in brackets from such words in a text; a title of signs alone may be nothing to TeX. */
function withoutBrackets(saved: SavedPaper): SavedPaper {
  const card = Object.fromEntries(Object.entries(newest(saved).card).map(([key, text]) => [key, text.replace(/[【】]/g, '')]));
  const title = words(newest(saved).title) === '' ? 'T' : newest(saved).title;
  return { ...saved, summaries: [{ ...newest(saved), title, card, extra: [] }] };
}

/** White space: RIS has one line for a value, whose breaks its HTML keeps; BibTeX has one paragraph. */
const CARRIED = {
  'csl-json': (text: string) => text,
  ris: (text: string) => text.replace(/[^\S\n]+/g, ' ').trim(),
  bibtex: lineText,
};

describe.each(['csl-json', 'ris', 'bibtex'] as const)('references as %s', (format) => {
  it('name the papers, and carry the card', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (made) => {
        const plain = (markdown: string) => plainText(fileText(markdown));
        const papers = format === 'bibtex' ? made.map(withoutBrackets) : made;
        const read = await backFrom(format, await filesOf(format, papers));
        const carried = CARRIED[format];
        // TeX has signs of its own in a title: the words come back.
        const told = format === 'bibtex' ? words : (title: string) => title;
        const kept = withCard(papers, (saved) => cardOf(saved, FIELD_KEYS, (markdown) => carried(plain(markdown))));
        const facts = (saved: SavedPaper) => ({ id: idOf(newest(saved)), date: newest(saved).date });
        expect(
          read
            .filter((saved) => Object.keys(newest(saved).card).length > 0)
            .map((saved) => ({ ...facts(saved), title: told(newest(saved).title), card: newest(saved).card })),
        ).toEqual(
          kept.map((saved) => ({
            ...facts(saved),
            title: told(titleOf(newest(saved))),
            card: cardOf(saved, FIELD_KEYS, (markdown) => carried(plain(markdown))),
          })),
        );
      }),
      RUNS,
    );
  });
});
it('the key of a BibTeX entry stays the same', async () => {
  const [text = ''] = await filesOf('bibtex', [makeSavedPaper()]);
  expect(await filesOf('bibtex', await backFrom('bibtex', [text]))).toEqual([text]);
});
