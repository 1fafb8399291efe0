import { expect, it, vi } from 'vitest';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { createReadingsAhead } from '@/utils/reading/cache/readings-ahead';
import type { ReadingProgress } from '@/utils/reading/read-ports';

const paper: PaperRef = { source: 'arxiv', arxivId: '2602.99901' };
const page = (number: number): ReadingProgress => ({ source: 'pdf', page: number, pages: 9 });

/** One reading that tells and ends when it is told to. */
function begun() {
  const ahead = createReadingsAhead();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let tell: (progress: ReadingProgress) => void = () => undefined;
  const read = vi.fn((onProgress: typeof tell) => {
    tell = onProgress;
    return promise;
  });
  const reading = ahead.begin(paper, read);
  return { ahead, read, reading, resolve, reject, tell: (progress: ReadingProgress) => tell(progress) };
}

it('lets whoever wants the paper meanwhile wait for the one reading, and hear how far it is', async () => {
  const { ahead, tell, resolve, reading } = begun();
  const onProgress = vi.fn();
  tell(page(1));
  const followed = ahead.follow(paper, { onProgress });
  tell(page(2));
  resolve();
  await followed;
  await reading;
  tell(page(3));
  expect(onProgress.mock.calls).toEqual([[page(2)]]);
});

it('does not begin a second one of the same paper, but one of another version', async () => {
  const { ahead, read, resolve } = begun();
  const second = ahead.begin(paper, read);
  const other = ahead.begin({ ...paper, version: 2 }, read);
  resolve();
  await Promise.all([second, other]);
  expect(read).toHaveBeenCalledTimes(2);
  await ahead.begin(paper, read);
  expect(read).toHaveBeenCalledTimes(3);
});

it('tells why it failed to who waits for it, and to nobody who comes later', async () => {
  const { ahead, reject, reading } = begun();
  const followed = ahead.follow(paper, {});
  reject(new Error('gone'));
  await expect(followed).rejects.toThrow('gone');
  await expect(reading).rejects.toThrow('gone');
  await expect(ahead.follow(paper, {})).resolves.toBeUndefined();
});

it('lets go of who stops, and reads on', async () => {
  const { ahead, resolve, reading } = begun();
  const controller = new AbortController();
  const followed = ahead.follow(paper, { signal: controller.signal });
  controller.abort(new Error('stopped'));
  await expect(followed).rejects.toThrow('stopped');
  resolve();
  await expect(reading).resolves.toBeUndefined();
});

it('keeps nobody waiting where none is under way', async () => {
  await expect(createReadingsAhead().follow(paper, {})).resolves.toBeUndefined();
});
