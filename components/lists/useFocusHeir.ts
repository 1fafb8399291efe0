import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Whoever had the focus in a part that goes away finds it at its heir, within the same container; both are selectors. */
export function useFocusHeir<Part extends HTMLElement>(container: string, heir: string): RefObject<Part | null> {
  const ref = useRef<Part>(null);
  useLayoutEffect(() => {
    const part = ref.current;
    return () => {
      if (part?.contains(document.activeElement)) part.closest(container)?.querySelector<HTMLElement>(heir)?.focus();
    };
  }, [container, heir]);
  return ref;
}
