import { createContext, useContext } from 'react';

/** How the person reads: which view, which sections are folded. */
export interface ReadingChoice {
  /** The view that was chosen last, on whichever paper. */
  view: string | undefined;
  setView(view: string): void;
  folded: readonly string[];
  setFolded(ids: readonly string[], isFolded: boolean): void;
}

const nothing: ReadingChoice = { view: undefined, setView: () => undefined, folded: [], setFolded: () => undefined };

/** Where nobody provides it, everything is open and nothing is remembered. */
export const ReadingContext = createContext<ReadingChoice>(nothing);

export function useReadingChoice(): ReadingChoice {
  return useContext(ReadingContext);
}
