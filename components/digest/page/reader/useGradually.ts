import { startTransition, useEffect, useState } from 'react';

/** So many more each time that the page has nothing else to do. */
const STEP = 3;

interface Gradually<View> {
  /** Whether a part may be there by now, though nobody sees it yet. */
  isReady(index: number): boolean;
  /** In which view it is while nobody sees it. */
  viewOf(index: number): View;
}

/**
 * Renders a long list of parts a few at a time, and anew when their view changes: whoever searches the page finds all of them, and eighty cards at
 * once would hold it up for a second. `isWhole` has all of them there at once, for a printer.
 */
export function useGradually<View>(all: number, view: View, isWhole: boolean): Gradually<View> {
  const [state, setState] = useState({ view, former: view, count: 0, reached: 0 });
  // What had come in the former view stays as it is until its turn.
  if (state.view !== view) setState({ view, former: state.view, count: 0, reached: state.reached });
  const { count, former, reached } = state;
  const isMore = count < all;
  useEffect(() => {
    if (!isMore || typeof requestIdleCallback === 'undefined') return;
    const next = { view, former, count: count + STEP, reached: Math.max(reached, count + STEP) };
    const wish = requestIdleCallback(() => startTransition(() => setState((now) => (now.view === view ? next : now))));
    return () => cancelIdleCallback(wish);
  }, [isMore, view, former, count, reached]);
  return {
    isReady: (index) => isWhole || index < reached,
    viewOf: (index) => (isWhole || index < count ? view : former),
  };
}
