import { expect, it, vi } from 'vitest';
import { writeThrottled } from '@/utils/browser/write-throttled';

it('writes the first value at once, then at most ten a second, always the newest', async () => {
  vi.useFakeTimers();
  const written: number[] = [];
  const writer = writeThrottled<number>(async (value) => void written.push(value));
  for (let value = 0; value < 100; value++) {
    writer.write(value);
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(written[0]).toBe(0);
  expect(written.length).toBeLessThanOrEqual(11);
  expect(written.length).toBeGreaterThanOrEqual(9);
  expect(written).toEqual([...written].sort((a, b) => a - b));
  await writer.finish();
  vi.useRealTimers();
});

it('goes on after a write that failed', async () => {
  const written: number[] = [];
  const writer = writeThrottled<number>(async (value) => {
    if (value === 1) throw new Error('full');
    written.push(value);
  });
  writer.write(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  writer.write(2);
  await new Promise((resolve) => setTimeout(resolve, 150));
  await writer.finish();
  expect(written).toEqual([2]);
});
