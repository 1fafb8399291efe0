import { expect, it } from 'vitest';
import { plainText } from '@/utils/summary/compare/plain-text';
import { diffWords } from '@/utils/summary/compare/word-diff';

/** `[-old-]{+new+}` as `git diff --word-diff` writes it. */
function marked(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return diffWords(before, after)
    .map(({ text, change }) => marks[change][0] + text + marks[change][1])
    .join('');
}

it.each([
  ['a number with its unit', '提升 28.4% 以上', '提升 28.9% 以上', '提升 [-28.4%-]{+28.9%+} 以上'],
  ['a Chinese word', '使用注意力机制', '使用卷积机制', '使用[-注意力-]{+卷积+}机制'],
  ['a formula as a whole', '损失 $L=x^2$。', '损失 $L=x^3$。', '损失 [-$L=x^2$-]{+$L=x^3$+}。'],
  ['no comma between two changes', '甲，乙', '丙，丁', '[-甲，乙-]{+丙，丁+}'],
  ['a new line', '甲', '甲\n乙', '甲{+\n乙+}'],
  ['nothing', '甲乙', '甲乙', '甲乙'],
])('marks %s', (_, before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

it('gives both texts back', () => {
  const before = '- 在 A 上 1.5 倍\n- 用 $x$ 与 8 块卡，训练 3 天';
  const after = '- 在 B 上 2 倍，\n- 用 $y$，训练 3 天；';
  const pieces = diffWords(before, after);
  const side = (gone: string) =>
    pieces
      .filter(({ change }) => change !== gone)
      .map(({ text }) => text)
      .join('');
  expect([side('added'), side('removed')]).toEqual([before, after]);
});

it('makes lines of a table', () => {
  expect(plainText('表：\n\n| 方法 | $\\kappa$ |\n|:--|---|\n| **甲** | 28.4 [T2] |\n| 乙 | $a\\|b$ |')).toBe(
    '表：\n方法 · $\\kappa$\n甲 · 28.4\n乙 · $a\\|b$',
  );
});

it('takes emphasis, list marks and citations off, but not out of formulas', () => {
  expect(plainText('## 题\n\n- **甲** `乙` [P3]\n- $a**b$\n\n\n末')).toBe('题\n• 甲 乙\n• $a**b$\n末');
});
