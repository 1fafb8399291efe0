import type { DigestHead } from '@/utils/digest/digest-head';
import { isOfDay } from '@/utils/digest/digest-id';
import { daysOf } from './month-days';

/** How many papers each day's list of a month has; `undefined`: that list was never had. */
export function papersPerDay(month: string, heads: readonly DigestHead[]): { day: string; papers?: number }[] {
  const known = new Map(heads.filter(isOfDay).map(({ day, papers }) => [day, papers]));
  return daysOf(month).map((day) => ({ day, papers: known.get(day) }));
}
