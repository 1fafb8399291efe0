import type { Ceiling } from '@/utils/cost/spending';
import type { FailureRecord } from '@/utils/failure';
import type { Wish } from './choose-papers';

/** When and how the newest day is summarised by itself. */
export interface Schedule {
  isOn: boolean;
  /** Minutes since midnight where the person is. */
  minute: number;
  /** Days of the week, Sunday is 0. */
  weekdays: readonly number[];
  wish: Wish;
  ceiling?: Ceiling;
  hasOverview?: true;
  /** The last time that was due and was seen to, in milliseconds since the epoch; what was due before it was switched on counts as seen to. */
  seenTo: number;
  /** A time that passed while the browser was closed, too long ago to be caught up without asking. */
  missed?: number;
  /** Why what is due now could not be had yet; it is tried again. */
  failure?: FailureRecord;
}

export const NO_SCHEDULE: Schedule = {
  isOn: false,
  minute: 9 * 60,
  weekdays: [1, 2, 3, 4, 5],
  wish: { order: 'votes' },
  seenTo: 0,
};

const DAY = 86_400_000;
/** So late it is still what the person wanted: the day's papers are the same. */
const CAUGHT_UP_MS = DAY / 2;

/** The next time after a moment, in milliseconds since the epoch; `undefined` where it never comes. */
export function nextDue({ isOn, minute, weekdays }: Pick<Schedule, 'isOn' | 'minute' | 'weekdays'>, after: number): number | undefined {
  if (!isOn) return undefined;
  return [0, 1, 2, 3, 4, 5, 6, 7]
    .map((days) => timeOn(after, days, minute))
    .find((at) => at > after && weekdays.includes(new Date(at).getDay()));
}

/** The last time before a moment or at it. */
export function lastDue({ isOn, minute, weekdays }: Pick<Schedule, 'isOn' | 'minute' | 'weekdays'>, before: number): number | undefined {
  if (!isOn) return undefined;
  return [0, -1, -2, -3, -4, -5, -6, -7]
    .map((days) => timeOn(before, days, minute))
    .find((at) => at <= before && weekdays.includes(new Date(at).getDay()));
}

/** What is to be done now: `run` it, or `offer` what passed too long ago. */
export function dueNow(schedule: Schedule, now: number): { act: 'run' | 'offer'; at: number } | undefined {
  const at = lastDue(schedule, now);
  if (at === undefined || at <= schedule.seenTo) return undefined;
  return { act: now - at <= CAUGHT_UP_MS ? 'run' : 'offer', at };
}

/** By the calendar, so that the hour stays when clocks are changed. */
function timeOn(day: number, days: number, minute: number): number {
  const date = new Date(day);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 0, minute).getTime();
}
