import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser } from '@/tests/browser/job-world';
import { keepService, papers } from '@/tests/browser/queue-world';
import { digestItem, digestRunItem, scheduleItem } from '@/utils/browser/digest/digest-items';
import type { DigestRunner } from '@/utils/browser/digest/digest-runner';
import { followSchedule } from '@/utils/browser/digest/run-schedule';
import { startRun, withCancelled } from '@/utils/digest/run/change-run';
import { NO_SCHEDULE, type Schedule } from '@/utils/digest/schedule';
import { Failure } from '@/utils/failure';
import { DAY, digest, keys, plan } from './digest-world';

/** What Hugging Face has: the day, nothing, or no answer. */
const listed = vi.fn();
vi.mock('@/utils/browser/reader-client', () => ({ listInReader: (asked: unknown) => listed(asked) }));

const at = (day: number, hour: number) => new Date(2026, 1, day, hour).getTime();
const schedule: Schedule = {
  ...NO_SCHEDULE,
  isOn: true,
  minute: 9 * 60,
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  wish: { order: 'votes', top: 3 },
  seenTo: at(13, 9),
};

const notices: { title?: string; message?: string }[] = [];
let mayNotify = true;

beforeEach(async () => {
  emptyBrowser();
  await keepService();
  notices.length = 0;
  mayNotify = true;
  Object.assign(fakeBrowser, { notifications: { create: async (_: string, notice: object) => notices.push(notice) } });
  Object.assign(fakeBrowser.permissions, { contains: async () => mayNotify });
  listed.mockReset();
  listed.mockResolvedValue({ source: digest.source, papers: digest.papers, unlisted: [] });
});

/** A worker that is started at this time; what it has digests do. */
async function startAt(now: number, change: Partial<Schedule> = {}) {
  await scheduleItem.setValue({ ...schedule, ...change });
  const start = vi.fn<DigestRunner['start']>(async () => undefined);
  const runner = followSchedule({ start, change: async () => undefined, wake: async () => undefined }, Promise.resolve(), () => now);
  await vi.waitFor(async () => expect((await fakeBrowser.alarms.getAll()).length + Number(change.isOn === false)).toBeGreaterThan(0));
  return { start, runner };
}

const alarm = async () => (await fakeBrowser.alarms.get('digest-schedule'))?.scheduledTime;

describe('a schedule', () => {
  it('has the newest day made when it is due, as it was wished, and waits for the next time', async () => {
    const { start } = await startAt(at(14, 10), { ceiling: { currency: 'CNY', amount: 2 }, hasOverview: true });
    expect(start.mock.calls).toMatchObject([
      [
        DAY,
        { keys: keys.slice(0, 3), isScheduled: true, plan: { ceiling: { currency: 'CNY', amount: 2 }, hasOverview: true, order: 'votes' } },
      ],
    ]);
    expect((await digestItem(DAY).getValue())?.papers).toHaveLength(5);
    expect([(await scheduleItem.getValue()).seenTo, await alarm()]).toEqual([at(14, 9), at(15, 9)]);
  });

  it.each([
    ['before its time', at(14, 8), at(13, 9), at(14, 9)],
    ['twice', at(14, 10), at(14, 9), at(15, 9)],
  ])('does nothing %s', async (_, now, seenTo, next) => {
    const { start } = await startAt(now, { seenTo });
    await vi.waitFor(async () => expect(await alarm()).toBe(next));
    expect([start.mock.calls, listed.mock.calls]).toEqual([[], []]);
  });

  it('that is off has no alarm', async () => {
    const { start } = await startAt(at(14, 10), { isOn: false });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([start.mock.calls, await alarm()]).toEqual([[], undefined]);
  });

  it('leaves a day as it is that is made or being made', async () => {
    await startAt(at(14, 8));
    const run = startRun(keys, new Map(keys.map((key) => [key, 1])), plan, 1);
    await digestItem(DAY).setValue(digest);
    await digestRunItem(DAY).setValue(run);
    const { start } = await startAt(at(14, 10));
    await vi.waitFor(async () => expect((await scheduleItem.getValue()).seenTo).toBe(at(14, 9)));
    expect(start).not.toHaveBeenCalled();
  });

  it('offers what passed while the browser was closed for long, and makes it when it is told to', async () => {
    const { start, runner } = await startAt(at(15, 8));
    expect(await scheduleItem.getValue()).toMatchObject({ missed: at(14, 9), seenTo: at(14, 9) });
    expect([start.mock.calls.length, notices.length]).toEqual([0, 1]);
    await runner.runNow();
    expect(start).toHaveBeenCalledOnce();
    expect(await scheduleItem.getValue()).not.toHaveProperty('missed');
  });

  it('tells once why the list could not be had, and tries again', async () => {
    listed.mockRejectedValue(new Failure('list-unreachable', 'timeout'));
    const { start } = await startAt(at(14, 10));
    expect(await scheduleItem.getValue()).toMatchObject({ failure: { code: 'list-unreachable' }, seenTo: at(13, 9) });
    expect(await alarm()).toBeGreaterThan(Date.now() + 9 * 60_000);
    await startAt(at(14, 11), { failure: { code: 'list-unreachable' } });
    expect([start.mock.calls.length, notices.length]).toEqual([0, 1]);
  });

  it('says nothing where nobody allowed it to', async () => {
    mayNotify = false;
    await startAt(at(15, 8));
    expect(notices).toEqual([]);
  });

  it('starts anew on a day that the person had cancelled', async () => {
    await digestItem(DAY).setValue(digest);
    await digestRunItem(DAY).setValue(withCancelled(startRun(keys, new Map(), plan, 1), 2));
    const { start } = await startAt(at(14, 10));
    expect(start).toHaveBeenCalledOnce();
    expect(papers).toHaveLength(5);
  });
});
