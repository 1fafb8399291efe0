import type { Summary } from '@/utils/summary/summary';
import { useDayLabel } from './useDayLabel';

/** What a summary is called among others of its paper: `v3 · 今天 14:20`. */
export function useSummaryLabel(): (summary: Summary) => string {
  const day = useDayLabel();
  return ({ receipt, made }) =>
    [receipt.version === undefined ? '' : `v${receipt.version}`, day(made.finishedAt)].filter(Boolean).join(' · ');
}
