import { createContext, type ReactNode, useContext } from 'react';

/** What stands at the mark with this index; whoever gives a Markdown text marks provides it. */
export const MarkContent = createContext<(mark: number) => ReactNode>(() => null);

/** The place of a mark in a rendered text. Only it renders again when what stands there changes, not the text around it. */
export function MarkSlot({ mark }: { mark: number }) {
  return useContext(MarkContent)(mark);
}
