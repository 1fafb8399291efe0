import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser } from '@/tests/browser/job-world';
import { changeRun } from '@/utils/browser/digest/change-digest';
import { badgeOf, showDigestProgress } from '@/utils/browser/digest/progress-badge';
import type { DigestRun } from '@/utils/digest/digest';
import { headOf } from '@/utils/digest/digest-head';
import { startRun, withCancelled, withFailed, withPaused } from '@/utils/digest/run/change-run';
import { DAY, digest, keepDay, keys, plan } from './digest-world';

const shown: string[] = [];
const setBadgeText = vi.fn(async ({ text }: { text: string }) => void shown.push(text));

beforeEach(() => {
  emptyBrowser();
  shown.length = 0;
  Object.assign(fakeBrowser, { action: { setBadgeText, setBadgeBackgroundColor: async () => undefined } });
});

const begun = startRun(keys, new Map(), plan, 1);
const failed = (code: 'no-balance' | 'unreachable') => withFailed(begun, keys[0] ?? '', { code }, 2);
const long = startRun(
  Array.from({ length: 1_200 }, (_, index) => `arxiv:2602.${10_000 + index}`),
  new Map(),
  plan,
  1,
);

describe('the toolbar button', () => {
  it.each<[string, readonly (DigestRun | null)[], string, 'calm' | 'red']>([
    ['nothing where nothing is made', [null], '', 'calm'],
    ['how many papers are left', [begun], '5', 'calm'],
    ['those of all digests', [begun, begun, null], '10', 'calm'],
    ['no more than fits', [long], '999+', 'calm'],
    ['what goes on by itself after a pause', [failed('unreachable')], '5', 'calm'],
    ['that one needs the person', [begun, failed('no-balance')], '!', 'red'],
    ['nothing of what the person stopped', [withPaused(begun), withCancelled(begun, 2)], '', 'calm'],
  ])('says %s', (_, runs, text, kind) => {
    const badge = badgeOf(runs.map((run, index) => headOf({ ...digest, id: String(index) }, run)));
    expect([badge.text, badge.colour]).toEqual([text, kind === 'red' ? '#b23a25' : '#3f6b52']);
  });

  it('follows what is stored, and is told only what changes', async () => {
    await keepDay();
    showDigestProgress();
    await changeRun(DAY, () => begun);
    await vi.waitFor(() => expect(shown).toEqual(['', '5']));
    await changeRun(DAY, (run) => run && { ...run, spent: { ...run.spent, calls: 1 } });
    await changeRun(DAY, (run) => run && withPaused(run));
    await vi.waitFor(() => expect(shown).toEqual(['', '5', '']));
  });

  it('is no reason for a worker to fail where storage cannot be read', async () => {
    const failure = new Error('no storage');
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(failure);
    showDigestProgress();
    await vi.waitFor(() => expect(reportError).toHaveBeenCalledWith(failure));
  });
});
