import { type RefObject, useEffect, useState } from 'react';

/** So far ahead of the window a card is got ready. */
const MARGIN = '600px 0px';

/** Whether a part of the page is or soon will be in sight. Where nobody tells, as in a test without a browser, it is. */
export function useNear(part: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (part.current === null || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((seen) => setNear(seen.at(-1)?.isIntersecting === true), { rootMargin: MARGIN });
    observer.observe(part.current);
    return () => observer.disconnect();
  }, [part]);
  return isNear;
}
