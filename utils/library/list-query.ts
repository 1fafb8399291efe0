import type { ReadSource } from '@/utils/reading/paper-document';

/** What a paper of the list can be or have. */
export const TRAITS = ['starred', 'unread', 'notFound', 'outdated'] as const;
export type Trait = (typeof TRAITS)[number];

/** When a paper was saved: counted in the person's own days; `own` means from one day to another. */
export const PERIODS = ['all', 'today', 'week', 'month', 'own'] as const;
export type Period = (typeof PERIODS)[number];

export const SOURCES = ['html', 'pdf', 'ar5iv', 'page', 'abstract', 'unknown'] as const satisfies readonly ReadSource[];

/** `best`: what was found in the best place first; without words as `saved`. */
export const SORTS = ['best', 'saved', 'date', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** Which papers of the library are listed, and in which order. */
export interface ListQuery {
  text: string;
  period: Period;
  /** ISO days, both included; they count where the period is `own`. */
  from?: string;
  to?: string;
  /** Any of these; none: all. */
  sources: readonly ReadSource[];
  /** All of these. */
  tags: readonly string[];
  /** All of these. */
  traits: readonly Trait[];
  sort: Sort;
}

/** Lists everything, the paper saved last first. */
export const EVERYTHING: ListQuery = { text: '', period: 'all', sources: [], tags: [], traits: [], sort: 'best' };

/** From an address: what is no query of ours is left out. */
export function readQuery(search: string): ListQuery {
  const params = new URLSearchParams(search);
  const [from, to] = [dayIn(params.get('from')), dayIn(params.get('to'))];
  return {
    text: params.get('q') ?? '',
    period: PERIODS.find((each) => each === params.get('saved')) ?? 'all',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    sources: SOURCES.filter((each) => params.getAll('source').includes(each)),
    tags: [...new Set(params.getAll('tag'))],
    traits: TRAITS.filter((each) => params.getAll('is').includes(each)),
    sort: SORTS.find((each) => each === params.get('sort')) ?? 'best',
  };
}

/** For the address, with its question mark; empty where everything is listed. */
export function writeQuery({ text, period, from, to, sources, tags, traits, sort }: ListQuery): string {
  const params = new URLSearchParams([
    ...(text.trim() === '' ? [] : [['q', text]]),
    ...(period === 'all' ? [] : [['saved', period]]),
    ...(period === 'own' && from ? [['from', from]] : []),
    ...(period === 'own' && to ? [['to', to]] : []),
    ...sources.map((source) => ['source', source]),
    ...tags.map((tag) => ['tag', tag]),
    ...traits.map((trait) => ['is', trait]),
    ...(sort === 'best' ? [] : [['sort', sort]]),
  ]);
  return params.size === 0 ? '' : `?${params}`;
}

/** `2026-02-14`, and a day that there is. */
function dayIn(text: string | null): string | undefined {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
