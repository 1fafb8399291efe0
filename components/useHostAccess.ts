import { useEffect, useState } from 'react';
import { hasHostAccess, watchHostAccess } from '@/utils/browser/host-access';

/** Whether the browser lets us reach a service or page; undefined until it is known. */
export function useHostAccess(url: string | undefined): boolean | undefined {
  const [access, setAccess] = useState<boolean>();
  useEffect(() => {
    const check = () => {
      if (url !== undefined) void hasHostAccess(url).then(setAccess);
    };
    check();
    return watchHostAccess(check);
  }, [url]);
  return access;
}
