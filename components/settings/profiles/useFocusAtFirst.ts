import { type RefObject, useEffect, useRef } from 'react';

/** What was clicked to come here is gone: the focus goes to the title. */
export function useFocusAtFirst(isWanted: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(isWanted);
  useEffect(() => {
    if (isFirst.current) heading.current?.focus();
  }, []);
  return heading;
}
