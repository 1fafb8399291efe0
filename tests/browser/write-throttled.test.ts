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

it('throws at the end what a write has thrown', async () => {
  const writer = writeThrottled<number>(async () => {
    throw new Error('full');
  });
  writer.write(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await expect(writer.finish()).rejects.toThrow('full');
});
