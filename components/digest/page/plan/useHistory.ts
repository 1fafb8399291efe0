import { useEffect, useState } from 'react';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { loadPapers } from '@/utils/browser/library/change-papers';
import type { Sample } from '@/utils/digest/estimate-run';
import { samplesOf } from '@/utils/digest/page/samples-of';
import type { SavedPaper } from '@/utils/summary/summary';

/** What comes before them says little of today's prices and prompts. */
const NEWEST = 40;

const NONE: readonly SavedPaper[] = [];

/** What the newest saved summaries by a model took. Read once: a run that has begun changes no estimate. */
export function useHistory(model: string): Sample[] {
  const [papers, setPapers] = useState(NONE);
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const entries = await catalogueItem.getValue();
      const newest = await loadPapers(entries.slice(0, NEWEST).map(({ key }) => key));
      if (!isOver) setPapers(newest);
    };
    // Without it the estimate goes by papers of usual length.
    void read().catch(reportError);
    return () => {
      isOver = true;
    };
  }, []);
  return samplesOf(papers, model);
}
