import { useEffect, useState } from 'react';
import { type ActiveTab, tabSoFar, watchActiveTab } from '@/utils/browser/active-tab';

/** The same object as long as nothing has changed: browsers tell of a page's loading in many steps. */
export function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab | undefined>(tabSoFar);
  useEffect(() => watchActiveTab((next) => setTab((before) => (isSame(before, next) ? before : next))), []);
  return tab;
}

function isSame(one: ActiveTab | undefined, other: ActiveTab | undefined): boolean {
  return one?.id === other?.id && one?.windowId === other?.windowId && one?.url === other?.url && one?.title === other?.title;
}
