import { type RefObject, useLayoutEffect } from 'react';

/**
 * Whoever had the focus in a part that goes away goes on from the same place: with the next of its heirs, else with the last before it. Container and
 * heirs are selectors.
 */
export function useNextFocus(part: RefObject<HTMLElement | null>, container: string, heirs: string): void {
  useLayoutEffect(() => {
    const leaving = part.current;
    return () => {
      if (!leaving?.contains(document.activeElement)) return;
      const all = [...(leaving.closest(container)?.querySelectorAll<HTMLElement>(heirs) ?? [])].filter((each) => !leaving.contains(each));
      const next = all.find((each) => leaving.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
      (next ?? all.at(-1))?.focus();
    };
  }, [part, container, heirs]);
}
