import { describe, expect, it } from 'vitest';
import { activeFilters, filtersToBlame, withoutFilters } from '@/utils/library/active-filters';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { countFacets } from '@/utils/library/count-facets';
import { sortEntries } from '@/utils/library/filter-entries';
import { listEntries } from '@/utils/library/list-entries';
import { EVERYTHING, type ListQuery } from '@/utils/library/list-query';
import { makeEntry } from './make-entries';

/** Noon on the person's own 14th of February. */
const NOW = new Date(2026, 1, 14, 12).getTime();
const at = (day: number, hour = 9) => new Date(2026, 1, day, hour).getTime();

const entries: CatalogueEntry[] = [
  makeEntry(1, { title: 'Caches on Laptops', savedAt: at(14), tags: ['缓存', 'edge'], isStarred: true, isUnread: true }),
  makeEntry(2, { title: 'Planning Agents', savedAt: at(13, 23), source: 'pdf', oneLine: '用**强化**学习训练规划器。', notFound: 2 }),
  makeEntry(3, {
    title: 'Table Readers',
    savedAt: at(8),
    source: 'abstract',
    tags: ['缓存'],
    authors: 'Céline Öz, 王小明',
    isOutdated: true,
  }),
  makeEntry(4, { key: 'web:https://journal.example.org/beans?id=7', title: '豆子的研究', savedAt: at(1), source: 'page', date: undefined }),
];

const found = (change: Partial<ListQuery>) =>
  listEntries(entries, { ...EVERYTHING, ...change }, { now: NOW }).map(({ key }) => entries.findIndex((entry) => entry.key === key) + 1);

it.each<[string, Partial<ListQuery>, number[]]>([
  ['nothing asked', {}, [1, 2, 3, 4]],
  ['a word of the title, in any case', { text: 'CACHES' }, [1]],
  ['a word of the one-liner', { text: '规划器' }, [2]],
  ['words across emphasis', { text: '用强化学习' }, [2]],
  ['an author', { text: 'öz' }, [3]],
  ['a Chinese author', { text: '王小明' }, [3]],
  ['an arXiv id', { text: '2602.00002' }, [2]],
  ['a site', { text: 'journal.example' }, [4]],
  ['a tag', { text: 'edge' }, [1]],
  ['several words, wherever each stands', { text: ' laptops　edge ' }, [1]],
  ['words that are not all there', { text: 'laptops agents' }, []],
  ['no word across two parts', { text: 'laptops第' }, []],
  ['no kind of key', { text: 'arxiv:' }, []],
  ['signs as they stand, not as a pattern', { text: '2602.0000?' }, []],
  ['today', { period: 'today' }, [1]],
  ['seven days', { period: 'week' }, [1, 2, 3]],
  ['thirty days', { period: 'month' }, [1, 2, 3, 4]],
  ['from a day on', { period: 'own', from: '2026-02-13' }, [1, 2]],
  ['to a day, which is in it', { period: 'own', to: '2026-02-08' }, [3, 4]],
  ['between two days', { period: 'own', from: '2026-02-08', to: '2026-02-13' }, [2, 3]],
  ['days of one’s own, none given yet', { period: 'own' }, [1, 2, 3, 4]],
  ['days that count only where asked', { from: '2026-02-14' }, [1, 2, 3, 4]],
  ['one source', { sources: ['pdf'] }, [2]],
  ['any of two sources', { sources: ['pdf', 'abstract'] }, [2, 3]],
  ['a tag in use', { tags: ['缓存'] }, [1, 3]],
  ['all of two tags', { tags: ['缓存', 'edge'] }, [1]],
  ['starred', { traits: ['starred'] }, [1]],
  ['unread', { traits: ['unread'] }, [1]],
  ['numbers that were not found', { traits: ['notFound'] }, [2]],
  ['outdated', { traits: ['outdated'] }, [3]],
  ['everything at once', { text: 'caches', period: 'today', sources: ['html'], tags: ['edge'], traits: ['starred', 'unread'] }, [1]],
])('finds %s', (_, change, expected) => {
  expect(found(change)).toEqual(expected);
});

it('leaves the order of saving as it is', () => {
  expect(sortEntries(entries, 'saved')).toEqual(entries);
});

it('puts the newest paper first by date, those without a date last', () => {
  const dated = [makeEntry(1, { date: '2020-01-01' }), makeEntry(2, { date: undefined }), makeEntry(3, { date: '2026-01-01' })];
  expect(sortEntries(dated, 'date').map(({ date }) => date)).toEqual(['2026-01-01', '2020-01-01', undefined]);
});

it('sorts titles as people read them: numbers by size, case aside, Chinese behind', () => {
  const titled = ['豆子', 'beans 10', 'Beans 9', '“Apples”'].map((title, index) => makeEntry(index, { title }));
  expect(sortEntries(titled, 'title').map(({ title }) => title)).toEqual(['“Apples”', 'Beans 9', 'beans 10', '豆子']);
});

describe('filters that can be taken away', () => {
  const query: ListQuery = {
    ...EVERYTHING,
    text: ' 缓存 ',
    period: 'own',
    to: '2026-02-08',
    sources: ['html', 'pdf'],
    tags: ['edge'],
    traits: ['unread'],
    sort: 'title',
  };

  it('are one each, and each leaves the others', () => {
    const filters = activeFilters(query);
    expect(filters.map(({ without: _, ...filter }) => filter)).toEqual([
      { kind: 'text', text: '缓存' },
      { kind: 'days', to: '2026-02-08' },
      { kind: 'source', source: 'html' },
      { kind: 'source', source: 'pdf' },
      { kind: 'tag', tag: 'edge' },
      { kind: 'trait', trait: 'unread' },
    ]);
    for (const { without } of filters) expect(activeFilters(without)).toHaveLength(filters.length - 1);
  });

  it('leave the order when all go', () => {
    expect(withoutFilters(query)).toEqual({ ...EVERYTHING, sort: 'title' });
    expect(activeFilters(withoutFilters(query))).toEqual([]);
  });

  it('are to blame where the list is empty with them and not without', () => {
    const nothing = { ...EVERYTHING, text: 'caches', traits: ['outdated' as const], period: 'month' as const };
    expect(filtersToBlame(entries, nothing, { now: NOW }).map(({ filter, count }) => [filter.kind, count])).toEqual([
      ['text', 1],
      ['trait', 1],
    ]);
  });
});

it('counts what can be filtered for, tags by use', () => {
  expect(countFacets(entries)).toEqual({
    sources: { html: 1, pdf: 1, ar5iv: 0, page: 1, abstract: 1, unknown: 0 },
    traits: { starred: 1, unread: 1, notFound: 1, outdated: 1 },
    tags: [
      { tag: '缓存', count: 2 },
      { tag: 'edge', count: 1 },
    ],
  });
});
