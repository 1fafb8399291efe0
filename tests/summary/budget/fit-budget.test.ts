import { describe, expect, it } from 'vitest';
import { makeDocument } from '@/tests/summary/make-document';
import type { PaperDocument, Passage } from '@/utils/reading/paper-document';
import { countPromptTokens } from '@/utils/summary/budget/count-prompt-tokens';
import { fitBudget } from '@/utils/summary/budget/fit-budget';
import { messagesAbout } from '@/utils/summary/prompt/summary-messages';

const messagesOf = (document: PaperDocument) => messagesAbout(document, 'Now write.');
const fit = (document: PaperDocument, promptTokens?: number) => fitBudget(document, { promptTokens, messagesOf });
const size = (document: PaperDocument) => countPromptTokens(messagesOf(document));
/** The prompt says when it holds no more than a part. */
const asPart = (document: PaperDocument) => ({ ...document, receipt: { ...document.receipt, sent: { characters: 42, of: 100 } } });
const ids = ({ passages }: PaperDocument) => passages.map(({ id }) => id);
const budgetCuts = ({ receipt }: PaperDocument) => receipt.leftOut.filter(({ rule }) => rule === 'budget');
const words = (word: string, count = 60) => `${`${word} `.repeat(count).trim()}.`;

/** A paper with one passage of each kind of place: `P1` abstract … in the order of the headings. */
function wholePaper(): PaperDocument {
  const document = makeDocument(
    {
      Abstract: [words('abstract')],
      Introduction: [words('motivation'), `Our contributions are: ${words('novel')}`],
      'Related Work': [words('others'), words('elsewhere')],
      Method: [words('first'), words('second'), words('third'), words('fourth')],
      Results: [words('result')],
      Conclusion: [words('conclusion')],
      Limitations: [words('limitation')],
      Acknowledgements: [words('thanks')],
      Proofs: [words('proof'), words('lemma')],
    },
    ['Proofs'],
  );
  const grid = { rows: [['', 'ms'], ...['4.5', '3.2', '1.1'].map((ms) => ['Ours', ms])], headerRows: 1, headerColumns: 1 };
  const table = (id: string, section: number): Passage => ({
    id,
    kind: 'table',
    section,
    text: 'Table: | 4.5 | 3.2 | 1.1 |',
    tables: [grid],
  });
  document.passages.push(table('T1', 4), { id: 'F1', kind: 'figure', section: 3, text: 'Figure 1: A cache.' }, table('T2', 8));
  return document;
}

describe('fitBudget', () => {
  it('sends what fits whole, and says that it is all of it', () => {
    const document = wholePaper();
    const of = document.passages.reduce((sum, { text }) => sum + text.length, 0);
    for (const promptTokens of [undefined, size(document) + document.passages.length]) {
      const fitted = fit(document, promptTokens);
      expect(fitted.passages).toEqual(document.passages);
      expect(fitted.receipt).toEqual({ ...document.receipt, sent: { characters: of, of } });
    }
  });

  it('takes passages in the stated order, one at a time, as the budget shrinks', () => {
    const document = wholePaper();
    const gone: string[] = [];
    for (let budget = size(document) + document.passages.length; gone.length < 12; budget -= 5) {
      const fitted = fit(document, budget);
      expect(size(fitted)).toBeLessThanOrEqual(budget);
      const left = new Set(ids(fitted));
      for (const id of ids(document)) if (!left.has(id) && !gone.includes(id)) gone.push(id);
    }
    // Appendix from its end, thanks, related work from its end, half of the over-long method, the same share of all, then what is protected.
    expect(gone).toEqual(['P15', 'P14', 'P13', 'P5', 'P4', 'P9', 'P8', 'P7', 'P2', 'P6', 'P10', 'T2']);
  });

  it('names step, section, size and passages of what it left out, and accounts for every character', () => {
    const document = wholePaper();
    const fitted = fit(document, size(asPart(document)) - 330);
    expect(budgetCuts(fitted).map(({ what, step, passages }) => [what, step, passages])).toEqual([
      ['Related Work', 'related-work', ['P4', 'P5']],
      ['Acknowledgements', 'acknowledgements', ['P13']],
      ['Proofs', 'appendix', ['P14', 'P15']],
    ]);
    const { sent } = fitted.receipt;
    const leftOut = budgetCuts(fitted).reduce((sum, { characters }) => sum + characters, 0);
    expect((sent?.characters ?? 0) + leftOut).toBe(sent?.of);
    // The headings stay: the model sees what the paper has.
    expect(fitted.sections).toBe(document.sections);
  });

  it('cuts over-long sections by the same share, the first paragraph of each last', () => {
    const long = (word: string, count: number) => Array.from({ length: count }, (_, index) => words(`${word}${index} x`));
    const document = makeDocument({ Method: long('method', 16), Results: long('result', 8), Notes: long('note', 1) });
    const fitted = fit(document, Math.round(size(document) * 0.72));
    const kept = (section: number) => fitted.passages.filter((passage) => passage.section === section).length;
    expect([kept(0), kept(2)]).toEqual([expect.any(Number), 1]);
    expect(kept(0)).toBeLessThan(12);
    expect(kept(0)).toBeGreaterThanOrEqual(8);
    expect(ids(fitted)).toContain('P1');
  });

  it('gives up what is protected by worth, and keeps headings only of what it sends', () => {
    const document = wholePaper();
    const bare = size(
      asPart({
        ...document,
        sections: [],
        passages: [],
        authors: document.authors.map(({ name }) => ({ name, affiliations: [] })),
      }),
    );
    const orders: string[][] = [];
    for (const room of [330, 280, 210, 130]) {
      const fitted = fit(document, bare + room);
      expect(size(fitted)).toBeLessThanOrEqual(bare + room);
      expect(fitted.sections.length).toBe(new Set(fitted.passages.map(({ section }) => section)).size);
      orders.push(ids(fitted).filter((id) => ['P1', 'P3', 'P11', 'P12'].includes(id)));
    }
    expect(orders).toEqual([['P1', 'P3', 'P11', 'P12'], ['P1', 'P3', 'P11'], ['P1', 'P11'], ['P1']]);
  });

  it('cuts the last passage left at the end of a sentence, and counts its rest', () => {
    const document = makeDocument({ Abstract: [Array.from({ length: 40 }, (_, index) => `Sentence ${index} has six words.`).join(' ')] });
    const whole = document.passages[0]?.text ?? '';
    const fitted = fit(document, size(document) - 100);
    const [passage] = fitted.passages;
    expect(whole.startsWith(passage?.text ?? '-')).toBe(true);
    expect(passage?.text).toMatch(/words\.$/);
    expect(budgetCuts(fitted)).toEqual([
      { what: 'Abstract', rule: 'budget', step: 'protected', characters: whole.length - (passage?.text.length ?? 0), passages: [] },
    ]);
  });

  it('cuts a passage without sentences at the end of a word', () => {
    const document = makeDocument({ Proofs: ['bean '.repeat(400).trim()] });
    const [passage] = fit(document, size(document) - 200).passages;
    expect(passage?.text).toMatch(/^(?:bean )+bean$/);
    expect(passage?.text.length).toBeLessThan(1_500);
  });

  it('says that it is too long when the rules alone do not fit', () => {
    expect(() => fit(wholePaper(), 300)).toThrow(expect.objectContaining({ code: 'too-long' }));
  });

  it('takes thousands of authors for no reason to leave the paper out', () => {
    const document = wholePaper();
    document.authors = Array.from({ length: 3_000 }, (_, index) => ({ name: `Author ${index}`, affiliations: [`Institute ${index}`] }));
    expect(fit(document, 4_000).passages).toEqual(document.passages);
  });
});
