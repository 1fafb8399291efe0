import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { digestHeadsItem, digestItem } from '@/utils/browser/digest/digest-items';
import { profilesItem } from '@/utils/browser/storage';
import type { DigestRun } from '@/utils/digest/digest';
import { startRun, withCancelled } from '@/utils/digest/run/change-run';
import { Failure } from '@/utils/failure';
import { keys, plan } from './digest-world';
import {
  alarm,
  asked,
  at,
  beginAnew,
  FRIDAY,
  FRIDAYS,
  hasFailed,
  isSeenTo,
  keepRun,
  kept,
  listed,
  listOf,
  made,
  notices,
  startAt,
  world,
} from './schedule-world';

vi.mock('@/utils/browser/reader-client', () => ({ listInReader: (asked: unknown) => listed(asked) }));

beforeEach(beginAnew);

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
    world.days = {};
    world.newest = undefined;
    const { start } = await startAt(at(14, 10));
    await hasFailed('list-unreadable');
    expect([start.mock.calls, asked().at(-1), (await kept()).seenTo]).toEqual([[], 'latest', at(13, 9)]);
    await vi.waitFor(() => expect(notices).toHaveLength(1));
  });

  it.each([
    ['takes the newest day of a site that rests', '2025-12-24', 1],
    ['does not begin on a day that is not over', listOf(at(15, 9)), 0],
  ])('%s', async (_, day, count) => {
    world.days = {};
    world.newest = day;
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
});

async function keepPriced(currency: 'CNY' | 'USD' | undefined): Promise<void> {
  const { list, ...rest } = await profilesItem.getValue();
  await profilesItem.setValue({
    ...rest,
    list: list.map((profile) => ({ ...profile, ...(currency && { price: { currency, input: 1, output: 2 } }) })),
  });
}
