import { useKeys } from '@/components/keys/useKeys';
import { useFolding } from '@/components/summary/sections/reading-context';
import type { NumberTour } from './useNumberTour';

/** Keys for the views of a summary, for its doubtful numbers, and to fold all that is open or unfold all. */
export function useViewKeys({ view, views, choose, showNext, root }: NumberTour): void {
  const { folded, setFolded } = useFolding();
  const chooseAt = (index: number) => {
    const chosen = views[(index + views.length) % views.length];
    if (chosen !== undefined) choose(chosen);
  };
  useKeys({
    view: (digit = 0) => {
      if (digit <= views.length) chooseAt(digit - 1);
    },
    nextView: () => chooseAt(views.indexOf(view) + 1),
    previousView: () => chooseAt(views.indexOf(view) - 1),
    nextDoubt: () => showNext('not-found'),
    foldAll() {
      const shown = [...(root.current?.querySelectorAll<HTMLElement>('.sections > section:not([hidden]) [data-fold]') ?? [])];
      const names = shown.flatMap(({ dataset: { fold } }) => fold ?? []);
      setFolded(
        names,
        names.some((name) => !folded.includes(name)),
      );
    },
  });
}
