import { beforeEach, expect, it } from 'vitest';
import { emptyBrowser } from '@/tests/browser/job-world';
import { changeRun, keepDigest } from '@/utils/browser/digest/change-digest';
import { areDigests, digestValues, keptDigests } from '@/utils/browser/digest/digest-backup';
import { digestHeadsItem, digestItem } from '@/utils/browser/digest/digest-items';
import { undoImport } from '@/utils/browser/library/import-journal';
import { importPapers } from '@/utils/browser/library/import-papers';
import { everythingKept, partValues, readableParts } from '@/utils/browser/library/library-parts';
import { mendLibrary } from '@/utils/browser/library/mend-library';
import { startRun } from '@/utils/digest/run/change-run';
import type { LibraryParts } from '@/utils/library/file/library-file';
import { DAY, digest, keys, plan, runOf } from './digest-world';

beforeEach(emptyBrowser);

const OTHER = 'hf:2026-02-13';
const heads = async () => (await digestHeadsItem.getValue()).map(({ id }) => id);

/** Imports the digests of a backup; while its papers are being taken in, something happens. */
async function takeIn(parts: LibraryParts, meanwhile: () => Promise<void> = async () => undefined): Promise<() => Promise<boolean>> {
  const papers = async function* () {
    await meanwhile();
    yield* [];
  };
  const { id } = await importPapers(papers, {
    file: 'backup.json',
    onProgress: () => undefined,
    parts: () => partValues(parts, ['digests']),
  });
  return () => undoImport(id);
}

it('comes back from a backup with its run, which stands still until somebody wants it to go on', async () => {
  await keepDigest(digest);
  await changeRun(DAY, () => startRun(keys, new Map(), plan, 1));
  await keepDigest({ ...digest, id: OTHER, day: '2026-02-13' });
  const { parts } = await everythingKept();
  emptyBrowser();
  expect(readableParts(parts)).toContain('digests');
  await takeIn(parts);
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

it('loses nothing that is made while a backup is taken in, nor when that is taken back', async () => {
  await keepDigest(digest);
  const { parts } = await everythingKept();
  emptyBrowser();
  const undo = await takeIn(parts, () => keepDigest({ ...digest, id: OTHER, day: '2026-02-13' }));
  expect(await heads()).toEqual([DAY, OTHER]);
  await keepDigest({ ...digest, id: 'hf:2026-02-12', day: '2026-02-12' });
  expect(await undo()).toBe(true);
  expect([await heads(), await digestItem(DAY).getValue()]).toEqual([[OTHER, 'hf:2026-02-12'], null]);
});

it('that has gone on since keeps its list when the import is taken back', async () => {
  await keepDigest(digest);
  await changeRun(DAY, () => startRun(keys, new Map(), plan, 1));
  const { parts } = await everythingKept();
  emptyBrowser();
  const undo = await takeIn(parts);
  await changeRun(DAY, (run) => run && { ...run, status: 'going' });
  expect(await undo()).toBe(true);
  expect([(await runOf()).status, await digestItem(DAY).getValue(), await heads()]).toEqual(['going', digest, [DAY]]);
});

it('is listed anew where a page died between', async () => {
  await keepDigest(digest);
  await digestItem(OTHER).setValue({ ...digest, id: OTHER, day: '2026-02-13' });
  await mendLibrary();
  expect(await heads()).toEqual([DAY, OTHER]);
  await digestItem(DAY).removeValue();
  await mendLibrary();
  expect(await heads()).toEqual([OTHER]);
});

it.each([
  ['https://hf.example.com', true],
  ['http://hf.example.com', false],
  ['https://hf.example.com/papers', false],
  ['javascript:alert(1)', false],
  [7, false],
])('takes %s as the address of Hugging Face from a backup: %s', async (huggingFace, isTaken) => {
  const [value] = await partValues({ settings: { language: 'en', theme: 'dark', huggingFace } }, ['settings']);
  expect(value?.value).toEqual({ language: 'en', theme: 'dark', ...(isTaken ? { huggingFace } : {}) });
});

const run = startRun(keys, new Map(), plan, 1);
const { day: _, ...dayless } = digest;

it.each([
  [{ digest: dayless }],
  [{ digest: { ...digest, papers: [{ title: 'Beans' }] } }],
  [{ digest: { ...digest, source: { kind: 'huggingface' } } }],
  [{ digest, run: { ...run, outcomes: null } }],
  [{ digest, run: { ...run, outcomes: { a: { status: 'failed' } } } }],
  [{ digest, run: { ...run, plan: null } }],
  [{ digest, run: { ...run, plan: {} } }],
  [{ digest, run: { ...run, spent: undefined } }],
  [{ digest, run: { ...run, status: 'held', held: {} } }],
])('does not take in what nobody could show: %j', (kept) => {
  expect([areDigests([{ digest, run }]), areDigests([kept])]).toEqual([true, false]);
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
