import type { ReadSource } from '@/utils/reading/paper-document';
import type { CatalogueEntry } from './catalogue/catalogue-entry';
import { type Listing, listEntries } from './list-entries';
import { EVERYTHING, type ListQuery, type Trait } from './list-query';

/** One thing that a query asks for, and the query that no longer asks for it. */
export type ActiveFilter = { without: ListQuery } & (
  | { kind: 'text'; text: string }
  | { kind: 'period'; period: 'today' | 'week' | 'month' }
  | { kind: 'days'; from?: string; to?: string }
  | { kind: 'source'; source: ReadSource }
  | { kind: 'tag'; tag: string }
  | { kind: 'trait'; trait: Trait }
);

/** In the order in which a person meets them. */
export function activeFilters(query: ListQuery): ActiveFilter[] {
  const { text, sources, tags, traits } = query;
  return [
    ...(text.trim() === '' ? [] : [{ kind: 'text', text: text.trim(), without: { ...query, text: '' } } as const]),
    ...timeFilters(query),
    ...sources.map((source) => ({ kind: 'source' as const, source, without: { ...query, sources: except(sources, source) } })),
    ...tags.map((tag) => ({ kind: 'tag' as const, tag, without: { ...query, tags: except(tags, tag) } })),
    ...traits.map((trait) => ({ kind: 'trait' as const, trait, without: { ...query, traits: except(traits, trait) } })),
  ];
}

function timeFilters(query: ListQuery): ActiveFilter[] {
  const { period, from, to, ...rest } = query;
  const without = { ...rest, period: 'all' as const };
  if (period === 'all' || (period === 'own' && from === undefined && to === undefined)) return [];
  if (period !== 'own') return [{ kind: 'period', period, without }];
  return [{ kind: 'days', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), without }];
}

function except<T>(list: readonly T[], one: T): T[] {
  return list.filter((each) => each !== one);
}

/** The same list without any filter. */
export function withoutFilters({ sort }: ListQuery): ListQuery {
  return { ...EVERYTHING, sort };
}

/** Where a query finds nothing: the filters without which it would find something, each with how much that is. */
export function filtersToBlame(
  entries: readonly CatalogueEntry[],
  query: ListQuery,
  listing: Listing,
): { filter: ActiveFilter; count: number }[] {
  return activeFilters(query)
    .map((filter) => ({ filter, count: listEntries(entries, filter.without, listing).length }))
    .filter(({ count }) => count > 0);
}
