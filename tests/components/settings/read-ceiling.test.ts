import { expect, it } from 'vitest';
import { readCeiling } from '@/components/settings/spending/read-ceiling';

it.each([
  ['20', 20],
  [' ¥20 ', 20],
  ['２０', 20],
  ['20 元', 20],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['1,000.50', 1000.5],
])('%j is %d', (typed, amount) => {
  expect(readCeiling(typed, 'CNY')).toEqual({ currency: 'CNY', amount });
});

it.each(['', '  '])('%j is none', (typed) => {
  expect(readCeiling(typed, 'USD')).toBeNull();
});

it.each(['0', '-5', '二十', '1e3', '1,00', '5 10 apples', 'Infinity', '9'.repeat(400)])('%j is no ceiling', (typed) => {
  expect(readCeiling(typed, 'CNY')).toBe('bad');
});
