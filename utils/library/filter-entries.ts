import type { CatalogueEntry } from './catalogue/catalogue-entry';
import type { ListQuery, Sort, Trait } from './list-query';

/** What a filter asks of an entry; absent where the query leaves that open. */
type Test = (entry: CatalogueEntry) => boolean;

const HAS_TRAIT: Readonly<Record<Trait, Test>> = {
  starred: ({ isStarred }) => isStarred === true,
  unread: ({ isUnread }) => isUnread === true,
  notFound: ({ notFound }) => notFound !== undefined && notFound > 0,
  outdated: ({ isOutdated }) => isOutdated === true,
};

export function hasTrait(entry: CatalogueEntry, trait: Trait): boolean {
  return HAS_TRAIT[trait](entry);
}

/** The entries that the query's filters let through, in the order in which they are given. @param now says which day is today, in milliseconds since the epoch */
export function filterEntries(entries: readonly CatalogueEntry[], query: ListQuery, now: number): readonly CatalogueEntry[] {
  const tests = [...savedTests(query, now), ...kindTests(query)];
  return tests.length === 0 ? entries : entries.filter((entry) => tests.every((test) => test(entry)));
}

function savedTests({ period, from, to }: ListQuery, now: number): Test[] {
  const first = period === 'own' ? from && startOfDay(from) : startOfPeriod(period, now);
  const behind = period === 'own' && to ? startOfDay(to, 1) : undefined;
  return [
    ...(first ? [({ savedAt }: CatalogueEntry) => savedAt >= first] : []),
    ...(behind ? [({ savedAt }: CatalogueEntry) => savedAt < behind] : []),
  ];
}

const DAYS_BEFORE = { today: 0, week: 6, month: 29 } as const;

/** The last seven days are today and the six before. */
function startOfPeriod(period: ListQuery['period'], now: number): number | undefined {
  if (period === 'all' || period === 'own') return undefined;
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - DAYS_BEFORE[period]).getTime();
}

/** In the person's own time zone. @param later so many days later */
function startOfDay(isoDay: string, later = 0): number {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  return new Date(year, month - 1, day + later).getTime();
}

function kindTests({ sources, tags, traits }: ListQuery): Test[] {
  return [
    ...(sources.length === 0 ? [] : [({ source }: CatalogueEntry) => sources.includes(source)]),
    ...tags.map((tag) => (entry: CatalogueEntry) => entry.tags?.includes(tag) === true),
    ...traits.map((trait) => HAS_TRAIT[trait]),
  ];
}

/** Sorted once, however often the list is then filtered; papers without a date come last. */
export function sortEntries(entries: readonly CatalogueEntry[], sort: Sort): readonly CatalogueEntry[] {
  switch (sort) {
    case 'best':
    case 'saved':
      return entries;
    case 'date':
      return [...entries].sort((one, other) => compare(other.date ?? '', one.date ?? '') || other.savedAt - one.savedAt);
    case 'title':
      return sortedByTitle(entries);
  }
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Chinese titles by their reading, behind the others. */
function sortedByTitle(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const { compare: byLanguage } = new Intl.Collator(['en', 'zh-CN'], { numeric: true, ignorePunctuation: true });
  return [...entries].sort((one, other) => byLanguage(one.title, other.title));
}
