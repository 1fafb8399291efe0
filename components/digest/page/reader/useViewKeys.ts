import { useKeys } from '@/components/keys/useKeys';
import type { CardView } from './useCardViews';

/** The keys of a summary's views, for all cards at once. */
export function useViewKeys(views: readonly CardView[], chosen: string, choose: (view: string) => void): void {
  const chooseAt = (index: number) => {
    const view = views[(index + views.length) % views.length];
    if (view !== undefined) choose(view.id);
  };
  const here = views.findIndex(({ id }) => id === chosen);
  useKeys({
    view: (digit = 0) => {
      if (digit <= views.length) chooseAt(digit - 1);
    },
    nextView: () => chooseAt(here + 1),
    previousView: () => chooseAt(here - 1),
  });
}
