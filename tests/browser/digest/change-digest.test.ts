import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser } from '@/tests/browser/job-world';
import { makeSummary } from '@/tests/summary/make-summary';
import { changeRun, keepDigest, keepOverview, removeDigest } from '@/utils/browser/digest/change-digest';
import { digestHeadsItem, digestItem } from '@/utils/browser/digest/digest-items';
import type { Overview } from '@/utils/digest/digest';
import { startRun, withRetried } from '@/utils/digest/run/change-run';
import { DAY, digest, keys, plan, runOf } from './digest-world';

const overview: Overview = { text: '豆子 [P1]。', keys, made: makeSummary().made, passages: {}, droppedCitations: 0 };
const ENDED = 7;

beforeEach(async () => {
  emptyBrowser();
  await keepDigest(digest);
  const wanting = { ...plan, hasOverview: true } as const;
  await changeRun(DAY, () => startRun(keys, new Map(keys.map((key) => [key, 1])), wanting, ENDED));
});

describe('what was written about all of a digest', () => {
  it('is kept together with the word that it is, so that no death lies between', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await keepOverview(DAY, overview);
    expect(set).toHaveBeenCalledOnce();
    expect([(await digestItem(DAY).getValue())?.overview, (await runOf()).overview]).toEqual([overview, { status: 'done' }]);
    expect((await digestHeadsItem.getValue())[0]?.run).not.toHaveProperty('lacksOverview');
  });

  it('takes no list away that came meanwhile', async () => {
    await keepDigest({ ...digest, papers: digest.papers.slice(0, 2), listedAt: 9_000 });
    await keepOverview(DAY, overview);
    expect(await digestItem(DAY).getValue()).toMatchObject({ listedAt: 9_000, papers: { length: 2 }, overview: { text: overview.text } });
  });

  it('brings no digest back', async () => {
    await removeDigest(DAY);
    await keepOverview(DAY, overview);
    expect([await digestItem(DAY).getValue(), await digestHeadsItem.getValue()]).toEqual([null, []]);
  });

  it('is not written once more for a run that went on meanwhile', async () => {
    await changeRun(DAY, (run) => run && withRetried({ ...run, outcomes: {} }, 8, keys));
    await keepOverview(DAY, overview);
    expect([(await runOf()).status, (await runOf()).overview]).toEqual(['going', { status: 'done' }]);
  });
});
