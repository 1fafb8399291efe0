import { describe, expect, it } from 'vitest';
import { dueNow, lastDue, NO_SCHEDULE, nextDue } from '@/utils/digest/schedule';

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
  it('is the last time that nobody has seen to', () => {
    expect(lastDue(weekdays, at(15, 12))).toBe(at(13, 9, 30));
    expect(dueNow({ ...weekdays, seenTo: at(13, 9, 30) }, at(15, 12))).toBeUndefined();
  });

  it('is run where it is not long ago, and offered else', () => {
    expect(dueNow({ ...daily, seenTo: at(12, 9, 30) }, at(13, 9, 31))).toEqual({ act: 'run', at: at(13, 9, 30) });
    expect(dueNow({ ...daily, seenTo: at(12, 9, 30) }, at(13, 21, 0))).toEqual({ act: 'run', at: at(13, 9, 30) });
    expect(dueNow({ ...daily, seenTo: at(12, 9, 30) }, at(14, 9, 0))).toEqual({ act: 'offer', at: at(13, 9, 30) });
  });

  it('is only the last one, however many passed', () => {
    expect(dueNow({ ...daily, seenTo: at(2, 9, 30) }, at(14, 10))).toEqual({ act: 'run', at: at(14, 9, 30) });
  });
});
