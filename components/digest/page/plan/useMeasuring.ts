import { useEffect } from 'react';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import { parsePaperKey } from '@/utils/paper/paper-address';

/** In milliseconds: who is still choosing changes what comes first. */
const SETTLED_AFTER = 800;

/** More are not read beforehand. */
const FIRST = 12;

/** Has the papers read that would be made first, while the plan is shown: a request without a click, which the privacy notes name. @param keys of those to be made, in their order */
export function useMeasuring(keys: readonly string[]): void {
  const first = keys.slice(0, FIRST).join('\n');
  useEffect(() => {
    const papers = first.split('\n').flatMap((key) => parsePaperKey(key) ?? []);
    const timer = setTimeout(() => tell(papers), SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [first]);
  // Whoever has gone elsewhere needs no estimate.
  useEffect(() => () => tell([]), []);
}

/** An estimate is as good without it: nobody hears of its failure. */
function tell(papers: Parameters<typeof sendMessage<'measurePapers'>>[1]): void {
  void Promise.allSettled([askTwice(() => sendMessage('measurePapers', papers))]);
}
