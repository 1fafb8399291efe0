import { paperKey } from '@/utils/paper/paper-ref';
import type { ReadSource } from '@/utils/reading/paper-document';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import type { Summary } from '@/utils/summary/summary';

/** What a list shows of a saved summary, without reading the summary itself. */
export interface CatalogueEntry {
  key: string;
  title: string;
  oneLine: string;
  source: ReadSource;
  /** Milliseconds since the epoch. */
  savedAt: number;
}

export function entryFor(summary: Summary): CatalogueEntry {
  return {
    key: paperKey(summary.paper),
    title: summary.title,
    oneLine: withoutCitations(summary.card.oneLine ?? ''),
    source: summary.receipt.source,
    savedAt: summary.made.finishedAt,
  };
}

/** Newest first; a paper stands in it once. */
export function addToCatalogue(catalogue: readonly CatalogueEntry[], entry: CatalogueEntry): CatalogueEntry[] {
  return [entry, ...catalogue.filter((other) => other.key !== entry.key)].sort((a, b) => b.savedAt - a.savedAt);
}
