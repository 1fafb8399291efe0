// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BackedText } from '@/components/summary/BackedText';
import { makeDocument } from '@/tests/summary/make-document';
import type { CheckedNumber } from '@/utils/summary/check/checked-number';
import type { CitedPassage } from '@/utils/summary/summary';
import { checked } from './checked';
import { renderIn } from './render';

const passages: Record<string, CitedPassage> = {
  P12: { kind: 'paragraph', text: 'The big model reaches 28.4 BLEU.', section: '4 Results', anchor: 'S4.p1' },
  T3: {
    kind: 'table',
    text: 'Table 2: Scores\n\n| Model | BLEU |\n|---|---|\n| Ours | 28.4 |',
    section: '4 Results',
    label: 'Table 2',
    anchor: 'S4.T2',
  },
};
const receipt = {
  ...makeDocument().receipt,
  version: 7,
  ladder: [{ source: 'html' as const, url: 'https://arxiv.org/html/1706.03762', outcome: 'used' as const }],
};
const quoted = { passage: 'P12', quote: 'The big model reaches 28.4 BLEU.', value: '28.4' };

const show = (text: string, numbers: CheckedNumber[] = []) =>
  renderIn('zh', <BackedText text={text} section="results" backing={{ passages, numbers }} receipt={receipt} />);

let opened: string[] = [];
beforeEach(() => {
  fakeBrowser.reset();
  opened = [];
  fakeBrowser.tabs.onCreated.addListener((tab) => {
    opened.push(tab.url ?? '');
  });
});

it('shows citations as chips that say where they lead', async () => {
  await show('得 28.4 分 [P12, T3]。');
  expect(screen.getByRole('link', { name: '引用 段落 P12 · 4 Results' }).textContent).toBe('P12');
  expect(screen.getByRole('link', { name: '引用 表格 Table 2 · 4 Results' })).toMatchObject({
    textContent: 'Table 2',
    href: 'https://arxiv.org/html/1706.03762v7#S4.T2',
  });
});

it('shows the passage to whoever points at a chip, and opens it in place when it is pressed', async () => {
  await show('得 28.4 分 [T3]。');
  const chip = screen.getByRole('link');
  await userEvent.hover(chip);
  expect((await screen.findByRole('dialog', { name: '引用的原文' })).querySelector('td:last-child')?.textContent).toBe('28.4');
  await userEvent.unhover(chip);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.click(chip);
  await waitFor(() => expect(opened).toEqual(['https://arxiv.org/html/1706.03762v7#S4.T2']));
});

it('is one tab stop: arrow keys go from mark to mark, down into the card, Escape comes back', async () => {
  const text = '得 28.4 分 [P12]，另有 7 项。';
  await show(text, [checked('results', text, '28.4', { evidence: quoted }), checked('results', text, '7', { verdict: 'not-found' })]);
  const user = userEvent.setup();
  await user.tab();
  const missing = screen.getByRole('button', { name: '7：论文里没有找到' });
  expect(document.activeElement).toBe(missing);
  expect(screen.getByRole('dialog').textContent).toContain('读到的原文里没有这个数');
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '28.4：与论文一致' }));
  await user.keyboard('{ArrowRight}{ArrowDown}');
  const card = await screen.findByRole('dialog', { name: '引用的原文' });
  await waitFor(() => expect(card.contains(document.activeElement)).toBe(true));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('link'));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

it('sets the value off in the sentence that has it, and leads there', async () => {
  const text = '得 28.4 分';
  await show(text, [checked('results', text, '28.4', { evidence: quoted })]);
  await userEvent.click(screen.getByRole('button'));
  const card = await screen.findByRole('dialog');
  expect(card.querySelector('mark')?.textContent).toBe('28.4');
  await userEvent.click(screen.getByRole('link', { name: '在原文中打开' }));
  await waitFor(() => expect(opened).toEqual(['https://arxiv.org/html/1706.03762v7#S4.p1']));
});

it.each([
  ['rounded', {}, '位数更多'],
  ['weak', {}, '属于别处'],
  ['not-found', { evidence: undefined }, '对照原文'],
  ['derived', { operation: 'difference', operands: [quoted, { ...quoted, value: '26.4' }] }, '28.4 − 26.4 = 2.0'],
  ['derived', { operation: 'change', operands: [quoted, { ...quoted, value: '26.4' }] }, '|28.4 − 26.4| ÷ 26.4 ≈ 2.0'],
  ['derived', { operation: 'complement', operands: [{ ...quoted, value: '98%' }] }, '100% − 98% = 2.0'],
  ['derived', { operation: 'count', operands: [quoted] }, '数出 2.0 项'],
  ['derived', { operation: 'speedup', operands: [{ ...quoted, value: '50%' }] }, '100% ÷ (100% − 50%) ≈ 2.0'],
  ['derived', { operation: 'sum', operands: [quoted, { ...quoted, value: '26.4' }] }, '28.4 + 26.4 = 2.0'],
  ['derived', { operation: 'product', operands: [quoted, { ...quoted, value: '26.4' }] }, '28.4 × 26.4 ≈ 2.0'],
  ['derived', { operation: 'share', operands: [quoted, { ...quoted, value: '26.4' }] }, '28.4 ÷ 26.4 ≈ 2.0'],
] as [CheckedNumber['verdict'], Partial<CheckedNumber>, string][])('explains %s: %j', async (verdict, rest, words) => {
  await show('高 2.0 分', [checked('results', '高 2.0 分', '2.0', { verdict, evidence: quoted, ...rest })]);
  await userEvent.click(screen.getByRole('button'));
  expect((await screen.findByRole('dialog')).textContent).toContain(words);
});

it('underlines a number in doubt, and puts no mark beside a name', async () => {
  const text = 'GPT-4 得 28.4 分';
  const { container } = await show(text, [
    checked('results', text, '4', { verdict: 'not-a-claim' }),
    checked('results', text, '28.4', { verdict: 'weak', evidence: quoted }),
  ]);
  expect(container.querySelector('.checked.weak')?.textContent).toBe('28.4');
  expect(screen.getAllByRole('button')).toHaveLength(1);
});

it('marks no number of another section, and none whose text has changed', async () => {
  await show('得 28.4 分', [
    checked('method', '得 28.4 分', '28.4', {}),
    { section: 'results', start: 0, end: 4, text: '28.4', verdict: 'exact' },
  ]);
  expect(screen.queryByRole('button')).toBeNull();
});

it('gives a finger the passage first, and the way to the paper in its card', async () => {
  await show('分 [P12]');
  fireEvent.pointerDown(screen.getByRole('link'), { pointerType: 'touch' });
  fireEvent.click(screen.getByRole('link'), { detail: 1 });
  expect((await screen.findByRole('dialog')).textContent).toContain('The big model');
  expect(opened).toEqual([]);
});

it('only shows the passage where nobody knows its place', async () => {
  const page = { ...receipt, ladder: [] };
  await renderIn('zh', <BackedText text="分 [P12]" section="answer" backing={{ passages }} receipt={page} />);
  await userEvent.click(screen.getByRole('button', { name: /引用/ }));
  expect((await screen.findByRole('dialog')).querySelector('a')).toBeNull();
});

it.each([
  ['得 28.4 分 [P1', '得 28.4 分'],
  ['得 28.4 分 [P12, ', '得 28.4 分'],
  ['得 28.4 分 [', '得 28.4 分'],
  ['得 28.4 分【P3、T', '得 28.4 分'],
  ['得 28.4 分 [P12]', '得 28.4 分P12'],
  ['见 [表', '见 [表'],
])('while a text is written shows no half citation: %s', async (text, shown) => {
  const { container } = await renderIn('zh', <BackedText text={text} section="results" isUnfinished />);
  expect(container.textContent).toBe(shown);
  expect(screen.queryByRole('button')).toBeNull();
});
