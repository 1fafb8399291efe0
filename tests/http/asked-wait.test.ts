import { expect, it } from 'vitest';
import { askedWait, exhaustedWait, wordedWait } from '@/utils/http/asked-wait';

const now = Date.parse('2026-11-22T12:00:00Z');

it.each<[string, Record<string, string>, number | undefined]>([
  ['nothing', {}, undefined],
  ['milliseconds', { 'retry-after-ms': '1500.5' }, 1500.5],
  ['milliseconds before seconds', { 'retry-after-ms': '1500', 'retry-after': '9' }, 1500],
  ['milliseconds that are none', { 'retry-after-ms': 'soon', 'retry-after': '9' }, 9_000],
  ['milliseconds in the past', { 'retry-after-ms': '-5', 'retry-after': '9' }, 9_000],
  ['seconds', { 'retry-after': '20' }, 20_000],
  ['no seconds at all', { 'retry-after': '0' }, 0],
  ['a part of a second', { 'retry-after': ' 0.5 ' }, 500],
  ['a date', { 'retry-after': 'Sun, 22 Nov 2026 12:01:30 GMT' }, 90_000],
  ['a date in the past', { 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' }, 0],
  ['a word', { 'retry-after': 'soon' }, undefined],
  ['a limit with nothing left', { ratelimit: '"api";r=0;t=120' }, 120_000],
  ['a limit with something left', { ratelimit: '"api";r=3;t=120' }, undefined],
  ['the longest of limits with nothing left', { ratelimit: '"burst";r=0;t=5, "day";r=0;t=60, "month";r=9;t=900' }, 60_000],
  ['a limit in its old form', { ratelimit: 'limit=10, remaining=0, reset=50' }, 50_000],
  ['a limit in its old form with something left', { ratelimit: 'limit=10, remaining=1, reset=50' }, undefined],
  ['requests that are used up', { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '7.66s' }, 7_660],
  ['tokens that are used up', { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '2m59.5s' }, 179_500],
  ['milliseconds of a reset', { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '120ms' }, 120],
  ['hours of a reset', { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '1h0m1s' }, 3_601_000],
  ['a reset of what is not used up', { 'x-ratelimit-remaining-requests': '5', 'x-ratelimit-reset-requests': '7s' }, undefined],
  ['a reset without what is left', { 'x-ratelimit-reset-requests': '7s' }, undefined],
  ['a reset that is none', { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': 'later' }, undefined],
  [
    'both used up, of which the later counts',
    {
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': '7s',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': '1m',
    },
    60_000,
  ],
])('an answer with %s', (_, headers, wait) => {
  expect(askedWait(new Headers(headers), now)).toBe(wait);
});

it('a site that has not run out asks for nothing', () => {
  expect(exhaustedWait(new Headers({ 'retry-after': '5' }))).toBeUndefined();
});

it.each<[string, number | undefined]>([
  ['Please retry in 30s.', 30_000],
  ['Please retry in 12.5s', 12_500],
  ['try again in 1m20s', 80_000],
  ['Rate limit reached, please try again in 350ms. Visit our site', 350],
  ['Please retry after 20 seconds', 20_000],
  ['Retry after 1 second', 1_000],
  ['please try again in 2 minutes', 120_000],
  ['请 20 秒后重试', 20_000],
  ['请在 3 分钟之后再试', 180_000],
  ['已超限，60秒后再试', 60_000],
  ['Please retry in a while', undefined],
  ['Try again later', undefined],
  ['saved 30s of work', undefined],
  ['try again in 5 models', undefined],
  ['', undefined],
])('the words %j ask for %s milliseconds', (words, wait) => {
  expect(wordedWait(words)).toBe(wait);
});
