import { useEffect } from 'react';

/**
 * Goes to the part of the page that its address named when it was opened. The browser cannot: the part was not there yet, and those above it
 * grow while what they show is read. Whatever the person does ends it.
 */
export function usePartAtFirst(isThere: boolean): void {
  useEffect(() => {
    const part = isThere ? document.getElementById(location.hash.slice(1)) : null;
    if (part === null) return;
    const growing = new ResizeObserver(() => part.scrollIntoView());
    growing.observe(document.body);
    const end = new AbortController();
    for (const event of ['wheel', 'pointerdown', 'keydown']) addEventListener(event, () => end.abort(), { signal: end.signal });
    end.signal.addEventListener('abort', () => growing.disconnect());
    return () => end.abort();
  }, [isThere]);
}
