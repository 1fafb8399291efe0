import { expect, it } from 'vitest';
import type { CheckNumbers } from '@/utils/summary/back-sections';
import { checkedSections } from '@/utils/summary/checked-sections';
import { recheck } from '@/utils/summary/recheck';
import type { CitedPassage } from '@/utils/summary/summary';
import { makeDocument } from './make-document';
import { makeSummary } from './make-summary';

const cited = (text: string): CitedPassage => ({ kind: 'paragraph', text, section: 'Introduction' });

/** Finds every numeral in the first passage that has it. */
const checkNumbers: CheckNumbers = (sections, { passages }) =>
  sections.flatMap(({ id, text }) =>
    [...text.matchAll(/(?<![PT\d])\d+/g)].map((match) => {
      const place = passages.find((passage) => passage.text.includes(match[0]));
      const at = { section: id, start: match.index, end: match.index + match[0].length, text: match[0] };
      if (place === undefined) return { ...at, verdict: 'not-found' as const };
      return { ...at, verdict: 'exact' as const, evidence: { passage: place.id, quote: place.text, value: match[0] } };
    }),
  );

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
  expect(checkedSections(made)).toEqual([
    { id: 'oneLine', text: '一' },
    { id: 'results', text: '二' },
    { id: 'review/limits', text: '三' },
    { id: 'extra/1', text: '四' },
  ]);
});

it('checks every number again, changes no word, and keeps the passages that are needed now', () => {
  const document = makeDocument({ Introduction: ['Caches are fast.', 'It is 3 times faster.', 'Ours has 64 kB.'] });
  const checked = recheck(summary, document, checkNumbers);
  expect(checked.card).toEqual(summary.card);
  expect(checked.numbers?.map(({ section, text, verdict, evidence }) => [section, text, verdict, evidence?.passage])).toEqual([
    ['oneLine', '3', 'exact', 'P2'],
    ['results', '64', 'exact', 'P3'],
    ['results', '99', 'not-found', undefined],
  ]);
  expect(Object.keys(checked.passages)).toEqual(['P2', 'P3']);
  expect(checked).toMatchObject({ made: summary.made, receipt: summary.receipt });
});

it('keeps citations where they are when a newer reader counts the passages otherwise', () => {
  const document = makeDocument({ Introduction: ['It is 3 times  faster.', 'Ours has 64 kB.'] });
  const checked = recheck(summary, document, checkNumbers);
  // What was P1 is cited as P2, and what was P2 has got a free id.
  expect(checked.numbers?.map(({ evidence }) => evidence?.passage)).toEqual(['P2', 'P8', undefined]);
  expect(checked.passages).toMatchObject({ P2: { text: 'It is 3 times  faster.' }, P8: { text: 'Ours has 64 kB.' } });
});

it('keeps a cited passage that the new reading does not have', () => {
  const checked = recheck(summary, makeDocument({ Introduction: ['Caches are fast.', 'Ours has 64 kB.'] }), checkNumbers);
  expect(checked.passages).toMatchObject({ P2: { text: 'It is 3 times faster.' }, P8: { text: 'Ours has 64 kB.' } });
  expect(checked.numbers?.map(({ verdict }) => verdict)).toEqual(['not-found', 'exact', 'not-found']);
});

it('lets the checker see the artefacts that the summary was written with', () => {
  const artefacts = { models: [], datasets: [], spaces: [], totals: { models: 0, datasets: 0, spaces: 0 }, stars: 12 };
  let seen: unknown;
  recheck(makeSummary({ artefacts }), makeDocument(), (_, document) => {
    seen = document.artefacts;
    return [];
  });
  expect(seen).toEqual(artefacts);
});
