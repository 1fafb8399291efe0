import { describe, expect, it } from 'vitest';
import type { Digest, DigestRun, Plan } from '@/utils/digest/digest';
import { headOf } from '@/utils/digest/digest-head';
import {
  isComplete,
  startRun,
  unfinished,
  withCancelled,
  withDone,
  withFailed,
  withMore,
  withPaused,
  withRetried,
} from '@/utils/digest/run/change-run';
import { countRun } from '@/utils/digest/run/count-run';

const plan: Plan = { hasOverview: true, estimate: { papers: 4, tokensIn: 1, tokensOut: 1, milliseconds: 1, measured: 0 } };
const begun = startRun(['a', 'b', 'c', 'd'], new Map(), plan, 0);
const failed = withFailed(withDone(begun, 'a', 1, 1), 'b', { code: 'paper-not-found' }, 2);
const cancelled = withCancelled(failed, 3);
const none = new Map<string, number>();
const lacksOverview = (run: DigestRun) =>
  headOf({ papers: [], source: { kind: 'selection' } } as unknown as Digest, run).run?.lacksOverview === true;

describe('what was left undone when a run was cancelled', () => {
  it('is made by nobody but who asks for it', () => {
    expect([cancelled.status, unfinished(cancelled), countRun(cancelled).left]).toEqual(['ended', [], 2]);
    expect(unfinished(withRetried(cancelled, 4, ['b']))).toEqual(['b']);
    expect(unfinished(withRetried(cancelled, 4, ['c']))).toEqual(['c']);
    expect(unfinished(withMore(cancelled, ['e'], none, 4))).toEqual(['e']);
    expect(unfinished(withRetried(cancelled, 4))).toEqual(['b', 'c', 'd']);
  });

  it('stays aside when what was asked for is cancelled as well', () => {
    const again = withCancelled(withRetried(cancelled, 4, ['b']), 5);
    expect([again.setAside, unfinished(withRetried(again, 6, ['b']))]).toEqual([['b', 'c', 'd'], ['b']]);
  });

  it('is not waited for while others are made', () => {
    const again = withRetried(cancelled, 4, ['b']);
    expect([countRun(again).left, countRun(withCancelled(again, 5)).left]).toEqual([1, 3]);
  });

  it('keeps the digest incomplete when the others are there', () => {
    const done = withDone(withRetried(cancelled, 4, ['b']), 'b', 2, 5);
    expect([done.status, isComplete(done), done.setAside]).toEqual(['ended', false, ['c', 'd']]);
  });

  it('and was in hand, counts when it ends, and begins nothing anew', () => {
    const late = withDone(cancelled, 'c', 3, 4);
    expect([late.status, late.outcomes.c?.status, late.setAside]).toEqual(['ended', 'done', ['d']]);
    expect(lacksOverview(late)).toBe(false);
  });
});

describe('a retry of one paper', () => {
  it('also makes one whose summary is gone', () => {
    expect(unfinished(withRetried(withDone(begun, 'a', 1, 1), 2, ['a']))).toEqual(['a', 'b', 'c', 'd']);
    expect(unfinished(withRetried(failed, 2))).toEqual(['b', 'c', 'd']);
  });

  it('lets a run that was paused stand', () => {
    const run = withRetried(withPaused(failed), 4, ['b']);
    expect([run.status, unfinished(run)]).toEqual(['paused', ['b', 'c', 'd']]);
    expect(withRetried(withPaused(failed), 4).status).toBe('going');
  });
});

describe('the text about all papers', () => {
  const all = ['b', 'c', 'd'].reduce((run, key) => withDone(run, key, 1, 5), withRetried(failed, 4));
  const written: DigestRun = { ...cancelled, setAside: undefined, overview: { status: 'done' } };

  it('is written once all are there, not for who has cancelled', () => {
    expect([lacksOverview(all), lacksOverview(cancelled)]).toEqual([true, false]);
  });

  it('is written after further papers where there was too little to write about', () => {
    const alone: DigestRun = { ...written, overview: { status: 'none' } };
    expect(lacksOverview(['b', 'c'].reduce((run, key) => withDone(run, key, 1, 7), withMore(alone, ['e'], new Map([['e', 1]]), 6)))).toBe(
      true,
    );
    expect(withMore(written, ['e'], none, 6).overview).toEqual({ status: 'done' });
  });

  it('is written once, unless that failed or was cancelled', () => {
    const again = withDone(withRetried(written, 6, ['b']), 'b', 2, 7);
    expect([again.overview, lacksOverview(again)]).toEqual([{ status: 'done' }, false]);
    expect(lacksOverview(['b', 'c', 'd'].reduce((run, key) => withDone(run, key, 1, 7), withRetried(cancelled, 6)))).toBe(true);
    expect(withRetried({ ...written, overview: { status: 'failed', failure: { code: 'bad-key' } } }, 6, ['b']).overview).toBeUndefined();
  });
});
