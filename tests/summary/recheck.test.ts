import { expect, it } from 'vitest';
import { alignPassages } from '@/utils/summary/align-passages';
import { recheck } from '@/utils/summary/recheck';
import type { CitedPassage } from '@/utils/summary/summary';
import { sectionsOf } from '@/utils/summary/summary-sections';
import { makeDocument } from './make-document';
import { makeSummary } from './make-summary';

const cited = (text: string): CitedPassage => ({ kind: 'paragraph', text, section: 'Introduction' });

const summary = makeSummary({
  card: { oneLine: '快 3 倍 [P2]。', results: '有 64 kB，用了 99 天。' },
  passages: { P2: cited('It is 3 times faster.'), P7: cited('An old evidence.') },
  numbers: [],
});

it('lists the sections of a summary under ids that tell them apart', () => {
  const made = makeSummary({
    card: { results: '二', oneLine: '一', method: ' ' },
    custom: [{ template: 'review', templateName: '审稿', key: 'limits', heading: '局限', text: '三' }],
    extra: [
      { heading: '附', text: '' },
      { heading: '附', text: '四' },
    ],
  });
  expect(sectionsOf(made)).toEqual([
    { id: 'oneLine', text: '一' },
    { id: 'method', text: ' ' },
    { id: 'results', text: '二' },
    { id: 'review/limits', text: '三' },
    { id: 'extra/0', text: '' },
    { id: 'extra/1', text: '四' },
  ]);
});

it('checks every number again, changes no word, and keeps the passages that are needed now', () => {
  const document = makeDocument({ Introduction: ['Caches are fast.', 'It is 3 times faster.', 'Ours has 64 kB.'] });
  const checked = recheck(summary, document);
  expect(checked.card).toEqual(summary.card);
  expect(checked.numbers?.map(({ section, text, verdict, evidence }) => [section, text, verdict, evidence?.passage])).toEqual([
    ['oneLine', '3 倍', 'exact', 'P2'],
    ['results', '64 kB', 'exact', 'P3'],
    ['results', '99 天', 'not-found', undefined],
  ]);
  expect(Object.keys(checked.passages)).toEqual(['P2', 'P3']);
  expect(checked).toMatchObject({ made: summary.made, receipt: summary.receipt });
});

it('keeps citations where they are when a newer reader counts the passages otherwise', () => {
  const document = makeDocument({ Introduction: ['It is 3 times  faster.', 'Ours has 64 kB.'] });
  const checked = recheck(summary, document);
  // What was P1 is cited as P2, and what was P2 has got a free id.
  expect(checked.numbers?.map(({ evidence }) => evidence?.passage)).toEqual(['P2', 'P8', undefined]);
  expect(checked.passages).toMatchObject({ P2: { text: 'It is 3 times faster.' }, P8: { text: 'Ours has 64 kB.' } });
});

it('keeps a cited passage that the new reading does not have', () => {
  const checked = recheck(summary, makeDocument({ Introduction: ['Caches are fast.', 'Ours has 64 kB.'] }));
  expect(checked.passages).toMatchObject({ P2: { text: 'It is 3 times faster.' }, P8: { text: 'Ours has 64 kB.' } });
  expect(checked.numbers?.map(({ verdict }) => verdict)).toEqual(['not-found', 'exact', 'not-found']);
});

it('leads to where a passage stood when it was summarised, though another source is read now', () => {
  const onPage = makeSummary({ card: { oneLine: '快 3 倍 [P1]。' }, passages: { P1: { ...cited('It is 3 times faster.'), page: 4 } } });
  const document = makeDocument({ Introduction: ['It is 3 times faster.'] });
  const passages = document.passages.map((passage) => ({ ...passage, anchor: 'S1.p1' }));
  expect(recheck(onPage, { ...document, passages }).passages).toEqual(onPage.passages);
});

it('tells cited passages with the same words apart', () => {
  const twice = makeSummary({
    card: { oneLine: '一 [P4]，二 [P9]。' },
    passages: { P4: cited('The same words.'), P9: cited('The same words.') },
  });
  const document = makeDocument({ Introduction: ['The same words.', 'Others.', 'The same words.'] });
  expect(alignPassages(document, twice.passages).passages.map(({ id }) => id)).toEqual(['P4', 'P2', 'P9']);
});
