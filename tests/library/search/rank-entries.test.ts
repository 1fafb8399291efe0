import { expect, it } from 'vitest';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { rankEntries } from '@/utils/library/search/rank-entries';
import { readSearch } from '@/utils/library/search/read-search';

const entry = (key: string, title: string, rest: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  key,
  title,
  oneLine: '',
  source: 'html',
  savedAt: 0,
  ...rest,
});

const catalogue = [
  entry('arxiv:2602.00001', 'Counting Beans', { oneLine: '数豆子', savedAt: 1, authors: 'A. Example, B. Sample' }),
  entry('arxiv:2602.00002', 'Jars', { oneLine: '在 beans 上提出缓存方法', savedAt: 9, tags: ['端侧'] }),
  entry('arxiv:2602.00003', 'Beans Again', { oneLine: '再数一次', savedAt: 5, tags: ['缓存'] }),
  entry('web:https://proceedings.example.org/peas.pdf', 'Peas', { savedAt: 7, authors: 'C. Beansworth' }),
];

it.each<[string, string, string[]]>([
  ['by title before authors before text, the newer first', 'beans', ['Beans Again', 'Counting Beans', 'Peas', 'Jars']],
  ['whatever the case', 'BEANS AGAIN', ['Beans Again']],
  ['full-width as an input method writes it', 'ｐｅａｓ', ['Peas']],
  ['by words in any order and place', 'sample counting', ['Counting Beans']],
  ['by a part of a word', 'coun', ['Counting Beans']],
  ['by Chinese in the one-line contribution', '提出', ['Jars']],
  ['by tag before text', '缓存', ['Beans Again', 'Jars']],
  ['by id', '2602.00003', ['Beans Again']],
  ['by address', 'proceedings.example', ['Peas']],
  ['nothing that lacks a word', 'beans lentils', []],
  ['nothing for no words', '  ', []],
])('finds %s: %s', (_, text, titles) => {
  expect(rankEntries(catalogue, readSearch(text)).map(({ title }) => title)).toEqual(titles);
});
