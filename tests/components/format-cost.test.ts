import { expect, it } from 'vitest';
import { formatCost, formatPrice } from '@/components/formatCost';

it.each([
  ['CNY', 0.0312, '¥0.031'],
  ['CNY', 0.00002345, '¥0.000023'],
  ['CNY', 0.2, '¥0.2'],
  ['CNY', 1.4, '¥1.40'],
  ['USD', 12.3456, '$12.35'],
  ['USD', 1234.5, '$1,234.50'],
  ['CNY', 0, '¥0'],
] as const)('%s %d is %s in both languages', (currency, amount, text) => {
  expect(formatCost({ currency, amount }, 'zh')).toBe(text);
  expect(formatCost({ currency, amount }, 'en')).toBe(text);
});

it.each([
  [1, '¥1'],
  [0.02, '¥0.02'],
  [4.5, '¥4.5'],
])('a price of %d is %s', (amount, text) => {
  expect(formatPrice({ currency: 'CNY', amount }, 'zh')).toBe(text);
});
