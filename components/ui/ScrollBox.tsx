import type { ComponentProps } from 'react';

interface ScrollBoxProps extends ComponentProps<'section'> {
  /** A figure where it is not said. */
  as?: 'figure' | 'section';
  label: string;
}

/** What does not fit scrolls inside; the keyboard can reach it (WCAG 2.1.1). */
export function ScrollBox({ as: Part = 'figure', label, ...rest }: ScrollBoxProps) {
  return <Part tabIndex={0} aria-label={label} {...rest} />;
}
