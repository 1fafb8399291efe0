import { expect, it } from 'vitest';
import { idealSchedule } from '@/scripts/bench/digest/ideal-schedule';

it.each([
  ['nothing', [], [], 8, 0],
  ['one paper', [3], [10], 8, 13],
  ['as many writers as papers: the last to be read ends it', [0, 3, 6], [10, 10, 10], 3, 16],
  ['one writer: one after the other', [0, 3, 6], [10, 10, 10], 1, 30],
  ['two writers take what comes next', [0, 0, 0, 0], [10, 4, 4, 4], 2, 12],
  ['a writer waits for the reading', [0, 100], [10, 10], 2, 110],
])('%s', (_, readAt, writing, atOnce, end) => {
  expect(idealSchedule(readAt, writing, atOnce)).toBe(end);
});
