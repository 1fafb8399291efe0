import type { ReactNode } from 'react';
import { Brand } from './Brand';
import './Bar.css';

/** The bar on top of every page: where am I, and the doors. */
export function Bar({ children }: { children: ReactNode }) {
  return (
    <header className="bar">
      <Brand />
      {children}
    </header>
  );
}
