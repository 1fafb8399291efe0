import { expect, it } from 'vitest';
import { atLeast, atMost, isHeld, marked } from '@/scripts/bench/must-hold';

it.each([
  // A figure is meant as exactly as it is written.
  [0.9951, atLeast('1.00'), true],
  [0.9949, atLeast('1.00'), false],
  [0.9984, atLeast('0.999'), false],
  [0.9985, atLeast('0.999'), true],
  [1.034, atMost('1.03'), true],
  [1.036, atMost('1.03'), false],
  [50.4, atMost('50'), true],
  [51, atMost('50'), false],
])('%d against %o: %s', (value, bound, held) => {
  expect(isHeld(value, bound)).toBe(held);
});

it.each([
  [1, atLeast('0.99'), '≥ 0.99 ✓'],
  [0.5, atLeast('0.99'), '≥ 0.99 ✗'],
  [2, atMost('1.5'), '≤ 1.5 ✗'],
  [undefined, atMost('1.5'), '≤ 1.5 –'],
  [1, undefined, ''],
])('shows %s against %o as “%s”', (value, bound, shown) => {
  expect(marked(value, bound)).toBe(shown);
});
