import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser } from '@/tests/browser/job-world';
import { keepService } from '@/tests/browser/queue-world';
import { digestHeadsItem, digestItem, digestRunItem, scheduleItem } from '@/utils/browser/digest/digest-items';
import type { DigestRunner } from '@/utils/browser/digest/digest-runner';
import { followSchedule } from '@/utils/browser/digest/run-schedule';
import { profilesItem } from '@/utils/browser/storage';
import type { DigestRun } from '@/utils/digest/digest';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import { startRun, withCancelled } from '@/utils/digest/run/change-run';
import { NO_SCHEDULE, type Schedule } from '@/utils/digest/schedule';
import { Failure } from '@/utils/failure';
import type { ListPeriod } from '@/utils/paper/list-period';
import { digest, keys, plan } from './digest-world';

/** What Hugging Face has: the day, nothing, or no answer. */
const listed = vi.fn();
vi.mock('@/utils/browser/reader-client', () => ({ listInReader: (asked: unknown) => listed(asked) }));

const at = (day: number, hour: number) => new Date(2026, 1, day, hour).getTime();
/** ISO day of the newest list that is over then, `back` days before. */
const listOf = (time: number, back = 0) => new Date(time - (back + 1) * 86_400_000).toISOString().slice(0, 10);
const [THURSDAY, FRIDAY] = [listOf(at(13, 9)), listOf(at(14, 9))];
const FRIDAYS = `hf:${FRIDAY}`;
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

/** What it has, by day; else nothing. */
let days: Record<string, readonly DigestPaper[]> = {};
let newest: string | undefined;
const hasDays = async ({ list: source }: { list: { kind: 'huggingface'; list: ListPeriod } }) => {
  if ('value' in source.list) return { source, papers: days[source.list.value] ?? [], unlisted: [] };
  if (newest === undefined) throw new Failure('list-unreadable');
  return { source: { ...source, list: { period: 'day', value: newest } }, papers: digest.papers, unlisted: [] };
};
const asked = () => listed.mock.calls.map(([{ list }]) => list.list.value ?? list.list.period);

beforeEach(async () => {
  emptyBrowser();
  await keepService();
  notices.length = 0;
  mayNotify = true;
  Object.assign(fakeBrowser, { notifications: { create: async (_: string, notice: object) => notices.push(notice) } });
  Object.assign(fakeBrowser.permissions, { contains: async () => mayNotify });
  listed.mockReset();
  listed.mockImplementation(hasDays);
  days = { [FRIDAY]: digest.papers, [THURSDAY]: digest.papers };
});

/** A worker that is started at this time; what it has digests do. */
async function startAt(now: number, change: Partial<Schedule> = {}) {
  await scheduleItem.setValue({ ...schedule, ...change });
  const start = vi.fn<DigestRunner['start']>(async () => undefined);
  const changeRun = vi.fn<DigestRunner['change']>(async () => undefined);
  const runner = followSchedule(
    { start, change: changeRun, wake: async () => undefined, goOnWithAccess: async () => undefined },
    Promise.resolve(),
    () => now,
  );
  await vi.waitFor(async () => expect((await fakeBrowser.alarms.getAll()).length + Number(change.isOn === false)).toBeGreaterThan(0));
  return { start, changeRun, runner };
}

const alarm = async () => (await fakeBrowser.alarms.get('digest-schedule'))?.scheduledTime;
const kept = () => scheduleItem.getValue();
const isSeenTo = (time: number) => vi.waitFor(async () => expect((await kept()).seenTo).toBe(time));
const hasFailed = (code: string) => vi.waitFor(async () => expect((await kept()).failure?.code).toBe(code));

/** Friday's digest, made before. */
async function keepRun(run: DigestRun): Promise<void> {
  await digestItem(FRIDAYS).setValue({ ...digest, id: FRIDAYS });
  await digestRunItem(FRIDAYS).setValue(run);
}

const made = (chosen: readonly string[]) => startRun(chosen, new Map(chosen.map((key) => [key, 1])), plan, 1);

describe('a schedule', () => {
  it('has the newest day that is over made when it is due, as it was wished, by the service in use, and waits for the next time', async () => {
    await keepPriced('CNY');
    const { start } = await startAt(at(14, 10), { ceiling: { currency: 'CNY', amount: 2 }, hasOverview: true });
    await isSeenTo(at(14, 9));
    const wished = { ceiling: { currency: 'CNY', amount: 2 }, hasOverview: true, order: 'votes', profile: 'a' };
    expect(start.mock.calls).toMatchObject([[FRIDAYS, { keys: keys.slice(0, 3), isScheduled: true, plan: wished }]]);
    expect([asked(), (await digestItem(FRIDAYS).getValue())?.papers.length]).toEqual([[FRIDAY], 5]);
    await vi.waitFor(async () => expect(await alarm()).toBe(at(15, 9)));
  });

  it('goes back to the last day that has papers, without keeping the empty ones', async () => {
    const { start } = await startAt(at(16, 10));
    await isSeenTo(at(16, 9));
    expect([asked(), start.mock.calls[0]?.[0]]).toEqual([[listOf(at(16, 9)), listOf(at(15, 9)), FRIDAY], FRIDAYS]);
    expect((await digestHeadsItem.getValue()).map(({ id }) => id)).toEqual([FRIDAYS]);
  });

  it('does not take a site that it cannot understand for one that has no papers', async () => {
    days = {};
    newest = undefined;
    const { start } = await startAt(at(14, 10));
    await hasFailed('list-unreadable');
    expect([start.mock.calls, asked().at(-1), (await kept()).seenTo]).toEqual([[], 'latest', at(13, 9)]);
    await vi.waitFor(() => expect(notices).toHaveLength(1));
  });

  it.each([
    ['takes the newest day of a site that rests', '2025-12-24', 1],
    ['does not begin on a day that is not over', listOf(at(15, 9)), 0],
  ])('%s', async (_, day, count) => {
    days = {};
    newest = day;
    const { start } = await startAt(at(14, 10));
    await vi.waitFor(async () => expect((await kept()).failure !== undefined || (await kept()).seenTo === at(14, 9)).toBe(true));
    expect(start.mock.calls.map(([id]) => id)).toEqual(count === 0 ? [] : [`hf:${day}`]);
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

  it('has an alarm before it begins to look, so that a worker that dies is followed by one that looks again', async () => {
    listed.mockReturnValue(new Promise(() => undefined));
    await startAt(at(14, 10));
    await vi.waitFor(() => expect(listed).toHaveBeenCalledOnce());
    expect(await fakeBrowser.alarms.get('digest-schedule')).toMatchObject({ periodInMinutes: 10 });
  });

  it.each<[string, DigestRun, { more?: readonly string[] }]>([
    ['leaves a day as it is that is made', made(keys), {}],
    ['leaves a day as it is that is being made', startRun(keys.slice(0, 1), new Map(), plan, 1), {}],
    ['adds what is wished to a day that was made', made(keys.slice(1, 2)), { more: [keys[0] ?? '', keys[2] ?? ''] }],
    ['makes no more of a day than is wished', made(keys.slice(2, 5)), {}],
    ['does not begin anew what the person has cancelled', withCancelled(startRun(keys, new Map(), plan, 1), 2), {}],
  ])('%s', async (_, run, { more }) => {
    await keepRun(run);
    const { start, changeRun } = await startAt(at(14, 10));
    await isSeenTo(at(14, 9));
    expect(start).not.toHaveBeenCalled();
    expect(changeRun.mock.calls).toEqual(more === undefined ? [] : [[FRIDAYS, { to: 'more', keys: more, terms: { profile: 'a' } }]]);
  });

  it('goes on with the other missed days where one cannot be had, and says why that one cannot', async () => {
    days = { [FRIDAY]: digest.papers };
    newest = undefined;
    const { start, runner } = await startAt(at(15, 8), { seenTo: at(14, 9), missed: [THURSDAY, FRIDAY] });
    await expect(runner.runNow()).rejects.toMatchObject({ code: 'list-unreadable' });
    expect(start.mock.calls.map(([id]) => id)).toEqual([FRIDAYS]);
    expect((await kept()).missed).toEqual([THURSDAY]);
  });

  it('says where nothing of a day is wished', async () => {
    const { start } = await startAt(at(14, 10), { wish: { order: 'votes', words: ['zebra'] } });
    await isSeenTo(at(14, 9));
    expect(start).not.toHaveBeenCalled();
    expect(notices).toEqual([expect.objectContaining({ title: `${FRIDAY} 没有要做的论文`, message: expect.stringContaining('5 篇') })]);
  });

  it.each([
    ['in another currency', 'USD'],
    ['for a model without a price', undefined],
  ] as const)('does not begin with a ceiling %s', async (_, currency) => {
    await keepPriced(currency);
    const { start } = await startAt(at(14, 10), { ceiling: { currency: 'CNY', amount: 2 } });
    await hasFailed('ceiling-unpriced');
    expect([start.mock.calls, listed.mock.calls]).toEqual([[], []]);
    await vi.waitFor(() => expect(notices).toHaveLength(1));
  });

  it('offers the days that passed while the browser was closed for long, and makes these when it is told to', async () => {
    const { start, runner } = await startAt(at(15, 8), { seenTo: at(12, 9) });
    await isSeenTo(at(14, 9));
    expect((await kept()).missed).toEqual([THURSDAY, FRIDAY]);
    await vi.waitFor(() =>
      expect(notices).toEqual([expect.objectContaining({ message: expect.stringContaining(`${THURSDAY}、${FRIDAY}`) })]),
    );
    expect(start).not.toHaveBeenCalled();
    await runner.runNow();
    expect(start.mock.calls.map(([id]) => id)).toEqual([`hf:${THURSDAY}`, FRIDAYS]);
    expect(await kept()).not.toHaveProperty('missed');
  });

  it('offers what passed before the day that it makes, but for what was made by hand', async () => {
    await keepRun(made(keys));
    const { start } = await startAt(at(15, 10), { seenTo: at(12, 9) });
    await isSeenTo(at(15, 9));
    expect([(await kept()).missed, asked()[0]]).toEqual([[THURSDAY], listOf(at(15, 9))]);
    expect(start).not.toHaveBeenCalled();
  });

  it('makes what is due though a run of a missed day cannot be read', async () => {
    await digestItem(`hf:${THURSDAY}`).setValue(digest);
    await digestRunItem(`hf:${THURSDAY}`).setValue({ schema: 1 } as DigestRun);
    const { start } = await startAt(at(14, 10), { seenTo: at(12, 9) });
    await isSeenTo(at(14, 9));
    expect([start.mock.calls[0]?.[0], (await kept()).missed]).toEqual([FRIDAYS, undefined]);
  });

  it('keeps the days missed that could not be made', async () => {
    const { runner } = await startAt(at(14, 8), { missed: [THURSDAY, FRIDAY] });
    listed.mockImplementationOnce(hasDays).mockRejectedValue(new Failure('list-busy'));
    await expect(runner.runNow()).rejects.toMatchObject({ code: 'list-busy' });
    expect((await kept()).missed).toEqual([FRIDAY]);
  });

  it('tells once why the list could not be had, and tries again', async () => {
    listed.mockRejectedValue(new Failure('list-unreachable', 'timeout'));
    await startAt(at(14, 10));
    await hasFailed('list-unreachable');
    await vi.waitFor(() => expect(notices).toHaveLength(1));
    expect((await kept()).seenTo).toBe(at(13, 9));
    expect(await alarm()).toBeGreaterThan(Date.now() + 9 * 60_000);
    const { start } = await startAt(at(14, 11), { failure: { code: 'list-unreachable' } });
    await vi.waitFor(() => expect(listed).toHaveBeenCalledTimes(2));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([start.mock.calls.length, notices.length]).toEqual([0, 1]);
  });

  it('says nothing where nobody allowed it to', async () => {
    mayNotify = false;
    await startAt(at(15, 8));
    await isSeenTo(at(14, 9));
    expect(notices).toEqual([]);
  });
});

async function keepPriced(currency: 'CNY' | 'USD' | undefined): Promise<void> {
  const { list, ...rest } = await profilesItem.getValue();
  await profilesItem.setValue({
    ...rest,
    list: list.map((profile) => ({ ...profile, ...(currency && { price: { currency, input: 1, output: 2 } }) })),
  });
}
