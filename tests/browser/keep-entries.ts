import { storage } from 'wxt/utils/storage';
import { newestItem } from '@/utils/browser/library/catalogue';
import { partValues } from '@/utils/browser/library/write-papers';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { newestOf } from '@/utils/library/catalogue/newest';
import { joinParts, PART_NAMES, partOf } from '@/utils/library/catalogue/parts';

/** Makes these the whole catalogue; no papers lie behind them. */
export async function keepEntries(entries: readonly CatalogueEntry[]): Promise<void> {
  const byPart = Map.groupBy(entries, ({ key }) => partOf(key));
  const parts = new Map(PART_NAMES.map((name) => [name, byPart.get(name) ?? []]));
  await storage.setItems([...partValues(parts), { key: newestItem.key, value: newestOf(joinParts(parts.values())) }]);
}
