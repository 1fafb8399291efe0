import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { newestOf } from '@/utils/library/catalogue/newest';
import { joinParts, PART_NAMES, partOf } from '@/utils/library/catalogue/parts';

/** The catalogue as it lies in `storage.local`, for who fills a browser past the product. */
export function catalogueItems(entries: readonly CatalogueEntry[]): Record<string, unknown> {
  const byPart = Map.groupBy(entries, ({ key }) => partOf(key));
  const parts = PART_NAMES.map((name) => [`entries:${name}`, byPart.get(name) ?? []] as const);
  return { ...Object.fromEntries(parts), newest: newestOf(joinParts(byPart.values())) };
}
