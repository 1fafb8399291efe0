import { beforeEach, expect, it } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { emptyBrowser } from '@/tests/browser/job-world';
import { changeRun, keepDigest } from '@/utils/browser/digest/change-digest';
import { areDigests, digestValues, keptDigests } from '@/utils/browser/digest/digest-backup';
import { digestHeadsItem, digestItem } from '@/utils/browser/digest/digest-items';
import { everythingKept, partValues, readableParts } from '@/utils/browser/library/library-parts';
import { startRun } from '@/utils/digest/run/change-run';
import { DAY, digest, keys, plan, runOf } from './digest-world';

beforeEach(emptyBrowser);

const OTHER = 'hf:2026-02-13';

it('comes back from a backup with its run, which stands still until somebody wants it to go on', async () => {
  await keepDigest(digest);
  await changeRun(DAY, () => startRun(keys, new Map(), plan, 1));
  await keepDigest({ ...digest, id: OTHER, day: '2026-02-13' });
  const { parts } = await everythingKept();
  emptyBrowser();
  expect(readableParts(parts)).toContain('digests');
  await storage.setItems((await partValues(parts, ['digests'])) as Parameters<typeof storage.setItems>[0]);
  expect(await digestItem(DAY).getValue()).toEqual(digest);
  expect(await runOf()).toMatchObject({ status: 'paused', chosen: keys });
  expect((await digestHeadsItem.getValue()).map(({ id, run }) => [id, run?.status])).toEqual([
    [DAY, 'paused'],
    [OTHER, undefined],
  ]);
});

it('leaves those as they are that are there', async () => {
  await keepDigest(digest);
  const kept = await keptDigests();
  await keepDigest({ ...digest, listedAt: 2_000 });
  expect(await digestValues(kept)).toEqual([]);
});

it.each([['beans'], [[7]], [[{ digest: { id: 7 } }]], [[{ digest, run: 7 }]], [[{ digest: { ...digest, schema: 2 } }]]])(
  'offers nothing of a file whose digests are %j',
  (value) => {
    expect(areDigests(value)).toBe(false);
    expect(readableParts({ digests: value })).toEqual([]);
  },
);

it('restores a schedule from its next time on', async () => {
  const schedule = { isOn: true, minute: 540, weekdays: [1], wish: { order: 'votes' }, seenTo: 5 };
  const [value] = await partValues({ schedule }, ['schedule']);
  expect(value).toMatchObject({ key: 'local:digest-schedule', value: { isOn: true, seenTo: expect.closeTo(Date.now(), -5) } });
});
