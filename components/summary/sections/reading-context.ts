import { createContext, useContext } from 'react';

export interface ViewChoice {
  /** The view that was chosen last, on whichever paper. */
  view: string | undefined;
  setView(view: string): void;
}

export interface Folding {
  /** Names of sections, on whichever paper. */
  folded: readonly string[];
  setFolded(names: readonly string[], isFolded: boolean): void;
}

/** How the person reads, in two, for many sections hear of the second and none of the first. Where nobody provides it nothing is remembered. */
export const ViewChoiceContext = createContext<ViewChoice>({ view: undefined, setView: () => undefined });
export const FoldingContext = createContext<Folding>({ folded: [], setFolded: () => undefined });

/** What the parts of a summary are among the page's: on one of many summaries they are no landmarks, of which it would have hundreds. */
export const PartRoleContext = createContext<'region' | 'group'>('region');

export function useViewChoice(): ViewChoice {
  return useContext(ViewChoiceContext);
}

export function usePartRole(): 'region' | 'group' {
  return useContext(PartRoleContext);
}

export function useFolding(): Folding {
  return useContext(FoldingContext);
}
