import { beforeEach, expect, it, vi } from 'vitest';
import { papers } from '@/tests/browser/queue-world';
import { createReadNext } from '@/utils/browser/digest/read-next';
import { Failure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

const hold = vi.hoisted(() => ({ held: 0 }));
vi.mock('@/utils/browser/reader-client', () => ({
  readAheadInReader: async () => undefined,
  holdReader: () => {
    hold.held += 1;
    return () => {
      hold.held -= 1;
    };
  },
}));

beforeEach(() => {
  hold.held = 0;
});

/** A reader that reads until it is told that it has. */
function startReading() {
  const begun: string[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const readNext = createReadNext((paper: PaperRef) => {
    begun.push(paperKey(paper));
    const end = Promise.withResolvers<void>();
    ends.push(end);
    return end.promise;
  });
  return { readNext, begun, last: () => ends.at(-1) };
}

const keys = papers.map(paperKey);
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('reads what comes next one after the other, each once, with one open reader', async () => {
  const { readNext, begun, last } = startReading();
  readNext(papers.slice(0, 2));
  readNext(papers.slice(0, 2));
  expect([begun, hold.held]).toEqual([keys.slice(0, 1), 1]);
  // The first was taken up meanwhile, further ones come next.
  readNext(papers.slice(1, 3));
  last()?.resolve();
  await settled();
  last()?.resolve();
  await settled();
  expect(begun).toEqual(keys.slice(0, 3));
  last()?.resolve();
  await settled();
  expect(hold.held).toBe(0);
  readNext(papers.slice(1, 3));
  expect(begun).toHaveLength(3);
});

it('passes over a paper that cannot be read, and tells the developer of mistakes of ours only', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const { readNext, begun, last } = startReading();
  readNext(papers.slice(0, 3));
  last()?.reject(new Failure('paper-not-found'));
  await settled();
  expect([begun.length, reported.mock.calls.length]).toEqual([2, 0]);
  last()?.reject(new TypeError('a mistake'));
  await settled();
  expect([begun.length, reported.mock.calls.length]).toEqual([3, 1]);
  vi.unstubAllGlobals();
});

it('reads a paper anew once nothing came next in between', async () => {
  const { readNext, begun, last } = startReading();
  readNext(papers.slice(0, 1));
  last()?.resolve();
  await settled();
  readNext([]);
  readNext(papers.slice(0, 1));
  expect(begun).toEqual([keys[0], keys[0]]);
});
