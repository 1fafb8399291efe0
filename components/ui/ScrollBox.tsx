import type { ReactNode } from 'react';

interface ScrollBoxProps {
  className: string;
  label: string;
  children: ReactNode;
}

/** What does not fit scrolls inside; the keyboard can reach it. */
export function ScrollBox({ className, label, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
    <figure className={className} tabIndex={0} aria-label={label}>
      {children}
    </figure>
  );
}
