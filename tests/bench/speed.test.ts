import { expect, it } from 'vitest';
import { timeWays } from '@/scripts/bench/speed/page/time-ways';
import { waySpeeds } from '@/scripts/bench/speed/way-table';

it('holds each way against the first, file by file', () => {
  const [floor, ours] = waySpeeds([
    { file: 'red', megabytes: 2, times: { floor: [10, 30, 20], ours: [50, 20, 30] } },
    { file: 'green', megabytes: 1, times: { floor: [10], ours: [30] } },
  ]);
  expect(floor?.ratio).toMatchObject({ median: 1, mean: 1, worst: 1 });
  expect(ours).toMatchObject({
    ratio: { median: 2.25, mean: 2.25, worst: 3, worstFile: 'green' },
    fastestRatio: 2.5,
    msPerMegabyte: 22.5,
    slowestMs: 30,
    errors: [],
  });
});

it('goes on without the file that a way failed on, and says so', () => {
  const [, ours] = waySpeeds([
    { file: 'red', megabytes: 1, times: { floor: [10], ours: 'Error: no beans' } },
    { file: 'green', megabytes: 1, times: { floor: [10], ours: [20] } },
  ]);
  expect(ours).toMatchObject({ ratio: { median: 2 }, errors: ['red: Error: no beans'] });
});

it('takes the ways in turns, each round beginning with another, after one round that does not count', async () => {
  const turns: string[] = [];
  const way = (name: string) => async () => turns.push(name);
  const times = await timeWays({ a: way('a'), b: way('b'), c: way('c') }, 'beans', 2);
  expect(turns.join('')).toBe('abcabcbca');
  expect(Object.values(times).map((each) => each.length)).toEqual([2, 2, 2]);
});
