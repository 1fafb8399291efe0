import { useEffect, useState } from 'react';
import { currentWindowId } from '@/utils/browser/pages';

/** The window that this page stands in, known before a click: asking for it in the click would lose the click's permission. */
export function useWindowId(): number | undefined {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    void currentWindowId().then(setWindowId);
  }, []);
  return windowId;
}
