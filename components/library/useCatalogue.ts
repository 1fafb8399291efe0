import { useFirstPaint } from '@/components/first-paint';
import { useItem } from '@/components/useItem';
import { catalogueItem, newestItem } from '@/utils/browser/library/catalogue';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';

/** What is known of the saved papers: at first the newest, a moment later all. */
export interface Catalogue {
  /** The paper saved last first; absent until any are known. */
  entries?: readonly CatalogueEntry[];
  /** Of all that there are. */
  count: number;
  isAll: boolean;
}

const NOT_YET: typeof catalogueItem = { getValue: () => new Promise(() => undefined), watch: () => () => undefined };

const NOTHING: Catalogue = { count: 0, isAll: false };

export function useCatalogue(): Catalogue {
  // With ten thousand papers it takes as long to read as everything else until then.
  const isPainted = useFirstPaint();
  const all = useItem(isPainted ? catalogueItem : NOT_YET);
  const newest = useItem(newestItem);
  if (all !== undefined) return { entries: all, count: all.length, isAll: true };
  return newest === undefined ? NOTHING : { ...newest, isAll: newest.entries.length === newest.count };
}
