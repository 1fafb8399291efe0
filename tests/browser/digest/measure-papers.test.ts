import { beforeEach, expect, it, vi } from 'vitest';
import { createMeasure } from '@/entrypoints/background/measure-papers';
import { emptyBrowser } from '@/tests/browser/job-world';
import { papers } from '@/tests/browser/queue-world';
import { makeDocument } from '@/tests/summary/make-document';
import { paperSizesItem } from '@/utils/browser/digest/digest-items';
import { Failure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

const [first = '', second = '', third = ''] = papers.map(paperKey);
const reader = vi.hoisted(() => ({ read: vi.fn<(paper: PaperRef) => Promise<unknown>>() }));
vi.mock('@/utils/browser/reader-client', () => ({
  readAheadInReader: async (paper: PaperRef) => void (await reader.read(paper)),
  readInReader: async ({ read }: { read: PaperRef }) => ({ ...makeDocument(), paper: read }),
  holdReader: () => () => undefined,
}));

beforeEach(() => {
  emptyBrowser();
  reader.read.mockReset();
  reader.read.mockResolvedValue(undefined);
});

const asked = () => reader.read.mock.calls.map(([paper]) => paperKey(paper));
const sizes = () => paperSizesItem.getValue();

it('notes how long the prompts about the papers will be, and reads none whose size is known', async () => {
  await paperSizesItem.setValue({ [second]: 7_000 });
  createMeasure()(papers.slice(0, 3));
  await vi.waitFor(async () => expect(Object.keys(await sizes()).sort()).toEqual([first, second, third]));
  expect([asked(), (await sizes())[second]]).toEqual([[first, third], 7_000]);
  expect((await sizes())[first]).toBeGreaterThan(500);
});

it('passes over what cannot be read', async () => {
  reader.read.mockRejectedValueOnce(new Failure('paper-not-found'));
  createMeasure()(papers.slice(0, 2));
  await vi.waitFor(async () => expect(Object.keys(await sizes())).toEqual([second]));
});

it('goes no further once others are wanted, or none', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  reader.read.mockReturnValueOnce(promise);
  const measure = createMeasure();
  measure(papers);
  await vi.waitFor(() => expect(asked()).toEqual([first]));
  measure([]);
  resolve();
  await vi.waitFor(async () => expect(Object.keys(await sizes())).toEqual([first]));
  expect(asked()).toEqual([first]);
});
