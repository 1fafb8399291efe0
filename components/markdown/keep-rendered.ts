import type { ReactElement } from 'react';

/** Some ten papers' sections. The oldest goes first: of a text that is being written each state is a text of its own. */
const MOST = 200;

const kept = new Map<string, ReactElement>();

/** The elements of a text that was rendered before, or else those that `render` gives: parsing is what takes long when a view is switched to. */
export function keepRendered(key: string, render: () => ReactElement): ReactElement {
  const element = kept.get(key) ?? render();
  kept.delete(key);
  kept.set(key, element);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return element;
}
