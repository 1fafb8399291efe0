import type { ReactNode } from 'react';
import './Empty.css';

interface EmptyProps {
  title: string;
  hint: string;
  children?: ReactNode;
}

/** Nothing here yet: says what will be here and how it comes. */
export function Empty({ title, hint, children }: EmptyProps) {
  return (
    <section className="empty">
      <h1>{title}</h1>
      <p>{hint}</p>
      {children}
    </section>
  );
}
