import { type FaultRow, inVain, row, WAITS } from '@/tests/faults/fault-row';
import { error, healthy, refuses, writes } from '@/tests/faults/scripts';
import { answerOf } from '@/tests/faults/wire';

const minute = 60_000;
const slow = refuses(429, error('Slow down'));

/** A 429 that says how long to wait, then a healthy answer: after that wait and no other. */
function waitsFor(name: string, headers: Record<string, string>, message: string, wait: number | readonly [number, number]): FaultRow {
  return row(`429: ${name}`, [refuses(429, error(message), headers), healthy], 'summary', [10, 10], { waits: [wait] });
}

function after(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toUTCString();
}

/** All the ways in which services say how long they want to be left alone. */
export const rateLimitRows: readonly FaultRow[] = [
  waitsFor('Retry-After in seconds', { 'retry-after': '20' }, 'Slow down', 20_000),
  waitsFor('Retry-After as a date', { 'retry-after': after(4 * minute) }, 'Slow down', [3 * minute, 4 * minute]),
  waitsFor('retry-after-ms before Retry-After', { 'retry-after-ms': '1500', 'retry-after': '9' }, 'Slow down', 1_500),
  waitsFor('RateLimit with nothing left', { ratelimit: '"api";r=0;t=25' }, 'Slow down', 25_000),
  waitsFor('RateLimit of the older form', { ratelimit: 'limit=10, remaining=0, reset=50' }, 'Slow down', 50_000),
  waitsFor(
    'x-ratelimit-reset-tokens',
    {
      'x-ratelimit-remaining-requests': '9',
      'x-ratelimit-reset-requests': '2m59.56s',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': '7.66s',
    },
    'Slow down',
    7_660,
  ),
  waitsFor('words: Please retry in 30s', {}, 'You exceeded your current quota. Please retry in 30s.', 30_000),
  waitsFor('words: try again in 1m20s', {}, 'Rate limit reached. Please try again in 1m20s.', 80_000),
  waitsFor('words: 请 20 秒后重试', {}, '请求过于频繁，请 20 秒后重试', 20_000),
  waitsFor('no word of how long', {}, 'Slow down', WAITS.rate[0]),
  row(
    '429: three times, each with its own wait',
    [...['1', '2', '3'].map((seconds) => refuses(429, '', { 'retry-after': seconds })), healthy],
    'summary',
    inVain(4),
    {
      waits: [1_000, 2_000, 3_000],
    },
  ),
  row('429: Retry-After of nothing, for ever', refuses(429, '', { 'retry-after': '0' }), 'rate-limited', inVain(6), {
    waits: [100, 200, 400, 800, 1600],
  }),
  row(
    '429: an answer between makes the next wait short again',
    [slow, slow, writes(({ headings, turn }) => answerOf(headings.slice(0, 8), turn)), slow, healthy],
    'summary',
    [10, 10, 10, 2, 2],
    { waits: [2_500, 5_000, 2_500] },
  ),
  row('429: for ever', refuses(429, ''), 'rate-limited', inVain(6), { waits: WAITS.rate }),
  row('429: Retry-After of 20 minutes', refuses(429, '', { 'retry-after': '1200' }), 'rate-limited', [10]),
  row('429: words of an hour', refuses(429, error('Rate limit reached. Please try again in 1h2m.')), 'rate-limited', [10]),
  row('429: the person stops while it waits', refuses(429, '', { 'retry-after': '20' }), 'stopped', [10], {
    waits: [20_000],
    stop: 'waiting',
  }),
];
