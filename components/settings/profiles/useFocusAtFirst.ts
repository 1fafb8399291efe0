import { type RefObject, useEffect, useRef } from 'react';

/** What was clicked to come here is gone: the focus goes to the title, or to the first field. */
export function useFocusAtFirst<Target extends HTMLElement = HTMLHeadingElement>(isWanted: boolean): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const isFirst = useRef(isWanted);
  useEffect(() => {
    if (isFirst.current) target.current?.focus();
  }, []);
  return target;
}
