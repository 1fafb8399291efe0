import { expect, it } from 'vitest';
import { fitBudget } from '@/utils/summary/fit-budget';
import { makeDocument } from './make-document';

const paragraph = (word: string) => `${word} `.repeat(800).trim();

it('sends what fits whole', () => {
  const document = makeDocument({ Introduction: [paragraph('short')] });
  expect(fitBudget(document, 128_000)).toBe(document);
  expect(fitBudget(document, undefined)).toBe(document);
});

it('leaves out the appendix first, then the longest section from its end, and says so', () => {
  const many = (word: string, count: number) => Array.from({ length: count }, () => paragraph(word));
  const document = makeDocument({ Introduction: many('alpha', 2), Method: many('beta', 8), Proofs: many('gamma', 4) }, ['Proofs']);
  const fitted = fitBudget(document, 17_000);
  const left = (section: number) => fitted.passages.filter((passage) => passage.section === section).length;
  expect(left(2)).toBe(0);
  expect(left(0)).toBe(2);
  expect(left(1)).toBeLessThan(8);
  expect(left(1)).toBeGreaterThan(0);
  expect(fitted.receipt.leftOut.map((part) => [part.what, part.rule])).toEqual([
    ['Proofs', 'budget'],
    ['Method', 'budget'],
  ]);
  const characters = (passages: typeof document.passages) => passages.reduce((sum, passage) => sum + passage.text.length, 0);
  expect(fitted.receipt.leftOut.reduce((sum, part) => sum + part.characters, 0)).toBe(
    characters(document.passages) - characters(fitted.passages),
  );
});

it('keeps tables while a paragraph is left to drop', () => {
  const document = makeDocument({ Results: Array.from({ length: 10 }, () => paragraph('delta')) });
  document.passages.push({ id: 'T1', kind: 'table', section: 0, text: paragraph('cell') });
  const fitted = fitBudget(document, 13_000);
  expect(fitted.passages.length).toBeLessThan(10);
  expect(fitted.passages.at(-1)?.id).toBe('T1');
});
