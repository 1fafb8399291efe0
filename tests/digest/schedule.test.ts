import { describe, expect, it } from 'vitest';
import { dueNow, NO_SCHEDULE, nextDue } from '@/utils/digest/schedule';

/** Where the person is, whatever the machine's time zone. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 1, day, hour, minute).getTime();
/** February 14th 2026 is a Saturday. */
const weekdays = { ...NO_SCHEDULE, isOn: true, minute: 9 * 60 + 30, weekdays: [1, 2, 3, 4, 5] };
const daily = { ...weekdays, weekdays: [0, 1, 2, 3, 4, 5, 6] };

describe('the next time', () => {
  it.each([
    ['today, before the hour', at(13, 8), at(13, 9, 30)],
    ['at the very minute it is the next day', at(12, 9, 30), at(13, 9, 30)],
    ['over a weekend', at(13, 10), at(16, 9, 30)],
    ['on a weekend', at(14, 12), at(16, 9, 30)],
  ])('%s', (_, now, next) => {
    expect(nextDue(weekdays, now)).toBe(next);
  });

  it('never comes where it is off or has no day', () => {
    expect(nextDue({ ...weekdays, isOn: false }, at(13, 8))).toBeUndefined();
    expect(nextDue({ ...weekdays, weekdays: [] }, at(13, 8))).toBeUndefined();
  });

  it('keeps its hour when clocks are changed', () => {
    for (let day = 1; day < 366; day++) {
      const next = nextDue(daily, new Date(2026, 0, day, 12).getTime()) ?? 0;
      expect([new Date(next).getHours(), new Date(next).getMinutes()]).toEqual([9, 30]);
    }
  });
});

describe('what is due', () => {
  /** ISO day of the newest list that is over at a time, in UTC as Hugging Face's are. */
  const listOf = (time: number) => new Date(time - 86_400_000).toISOString().slice(0, 10);
  const times = (...days: number[]) => days.map((day) => listOf(at(day, 9, 30)));

  it.each([
    ['is nothing once it was seen to', weekdays, 13, at(15, 12), undefined],
    ['is made where it is not long ago', daily, 12, at(13, 21), { at: at(13, 9, 30), run: times(13)[0], missed: [] }],
    ['is offered else', daily, 12, at(14, 9), { at: at(13, 9, 30), missed: times(13) }],
    ['is all that passed', weekdays, 11, at(16, 10), { at: at(16, 9, 30), run: times(16)[0], missed: times(12, 13) }],
    ['also where none of it is made', weekdays, 11, at(15, 10), { at: at(13, 9, 30), missed: times(12, 13) }],
    [
      'is at most what passed in the last two weeks',
      daily,
      1,
      at(28, 21),
      { at: at(28, 9, 30), run: times(28)[0], missed: times(15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27) },
    ],
  ])('%s', (_, schedule, seen, now, due) => {
    expect(dueNow({ ...schedule, seenTo: at(seen, 9, 30) }, now)).toEqual(due);
  });

  it('is never a day to whose list papers are still being added', () => {
    for (let hour = 0; hour < 24; hour++) {
      const now = at(14, hour, 1);
      const due = dueNow({ ...daily, minute: hour * 60, seenTo: now - 3_600_000 }, now);
      expect(due?.run).toBe(listOf(now));
    }
  });
});
