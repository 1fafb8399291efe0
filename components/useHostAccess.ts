import { useEffect, useState } from 'react';
import { hasHostAccess, watchHostAccess } from '@/utils/browser/host-access';

/** Whether the browser lets us reach a service; undefined until it is known. */
export function useHostAccess(baseUrl: string | undefined): boolean | undefined {
  const [access, setAccess] = useState<boolean>();
  useEffect(() => {
    const check = () => {
      if (baseUrl !== undefined) void hasHostAccess(baseUrl).then(setAccess);
    };
    check();
    return watchHostAccess(check);
  }, [baseUrl]);
  return access;
}
