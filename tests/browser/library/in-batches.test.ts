import { describe, expect, it } from 'vitest';
import { inBatches } from '@/utils/browser/library/in-batches';

const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);
/** Notes how many reads are under way at once. */
function watched(failsAt = '') {
  const seen = { now: 0, most: 0, begun: 0 };
  const read = async (some: readonly string[]) => {
    seen.now += 1;
    seen.begun += 1;
    seen.most = Math.max(seen.most, seen.now);
    await new Promise((next) => setTimeout(next));
    seen.now -= 1;
    if (some.includes(failsAt)) throw new Error(failsAt);
    return some.join();
  };
  return { seen, read };
}

describe('reading in batches', () => {
  it.each([0, 1, 4, 5, 23])('gives %i keys in their order, a few batches ahead of who works through them', async (count) => {
    const { seen, read } = watched();
    const given: string[] = [];
    for await (const { keys: some, read: answer } of inBatches(keys(count), 5, read)) {
      expect(answer).toBe(some.join());
      given.push(...some);
    }
    expect(given).toEqual(keys(count));
    expect(seen.most).toBeLessThanOrEqual(3);
    expect(seen.begun).toBe(Math.ceil(count / 5));
  });

  it('reads no further once nobody wants more', async () => {
    const { seen, read } = watched();
    for await (const _ of inBatches(keys(100), 5, read)) break;
    expect([seen.begun, seen.now]).toEqual([3, 0]);
  });

  it('ends with what a read failed for, and leaves no other failure unheard', async () => {
    const { read } = watched('k7');
    const all = async () => {
      for await (const _ of inBatches(keys(100), 5, read));
    };
    await expect(all()).rejects.toThrow('k7');
  });
});
