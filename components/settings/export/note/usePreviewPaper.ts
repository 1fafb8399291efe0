import { useEffect, useState } from 'react';
import { newestItem } from '@/utils/browser/library/catalogue';
import { readSaved } from '@/utils/browser/storage';
import type { SavedPaper } from '@/utils/summary/summary';
import { SAMPLE_PAPER } from './sample-paper';

/** The paper saved last, or the sample where there is none that can be read; `undefined` until that is known. */
export function usePreviewPaper(): SavedPaper | undefined {
  const [paper, setPaper] = useState<SavedPaper>();
  useEffect(() => {
    let isOver = false;
    const take = (found: SavedPaper) => {
      if (!isOver) setPaper(found);
    };
    // To see what a template does, any paper will do.
    newestPaper().then(
      (saved) => take(saved ?? SAMPLE_PAPER),
      () => take(SAMPLE_PAPER),
    );
    return () => {
      isOver = true;
    };
  }, []);
  return paper;
}

async function newestPaper(): Promise<SavedPaper | null> {
  const [newest] = (await newestItem.getValue()).entries;
  return newest === undefined ? null : await readSaved(newest.key);
}
