import type { ReadSource } from '@/utils/reading/paper-document';
import type { CatalogueEntry } from './catalogue/catalogue-entry';
import { hasTrait } from './filter-entries';
import { TRAITS, type Trait } from './list-query';

/** How many papers there are of each kind, so that nobody filters for what is not there. */
export interface Facets {
  sources: Readonly<Record<ReadSource, number>>;
  traits: Readonly<Record<Trait, number>>;
  /** Those in use, the most used first. */
  tags: readonly { tag: string; count: number }[];
}

export function countFacets(entries: readonly CatalogueEntry[]): Facets {
  const sources: Record<ReadSource, number> = { html: 0, pdf: 0, ar5iv: 0, page: 0, abstract: 0, unknown: 0 };
  const traits: Record<Trait, number> = { starred: 0, unread: 0, notFound: 0, outdated: 0 };
  const tags = new Map<string, number>();
  for (const entry of entries) {
    sources[entry.source]++;
    for (const trait of TRAITS) if (hasTrait(entry, trait)) traits[trait]++;
    for (const tag of entry.tags ?? []) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  const byUse = [...tags].map(([tag, count]) => ({ tag, count })).sort((one, other) => other.count - one.count || compareTags(one, other));
  return { sources, traits, tags: byUse };
}

function compareTags(one: { tag: string }, other: { tag: string }): number {
  return one.tag.localeCompare(other.tag, 'zh-CN');
}
