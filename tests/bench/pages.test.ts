import { expect, it } from 'vitest';
import { pageWork, threadOf } from '@/scripts/bench/pages/page-work';

const event = (name: string, ts: number, dur: number, change: object = {}) => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 7,
  ts,
  dur,
  tdur: dur,
  ...change,
});

it('counts what a page’s main thread really did, once, apart from other threads', () => {
  const events = [
    event('ParseHTML', 0, 900, { args: { beginData: { url: 'https://a.example/' } } }),
    event('ParseHTML', 0, 900, { tid: 9, args: { beginData: { url: 'https://b.example/' } } }),
    event('Layout', 5_500, 500, {}),
    event('EvaluateScript', 5_000, 4_000, { tdur: 2_000 }),
    event('v8.compile', 5_100, 200),
    event('Layout', 10_000, 1_000),
    event('UpdateLayoutTree', 12_000, 500),
    event('FunctionCall', 20_000, 3_000, { tid: 9 }),
  ];
  expect(pageWork(events, threadOf(events, 'https://a.example/'))).toEqual({ script: 2, rendering: 1.5 });
  expect(() => threadOf(events, 'https://c.example/')).toThrow('does not show');
});
