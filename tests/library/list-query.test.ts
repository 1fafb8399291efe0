import { expect, it } from 'vitest';
import { EVERYTHING, type ListQuery, readQuery, writeQuery } from '@/utils/library/list-query';

it.each<[string, Partial<ListQuery>]>([
  ['', {}],
  ['?q=%E7%BC%93%E5%AD%98+kv', { text: '缓存 kv' }],
  ['?saved=week', { period: 'week' }],
  ['?saved=own&from=2026-02-01&to=2026-02-14', { period: 'own', from: '2026-02-01', to: '2026-02-14' }],
  ['?source=pdf&source=abstract', { sources: ['pdf', 'abstract'] }],
  ['?tag=a%26b&tag=%E7%AB%AF%E4%BE%A7', { tags: ['a&b', '端侧'] }],
  ['?is=starred&is=notFound', { traits: ['starred', 'notFound'] }],
  ['?sort=title', { sort: 'title' }],
])('reads back what it writes: %s', (search, change) => {
  const query = { ...EVERYTHING, ...change };
  expect(writeQuery(query)).toBe(search);
  expect(readQuery(search)).toEqual(query);
});

it.each(['?sort=price', '?saved=1999', '?source=tape', '?is=red', '?from=yesterday', '?to=2026-99-99', '?x=1', '?%'])(
  'lists everything for an address that means nothing: %s',
  (search) => {
    expect(readQuery(search)).toEqual(EVERYTHING);
  },
);

it('keeps no days in the address that do not count, and no empty words', () => {
  expect(writeQuery({ ...EVERYTHING, text: '  ', period: 'today', from: '2026-02-01' })).toBe('?saved=today');
});
