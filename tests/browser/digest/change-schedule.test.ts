import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSchedule, noteSchedule } from '@/utils/browser/digest/change-schedule';
import { scheduleItem } from '@/utils/browser/digest/digest-items';
import { NO_SCHEDULE } from '@/utils/digest/schedule';

beforeEach(() => {
  fakeBrowser.reset();
  // One after the other, as browsers do.
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, work: () => Promise<unknown>) => {
    last = last.then(work);
    return last;
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
});

it('loses nothing of two changes at once', async () => {
  await Promise.all([changeSchedule({ minute: 60 }, 5), changeSchedule({ isOn: true }, 6)]);
  expect(await scheduleItem.getValue()).toEqual({ ...NO_SCHEDULE, minute: 60, isOn: true, seenTo: 6 });
});

it('keeps what was missed, and forgets why the last one failed', async () => {
  await scheduleItem.setValue({ ...NO_SCHEDULE, missed: ['2026-02-12'], failure: { code: 'list-busy' } });
  await changeSchedule({ weekdays: [0] }, 5);
  expect(await scheduleItem.getValue()).toEqual({ ...NO_SCHEDULE, weekdays: [0], missed: ['2026-02-12'], seenTo: 5 });
});

it('takes a part away without losing a change at the same time', async () => {
  await scheduleItem.setValue({ ...NO_SCHEDULE, missed: ['2026-02-12'] });
  await Promise.all([changeSchedule({ isOn: true }, 5), noteSchedule(() => ({ missed: undefined }))]);
  expect(await scheduleItem.getValue()).toEqual({ ...NO_SCHEDULE, isOn: true, seenTo: 5 });
});
