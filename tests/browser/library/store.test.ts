import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser, freeLocks } from '@/tests/browser/job-world';
import { changeSavedPaper, saveSummary } from '@/utils/browser/library/change-papers';
import { mendLibrary } from '@/utils/browser/library/mend-library';
import { deletePaper, forgetTrashed, restorePaper } from '@/utils/browser/library/trash';
import { setNote, setStarred } from '@/utils/browser/own-marks';
import { PART_NAMES, partOf } from '@/utils/library/catalogue/parts';
import { expectInOrder, keyOf, summaryOf } from './library-world';

const local = fakeBrowser.storage.local;

beforeEach(emptyBrowser);

describe('whatever is done, catalogue, newest papers, search texts and trash agree with what is kept', () => {
  const number = fc.nat({ max: 70 });
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ what: fc.constant('save' as const), number, at: fc.nat({ max: 500 }) }) },
    fc.record({ what: fc.constantFrom('star', 'note', 'delete', 'restore', 'forget'), number, at: fc.constant(0) }),
  );
  type Step = { what: string; number: number; at: number };

  async function take({ what, number: which, at }: Step): Promise<void> {
    const key = keyOf(which);
    if (what === 'save') await saveSummary(summaryOf(which, at));
    if (what === 'star') await setStarred(key, true);
    if (what === 'note') await setNote(key, `note ${at}`);
    if (what === 'delete') await deletePaper(key, 1);
    if (what === 'restore') await restorePaper(key);
    if (what === 'forget') await forgetTrashed([key]);
  }

  it('one thing after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 120 }), async (steps) => {
        emptyBrowser();
        for (const each of steps) await take(each);
        await expectInOrder();
      }),
      { numRuns: 25 },
    );
  });

  it('all at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 120 }), async (steps) => {
        emptyBrowser();
        await Promise.all(steps.map(take));
        await expectInOrder();
      }),
      { numRuns: 15 },
    );
  });

  it('with a worker that dies at any write, after the next has looked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), fc.nat({ max: 60 }), async (steps, deathAt) => {
        emptyBrowser();
        vi.restoreAllMocks();
        // Nothing is heard of a dead worker's writes any more, whole writes before it are there.
        let writes = 0;
        const [set, remove] = [local.set.bind(local), local.remove.bind(local)];
        const dead = new Promise<never>(() => undefined);
        vi.spyOn(local, 'set').mockImplementation((items: object) => (++writes > deathAt ? dead : set(items)));
        vi.spyOn(local, 'remove').mockImplementation((names: string | string[]) => (++writes > deathAt ? dead : remove(names)));
        const all = (async () => {
          for (const each of steps) await take(each);
        })();
        await Promise.race([all, new Promise((done) => setTimeout(done, 5))]);
        vi.restoreAllMocks();
        vi.stubGlobal('reportError', vi.fn());
        freeLocks();
        await mendLibrary();
        await expectInOrder();
      }),
      { numRuns: 40 },
    );
  }, 20_000);
});

describe('looking after the catalogue', () => {
  it('makes entries for papers that have none, and takes away those without papers', async () => {
    for (const number of [1, 2, 3]) await saveSummary(summaryOf(number, number));
    await local.remove(`summary:${keyOf(1)}`);
    await local.set({ [`entries:${partOf(keyOf(2))}`]: [] });
    expect(await mendLibrary()).toEqual({ added: 1, dropped: 1, removed: 1 });
    expect(await expectInOrder()).toEqual([keyOf(3), keyOf(2)]);
    expect(await mendLibrary()).toEqual({ added: 0, dropped: 0, removed: 0 });
  });

  it.each([['beans'], [7], [[null]], [[{ key: 'x' }]]])('makes a part anew that is %j, and sets it aside', async (broken) => {
    for (const number of [1, 2]) await saveSummary(summaryOf(number, number));
    await local.set({ [`entries:${partOf(keyOf(2))}`]: broken, newest: 'beans' });
    await mendLibrary();
    expect(await expectInOrder()).toEqual([keyOf(2), keyOf(1)]);
    expect(Object.keys(await local.get()).filter((name) => name.startsWith('broken:'))).toHaveLength(1);
  });

  it('lets a save of another context neither be lost nor doubled', async () => {
    await saveSummary(summaryOf(1, 1));
    await local.set({ [`entries:${partOf(keyOf(1))}`]: 7 });
    await Promise.all([mendLibrary(), saveSummary(summaryOf(2, 2)), changeSavedPaper(keyOf(1), (saved) => saved ?? undefined)]);
    expect(await expectInOrder()).toEqual([keyOf(2), keyOf(1)]);
  });
});

it('spreads papers evenly over the parts', () => {
  const counts = new Map<string, number>();
  for (let number = 0; number < 10_000; number++) counts.set(partOf(keyOf(number)), (counts.get(partOf(keyOf(number))) ?? 0) + 1);
  expect(counts.size).toBe(PART_NAMES.length);
  expect(Math.max(...counts.values())).toBeLessThan(45);
});
