import { expect, it } from 'vitest';
import { bibtex } from '@/utils/library/export/bibtex';

const paper = { source: 'arxiv', arxivId: '2602.99901', version: 2 } as const;

it('is the entry that arXiv itself gives', () => {
  const cited = { paper, title: 'The Beans of Ångström: A Study', authors: ['Ada Bean', 'Bo van Pod'], date: '2026-02-13' };
  expect(bibtex(cited)).toBe(`@misc{bean2026beans,
  title = {The Beans of Ångström: A Study},
  author = {Ada Bean and Bo van Pod},
  year = {2026},
  eprint = {2602.99901},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2602.99901},
}
`);
});

it.each<[string, string, string]>([
  ['signs of TeX', '50% of R&D_costs for $5 #1', '50\\% of R\\&D\\_costs for \\$5 \\#1'],
  ['a formula, which stays one', 'Learning in $O(n^2)$ Time', 'Learning in $O(n^2)$ Time'],
  ['braces that match', 'The {B}ean', 'The {B}ean'],
  ['braces that do not match', 'The }B{ean', 'The Bean'],
  ['line breaks', 'The\n  Bean', 'The Bean'],
])('writes a title with %s', (_, title, written) => {
  expect(bibtex({ paper, title, authors: [] })).toContain(`  title = {${written}},\n`);
});

it.each<[string, string, string[], string]>([
  ['accents', 'Über Beans', ['José Müller'], 'mulleruber'],
  ['only Chinese', '豆子', ['张三'], 'paper'],
  ['a formula first', '$k$-Means for Beans', ['A. Bean'], 'beanmeans'],
])('makes a key of ASCII letters out of %s', (_, title, authors, key) => {
  expect(bibtex({ paper, title, authors })).toMatch(new RegExp(`^@misc\\{${key},\n`));
});

it('names the address of a page that is not on arXiv', () => {
  const entry = bibtex({ paper: { source: 'web', url: 'https://beans.example/{jar}?a=1' }, title: 'Jar', authors: ['A. Bean'] });
  expect(entry).toContain('  url = {https://beans.example/%7Bjar%7D?a=1},\n');
  expect(entry).not.toContain('eprint');
});
