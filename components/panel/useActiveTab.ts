import { useEffect, useState } from 'react';
import { type ActiveTab, watchActiveTab } from '@/utils/browser/active-tab';

export function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab>();
  useEffect(() => watchActiveTab(setTab), []);
  return tab;
}
