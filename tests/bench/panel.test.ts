import { expect, it } from 'vitest';
import { longest } from '@/scripts/bench/extension/panel-watch';
import { threadTasks } from '@/scripts/bench/extension/thread-trace';

it('finds the longest gap that touches a stretch of time', () => {
  const gaps = [
    { at: 80, ms: 30 },
    { at: 150, ms: 20 },
    { at: 300, ms: 90 },
  ];
  expect(longest(gaps, 100, 200)?.ms).toBe(30);
  expect(longest(gaps, 120, 350)?.ms).toBe(90);
  expect(longest(gaps, 200, 250)).toBeUndefined();
});

it('takes from a trace the tasks of the thread that the mark stands on, by the clock of the mark', () => {
  const event = (name: string, tid: number, ts: number, rest: object = {}) => ({ name, ph: 'X', pid: 1, tid, ts, ...rest });
  const tasks = threadTasks([
    event('RunTask', 7, 2_010_000, { dur: 60_000, tdur: 20_000 }),
    event('RunTask', 8, 2_010_000, { dur: 90_000, tdur: 90_000 }),
    event('RunTask', 7, 2_200_000, { dur: 1000, tdur: 1000 }),
    { ...event('paperpane-bench:50000', 7, 2_000_000), ph: 'R' },
  ]);
  expect(tasks).toEqual([{ at: 50_010, ms: 60, cpuMs: 20 }]);
});
