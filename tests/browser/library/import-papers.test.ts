import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser, freeLocks } from '@/tests/browser/job-world';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { endImport, forgetDoneImport, undoImport } from '@/utils/browser/library/import-journal';
import { compareWithLibrary, importPapers } from '@/utils/browser/library/import-papers';
import { readingListItem, tidyReadingList } from '@/utils/browser/library/reading-list';
import { setNote } from '@/utils/browser/own-marks';
import { savedPaperItem } from '@/utils/browser/storage';
import type { SavedPaper } from '@/utils/summary/summary';
import { expectInOrder, id, keyOf, summaryOf } from './library-world';

const local = fakeBrowser.storage.local;

beforeEach(emptyBrowser);

const paperOf = (number: number, at: number, note?: string): SavedPaper => ({
  schema: 5,
  summaries: [summaryOf(number, at)],
  exchanges: [],
  own: note === undefined ? {} : { note },
});

const options = { file: 'x.json', onProgress: () => undefined };

/** What the library holds, without what an import notes of itself. */
async function library(): Promise<Record<string, unknown>> {
  const everything: Record<string, unknown> = await local.get();
  return Object.fromEntries(
    Object.entries(everything).filter(
      ([name, value]) => !/^(?:import|imported|before)(?::|$)/.test(name) && JSON.stringify(value) !== '[]',
    ),
  );
}

it('adds what is new, joins what is there, and leaves what is the same', async () => {
  await saveSummary(summaryOf(1, 5));
  await setNote(keyOf(1), 'mine');
  await saveSummary(summaryOf(2, 5));
  await saveSummary(summaryOf(3, 5));
  const file = [paperOf(1, 9, 'theirs'), paperOf(2, 5), paperOf(3, 5, 'more'), paperOf(4, 7)];
  const kinds = [];
  for await (const { kind } of compareWithLibrary(() => file)) kinds.push(kind);
  expect(kinds).toEqual(['conflict', 'same', 'newer', 'new']);
  const progress: number[] = [];
  expect(await importPapers(() => file, { ...options, onProgress: (done) => progress.push(done) })).toMatchObject({ added: 1, changed: 2 });
  expect(progress).toEqual([4]);
  const joined = await savedPaperItem(keyOf(1)).getValue();
  expect(joined?.summaries.map(({ made }) => made.startedAt)).toEqual([9, 5]);
  expect(joined?.own.note).toBe('mine\n\ntheirs');
  expect(await expectInOrder()).toHaveLength(4);
});

it('can be taken back, as long as no other import has begun', async () => {
  await saveSummary(summaryOf(1, 5));
  const before = await library();
  const { id: first } = await importPapers(() => [paperOf(1, 9), paperOf(2, 9)], options);
  expect(await undoImport(first)).toBe(true);
  expect(await library()).toEqual(before);
  expect(await undoImport(first)).toBe(false);
  const { id: second } = await importPapers(() => [paperOf(3, 9)], options);
  expect(await undoImport(first)).toBe(false);
  expect(await expectInOrder()).toEqual([keyOf(3), keyOf(1)]);
  expect(await undoImport(second)).toBe(true);
  expect(await library()).toEqual(before);
});

it('makes room for what it replaced once it can no longer be taken back', async () => {
  await saveSummary(summaryOf(1, 5));
  const { id: last } = await importPapers(() => [paperOf(1, 9), paperOf(2, 9)], options);
  await forgetDoneImport();
  expect(Object.keys(await local.get()).filter((name) => /^(?:import|imported|before)/.test(name))).toEqual([]);
  expect(await undoImport(last)).toBe(false);
  expect(await expectInOrder()).toHaveLength(2);
});

it('leaves nothing of itself behind when the next one begins', async () => {
  await importPapers(() => [paperOf(1, 9)], options);
  const { id: last } = await importPapers(() => [], options);
  await undoImport(last);
  expect(Object.keys(await local.get()).filter((name) => /^(?:import|imported|before)/.test(name))).toEqual([]);
  expect(await expectInOrder()).toEqual([keyOf(1)]);
});

const papers = fc.array(
  fc.record({ number: fc.nat({ max: 90 }), at: fc.nat({ max: 9 }), note: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }) }),
  {
    minLength: 1,
    maxLength: 140,
  },
);

it('leaves the library as it was where the disk is full, the file breaks off or the person stops it', async () => {
  await fc.assert(
    fc.asyncProperty(papers, papers, fc.constantFrom('disk', 'file', 'person'), fc.nat({ max: 6 }), async (there, file, why, when) => {
      emptyBrowser();
      vi.restoreAllMocks();
      for (const { number, at, note } of there) {
        await saveSummary(summaryOf(number, at));
        if (note) await setNote(keyOf(number), note);
      }
      const before = await library();
      const stop = new AbortController();
      const set = local.set.bind(local);
      let writes = 0;
      if (why === 'disk')
        vi.spyOn(local, 'set').mockImplementation((items: object) =>
          ++writes > when && Object.keys(items).some((name) => name.startsWith('imported:'))
            ? Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
            : set(items),
        );
      const source = function* () {
        for (const [index, { number, at, note }] of file.entries()) {
          if (index === when * 20 && why === 'file') throw new Error('breaks off');
          if (index === when * 20 && why === 'person') stop.abort();
          yield paperOf(number, at, note);
        }
      };
      const outcome = await importPapers(source, { ...options, signal: stop.signal }).then(
        () => 'done',
        () => 'failed',
      );
      vi.restoreAllMocks();
      if (outcome === 'failed') expect(await library()).toEqual(before);
      await expectInOrder();
    }),
    { numRuns: 40 },
  );
}, 30_000);

it('is taken back by the next worker where its page died in the middle, wherever that was', async () => {
  await fc.assert(
    fc.asyncProperty(papers, papers, fc.nat({ max: 8 }), fc.nat({ max: 8 }), async (there, file, death, secondDeath) => {
      emptyBrowser();
      vi.restoreAllMocks();
      for (const { number, at } of there) await saveSummary(summaryOf(number, at));
      const before = await library();
      const source = () => file.map(({ number, at, note }) => paperOf(number, at, note));
      const isWhole = await diesAt(death, () => importPapers(source, options));
      await diesAt(secondDeath, endImport);
      await endImport();
      if (!isWhole) expect(await library()).toEqual(before);
      await expectInOrder();
    }),
    { numRuns: 40 },
  );
}, 30_000);

/** Whether the work came to its end: no write behind that many is done any more, and nobody holds its locks. */
async function diesAt(death: number, work: () => Promise<unknown>): Promise<boolean> {
  const [set, remove] = [local.set.bind(local), local.remove.bind(local)];
  const { promise: isDead, resolve: die } = Promise.withResolvers<boolean>();
  let writes = 0;
  const orDie = (write: () => Promise<void>) => {
    if (++writes <= death) return write();
    die(false);
    return new Promise<never>(() => undefined);
  };
  vi.spyOn(local, 'set').mockImplementation((items: object) => orDie(() => set(items)));
  vi.spyOn(local, 'remove').mockImplementation((names: string | string[]) => orDie(() => remove(names)));
  const isWhole = await Promise.race([work().then(() => true), isDead]);
  // What was begun before is done.
  await new Promise((resolve) => setTimeout(resolve));
  vi.restoreAllMocks();
  freeLocks();
  return isWhole;
}

it('reads a file as often as it needs, and holds no more than a batch of it', async () => {
  let read = 0;
  const source = async function* () {
    for (let number = 0; number < 120; number++) {
      read += 1;
      yield paperOf(number, 1);
      const written = (await catalogueItem.getValue()).length;
      expect(read - written).toBeLessThanOrEqual(51);
    }
  };
  await importPapers(source, options);
  expect(await expectInOrder()).toHaveLength(120);
});

it('takes papers off the reading list that have a summary by now', async () => {
  const listed = [1, 2].map((number) => ({ paper: { source: 'arxiv' as const, arxivId: id(number) }, title: '', addedAt: 1 }));
  const listedBy = async () => (await importPapers(() => [], { ...options, toRead: listed })).listed?.length;
  expect([await listedBy(), await listedBy()]).toEqual([2, 0]);
  await saveSummary(summaryOf(1, 5));
  await tidyReadingList();
  expect(await readingListItem.getValue()).toEqual(listed.slice(1));
});
