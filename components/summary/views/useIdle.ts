import { startTransition, useEffect, useState } from 'react';

/** Whether the page has had nothing else to do since it was wanted: what nobody sees yet can be rendered now. */
export function useIdle(isWanted: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    // Where nobody tells, as in a test without a browser, there is never time.
    if (!isWanted || typeof requestIdleCallback === 'undefined') return;
    const wish = requestIdleCallback(() => startTransition(() => setIdle(true)));
    return () => cancelIdleCallback(wish);
  }, [isWanted]);
  return isIdle;
}
