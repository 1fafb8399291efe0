import { describe, expect, it } from 'vitest';
import type { DigestRun, Plan } from '@/utils/digest/digest';
import {
  failedKeys,
  isComplete,
  startRun,
  unfinished,
  withCancelled,
  withDone,
  withFailed,
  withResumed,
  withRetried,
} from '@/utils/digest/run/change-run';
import { holdFor } from '@/utils/digest/run/hold';
import type { FailureCode } from '@/utils/failure';

const plan: Plan = { estimate: { papers: 5, tokensIn: 1, tokensOut: 1, milliseconds: 1, measured: 0 } };
const begun = startRun(['a', 'b', 'c', 'd', 'e'], new Map(), plan, 0);
const failing = (run: DigestRun, key: string, code: FailureCode, at = 1_000) => withFailed(run, key, { code }, at);
const LOST = 'paper-unreachable';

describe('papers that fail as if the network were gone', () => {
  it('fail for themselves as long as others succeed between them', () => {
    const run = withDone(failing(failing(begun, 'a', LOST), 'b', LOST), 'c', 1, 1_000);
    expect([run.status, failedKeys(run), unfinished(run)]).toEqual(['going', ['a', 'b'], ['d', 'e']]);
  });

  it('are put back behind the others when three fail in a row, and it waits', () => {
    const run = failing(failing(failing(begun, 'a', LOST), 'b', LOST), 'c', LOST);
    expect([run.status, unfinished(run), failedKeys(run)]).toEqual(['held', ['d', 'e', 'a', 'b', 'c'], []]);
    expect(run.held).toEqual({ failure: { code: LOST }, until: 31_000 });
  });

  it('hold it again at once when the first paper after the pause fails too, for twice as long', () => {
    const held = failing(failing(failing(begun, 'a', LOST), 'b', LOST), 'c', LOST);
    const again = failing(withResumed(held, 31_000), 'd', LOST, 40_000);
    expect([again.status, unfinished(again), again.held?.until]).toEqual(['held', ['e', 'a', 'b', 'c', 'd'], 100_000]);
    expect(withDone(withResumed(again, 100_000), 'e', 1, 100_000)).toMatchObject({ status: 'going', holds: 0 });
  });

  it('fail in the end where no pause helps', () => {
    let run = begun;
    for (let turn = 0; turn < 100 && run.status !== 'ended'; turn++) {
      const [next] = unfinished(run);
      run = run.status === 'held' ? withResumed(run, turn) : failing(run, next ?? '', LOST, turn);
    }
    expect([run.status, failedKeys(run).sort()]).toEqual(['ended', ['a', 'b', 'c', 'd', 'e']]);
  });

  it('get one more try before the end', () => {
    const most = ['a', 'b', 'c', 'd'].reduce((run, key) => withDone(run, key, 1, 1_000), begun);
    const last = failing(most, 'e', LOST);
    expect([last.status, unfinished(last)]).toEqual(['held', ['e']]);
    const given = failing(withResumed(last, 31_000), 'e', LOST, 32_000);
    expect([given.status, failedKeys(given)]).toEqual(['held', []]);
  });
});

describe('a browser that is closed over a paper', () => {
  it('is no failure of the paper, until it happens again and again', () => {
    const once = failing(begun, 'a', 'interrupted');
    expect([once.status, unfinished(once)]).toEqual(['going', ['b', 'c', 'd', 'e', 'a']]);
    const often = Array.from({ length: 9 }).reduce<DigestRun>((run) => failing(run, 'a', 'interrupted'), begun);
    expect(failedKeys(often)).toEqual(['a']);
  });
});

describe('a failure of every paper', () => {
  it('is noted once, however many papers meet it, and none of them has failed', () => {
    const run = failing(failing(begun, 'a', 'no-balance'), 'b', 'no-balance', 5_000);
    expect([run.status, run.held, run.holds, failedKeys(run)]).toEqual(['held', { failure: { code: 'no-balance' } }, 1, []]);
  });

  it.each<[FailureCode, number | undefined, number | undefined]>([
    ['unreachable', undefined, 30_000],
    ['rate-limited', 90_000, 90_000],
    ['arxiv-busy', 1_000, 30_000],
    ['bad-key', undefined, undefined],
    ['storage-full', undefined, undefined],
  ])('%s: it goes on by itself after a pause, or waits for the person', (code, waitMs, pause) => {
    expect(holdFor({ code, ...(waitMs === undefined ? {} : { waitMs }) }, 0, 0).until).toBe(pause);
  });

  it('lengthens its pauses up to ten minutes, and gives up after a night', () => {
    const pauses = Array.from({ length: 51 }, (_, holds) => holdFor({ code: 'unreachable' }, holds, 0).until);
    expect(pauses.slice(0, 6)).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 600_000]);
    expect(pauses.at(-1)).toBeUndefined();
  });
});

describe('a retry', () => {
  it('makes what failed and what was left undone, and nothing else', () => {
    const run = withCancelled(failing(withDone(begun, 'a', 1, 1_000), 'b', 'paper-not-found'), 2_000);
    const again = withRetried(run, 3_000);
    expect([again.status, unfinished(again), isComplete(again)]).toEqual(['going', ['b', 'c', 'd', 'e'], false]);
    const done = ['b', 'c', 'd', 'e'].reduce((all, key) => withDone(all, key, 1, 4_000), again);
    expect([done.status, isComplete(done)]).toEqual(['ended', true]);
  });
});
