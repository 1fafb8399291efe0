import { type RefObject, useEffect } from 'react';
import { act } from '@/components/toast/toasts';
import { noteRead } from '@/utils/browser/own-marks';

/** In milliseconds: who only scrolls past has not read it. */
const READ_AFTER = 1_500;

/** Notes that a summary has been read once its end has been in sight for a moment. */
export function useReadAtFoot(foot: RefObject<HTMLElement | null>, key: string, isUnread: boolean): void {
  useEffect(() => {
    if (!isUnread || foot.current === null || typeof IntersectionObserver === 'undefined') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((seen) => {
      clearTimeout(timer);
      if (seen.at(-1)?.isIntersecting !== true) return;
      timer = setTimeout(() => {
        if (document.visibilityState === 'visible') act(noteRead([key], Date.now()));
      }, READ_AFTER);
    });
    observer.observe(foot.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [foot, key, isUnread]);
}
