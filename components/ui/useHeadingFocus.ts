import { type RefObject, useEffect, useRef } from 'react';

/** For a heading with `tabIndex={-1}`: it takes the focus that went with what a step of its page took away. @param step absent until it is known */
export function useHeadingFocus(step: string | undefined): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    const isStep = before.current !== undefined && before.current !== step;
    before.current = step;
    // A page that is only just there leaves the focus where the browser put it.
    if (isStep && (document.activeElement === null || document.activeElement === document.body)) heading.current?.focus();
  }, [step]);
  return heading;
}
