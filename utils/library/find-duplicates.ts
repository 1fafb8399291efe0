import type { CatalogueEntry } from './catalogue/catalogue-entry';
import { fold } from './search/fold';

/** Titles so short may be of two papers. */
const SHORTEST_TITLE = 12;

/** Papers that are probably one, kept under several keys: arXiv's and a journal's page of it. The one saved last comes first in each group. */
export function findDuplicates(entries: readonly CatalogueEntry[]): CatalogueEntry[][] {
  const groups = Map.groupBy(entries, ({ title }) => fold(title).replaceAll(/[^\p{L}\p{N}]+/gu, ''));
  return [...groups].flatMap(([title, group]) => (title.length >= SHORTEST_TITLE && group.length > 1 ? [group] : []));
}
