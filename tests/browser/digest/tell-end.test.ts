import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser } from '@/tests/browser/job-world';
import { changeRun } from '@/utils/browser/digest/change-digest';
import { digestHeadsItem } from '@/utils/browser/digest/digest-items';
import { messageOf, openDigestOnNotice, tellDigestEnd } from '@/utils/browser/digest/tell-end';
import type { DigestRun } from '@/utils/digest/digest';
import { startRun, withFailed, withResumed } from '@/utils/digest/run/change-run';
import type { FailureCode } from '@/utils/failure';
import { DAY, keepDay, keys, plan, runOf } from './digest-world';

const openLibrary = vi.hoisted(() => vi.fn());
vi.mock('@/utils/browser/pages', () => ({ openLibrary }));

const create = vi.fn();
const clear = vi.fn();
const clicked: ((notice: string) => void)[] = [];
let mayNotify = true;

beforeEach(async () => {
  emptyBrowser();
  vi.clearAllMocks();
  clicked.length = 0;
  mayNotify = true;
  const onClicked = { addListener: (listener: (notice: string) => void) => clicked.push(listener) };
  Object.assign(fakeBrowser, { notifications: { create, clear, onClicked } });
  Object.assign(fakeBrowser.permissions, { contains: async () => mayNotify, onAdded: { addListener: () => undefined } });
  await keepDay();
});

const done = (count: number) => new Map(keys.slice(0, count).map((key) => [key, 1]));
const heldOver = (code: FailureCode, change: Partial<DigestRun> = {}) =>
  withFailed({ ...startRun(keys, new Map(), plan, 1), ...change }, keys[0] ?? '', { code }, 2);
const isUntold = async () => (await digestHeadsItem.getValue())[0]?.run?.isUntold;

describe('the person is told', () => {
  it('once how a run ended, by a notice that leads to it', async () => {
    await changeRun(DAY, () => startRun(keys, done(5), plan, 1));
    expect(await isUntold()).toBe(true);
    await tellDigestEnd(DAY);
    expect(create.mock.calls).toMatchObject([[`digest-end:${DAY}`, { title: '日报 2026-02-14 做完了', message: '5 篇完成' }]]);
    expect([await isUntold(), (await runOf()).isTold]).toEqual([undefined, true]);
  });

  it('why a run stands still that the schedule began, and how it ended when it went on', async () => {
    await changeRun(DAY, () => heldOver('no-balance', { isScheduled: true }));
    expect(await isUntold()).toBe(true);
    await tellDigestEnd(DAY);
    expect(create.mock.calls).toMatchObject([
      [`digest-end:${DAY}`, { title: '日报 2026-02-14 停下了', message: expect.stringContaining('余额不足') }],
    ]);
    expect(await isUntold()).toBeUndefined();
    await changeRun(DAY, (run) => run && withResumed({ ...run, outcomes: startRun(keys, done(5), plan, 1).outcomes }, 3));
    expect(await isUntold()).toBe(true);
  });

  it.each([
    ['that the person began', heldOver('no-balance')],
    ['that goes on by itself', heldOver('unreachable', { isScheduled: true })],
  ])('nothing of a run that stands still %s', async (_, run) => {
    await changeRun(DAY, () => run);
    expect([run.status, await isUntold()]).toEqual(['held', undefined]);
  });

  it('nothing where they did not allow it, and not later either', async () => {
    mayNotify = false;
    await changeRun(DAY, () => startRun(keys, done(5), plan, 1));
    await tellDigestEnd(DAY);
    expect([create.mock.calls, await isUntold()]).toEqual([[], undefined]);
  });
});

it.each([
  [5, {}, '5 篇完成'],
  [3, { CNY: 1.234 }, '3 篇完成 · 2 篇没有完成 · ¥1.23'],
  [5, { CNY: 1, USD: 0.5 }, '5 篇完成 · ¥1.00 · $0.50'],
])('%i of five for %j are told in one line', (count, amounts, line) => {
  const { outcomes, spent } = startRun(keys, done(count), plan, 1);
  expect(messageOf({ chosen: keys, outcomes, spent: { ...spent, amounts } }, 'zh')).toBe(line);
});

it.each([
  [`digest-end:${DAY}`, [`digest/${DAY}`]],
  ['digest-schedule', ['digests']],
  ['another', []],
])('a click on %s opens %j', (notice, places) => {
  openDigestOnNotice();
  for (const listener of clicked) listener(notice);
  expect(openLibrary.mock.calls.flat()).toEqual(places);
  expect(clear).toHaveBeenCalledTimes(places.length);
});
