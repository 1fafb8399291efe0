import type { ReactNode, Ref } from 'react';
import './Empty.css';

interface EmptyProps {
  title: string;
  hint: string;
  /** Where a step of the page leads here. */
  headingRef?: Ref<HTMLHeadingElement>;
  children?: ReactNode;
}

/** Nothing here yet: says what will be here and how it comes. */
export function Empty({ title, hint, headingRef, children }: EmptyProps) {
  return (
    <section className="empty">
      <h1 ref={headingRef} tabIndex={headingRef === undefined ? undefined : -1}>
        {title}
      </h1>
      <p>{hint}</p>
      {children}
    </section>
  );
}
