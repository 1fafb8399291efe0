import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { dayAfter } from '@/utils/digest/digest-id';
import { mondayFirst } from '@/utils/digest/trends/month-days';

interface DayKeys {
  /** The one day that the tab key stops at. */
  stop: string | undefined;
  /** For what holds the days, each of which says in `data-day` which it is. */
  gridProps: { onFocus(event: FocusEvent): void; onKeyDown(event: KeyboardEvent<HTMLElement>): void };
}

/** A month's days as one stop of the tab key, among which the arrow keys lead. @param days ISO days that can be gone to @param first where that begins */
export function useDayKeys(days: readonly string[], first: string | undefined): DayKeys {
  const [last, setLast] = useState<string>();
  const stop = last !== undefined && days.includes(last) ? last : first;
  return {
    stop,
    gridProps: {
      onFocus: ({ target }) => setLast((target as HTMLElement).dataset.day),
      onKeyDown: (event) => {
        if (stop === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const to = dayBehind(stop, event.key, days);
        if (to === undefined) return;
        event.preventDefault();
        event.currentTarget.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
      },
    },
  };
}

/** Where a key leads; at the month's edge, nowhere else. */
function dayBehind(day: string, key: string, days: readonly string[]): string | undefined {
  const place = mondayFirst(day);
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) {
    const to = dayAfter(day, step);
    return days.includes(to) ? to : day;
  }
  const ofWeek = days.filter((each) => each >= dayAfter(day, -place) && each <= dayAfter(day, 6 - place));
  if (key === 'Home') return ofWeek[0];
  return key === 'End' ? ofWeek.at(-1) : undefined;
}
