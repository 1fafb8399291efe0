import { startTransition, useEffect, useState } from 'react';
import { type SavedPapers, watchSavedPapers } from '@/utils/browser/digest/watch-saved-papers';

interface KnownPapers {
  /** By `paperKey`; the same record as long as a paper has not changed. */
  papers: SavedPapers;
  /** All of them have been read once. */
  isWhole: boolean;
}

const NONE: KnownPapers = { papers: new Map(), isWhole: false };

/** Everything kept of some papers, as far as it has been read. The same array as long as they are the same. */
export function useSavedPapers(keys: readonly string[]): KnownPapers {
  const [known, setKnown] = useState<KnownPapers & { keys: readonly string[] }>();
  // What comes is much, and nobody waits for the last of it.
  useEffect(() => watchSavedPapers(keys, (papers, isWhole) => startTransition(() => setKnown({ keys, papers, isWhole }))), [keys]);
  return known?.keys === keys ? known : NONE;
}
