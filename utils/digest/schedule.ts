import type { Ceiling } from '@/utils/cost/spending';
import type { FailureRecord } from '@/utils/failure';
import type { Wish } from './choose-papers';
import { dayAfter } from './digest-id';

/** When and how the newest day that is over is summarised by itself. */
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
  /** ISO days of the lists that were not made while the browser was closed, too long ago to be caught up without asking; the oldest first. */
  missed?: readonly string[];
  /** Why what is due now could not be had yet; it is tried again. */
  failure?: FailureRecord;
}

export const NO_SCHEDULE: Schedule = {
  isOn: false,
  minute: 9 * 60,
  // Every list has its day, whatever the hour and the time zone; those of weekends are short or empty, which costs little.
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  wish: { order: 'votes' },
  seenTo: 0,
};

const DAY = 86_400_000;
/** So late it is still what the person wanted: the day's papers are the same. */
const CAUGHT_UP_MS = DAY / 2;
/** What was missed longer ago is not offered: nobody wants a month's papers at once. */
const MOST_DAYS = 14;

/** The next time after a moment, in milliseconds since the epoch; `undefined` where it never comes. */
export function nextDue({ isOn, minute, weekdays }: Pick<Schedule, 'isOn' | 'minute' | 'weekdays'>, after: number): number | undefined {
  if (!isOn) return undefined;
  return [0, 1, 2, 3, 4, 5, 6, 7]
    .map((days) => timeOn(after, days, minute))
    .find((at) => at > after && weekdays.includes(new Date(at).getDay()));
}

/** What a schedule has to see to. */
export interface Due {
  /** The last time that was due. */
  at: number;
  /** ISO day of the list that is made for it; absent: that time is too long ago. */
  run?: string;
  /** ISO days of the lists that can only be offered, the oldest first. */
  missed: readonly string[];
}

export function dueNow(schedule: Schedule, now: number): Due | undefined {
  const times = lastTimes(schedule, now).filter((at) => at > schedule.seenTo);
  const at = times.at(-1);
  if (at === undefined) return undefined;
  const days = [...new Set(times.map(listDay))];
  if (now - at > CAUGHT_UP_MS) return { at, missed: days };
  const run = listDay(at);
  return { at, run, missed: days.filter((day) => day !== run) };
}

/** The times of the last days until now, the oldest first. */
function lastTimes({ isOn, minute, weekdays }: Schedule, now: number): number[] {
  if (!isOn) return [];
  return Array.from({ length: MOST_DAYS }, (_, index) => timeOn(now, index + 1 - MOST_DAYS, minute)).filter(
    (at) => at <= now && weekdays.includes(new Date(at).getDay()),
  );
}

/** The newest day that is over at a time, as Hugging Face counts days, in UTC: to the list of the day itself papers are still being added. */
function listDay(at: number): string {
  return dayAfter(new Date(at).toISOString().slice(0, 10), -1);
}

/** By the calendar, so that the hour stays when clocks are changed. */
function timeOn(day: number, days: number, minute: number): number {
  const date = new Date(day);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 0, minute).getTime();
}
