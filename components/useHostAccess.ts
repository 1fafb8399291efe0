import { useEffect, useState } from 'react';
import { hasHostAccess, watchHostAccess } from '@/utils/browser/host-access';

/** Whether the browser lets us reach a service or page; undefined until it is known. */
export function useHostAccess(url: string | undefined): boolean | undefined {
  const [known, setKnown] = useState<{ url: string; hasAccess: boolean }>();
  useEffect(() => {
    const check = () => {
      if (url !== undefined) void hasHostAccess(url).then((hasAccess) => setKnown({ url, hasAccess }));
    };
    check();
    return watchHostAccess(check);
  }, [url]);
  return known?.url === url ? known?.hasAccess : undefined;
}
