// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Markdown } from '@/components/markdown/Markdown';
import { hasMath, withDollars } from '@/utils/markdown/math-delimiters';
import { renderIn } from './render';

it.each([
  ['a script', '<script>alert(1)</script>', 'script'],
  ['an event handler', '<img src=x onerror=alert(1)>', 'img'],
  ['an image, which would call home', '![x](https://evil.example/beacon.png)', 'img'],
  ['a frame', '<iframe src="https://evil.example"></iframe>', 'iframe'],
  ['a style', '<style>*{display:none}</style>', 'style'],
])('does not let %s through', async (_, text, tag) => {
  const { container } = await renderIn('zh', <Markdown text={text} />);
  expect(container.querySelector(tag)).toBeNull();
});

it('keeps the words of an image', async () => {
  const { container } = await renderIn('zh', <Markdown text="见 ![图 3](https://evil.example/beacon.png)。" />);
  expect(container.textContent).toBe('见 图 3。');
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'JaVaScRiPt:alert(1)',
  'vbscript:x',
  'mailto:a@evil.example',
  '//evil.example',
  '#/settings',
  'library.html',
  'https://arxiv.org@evil.example',
])('makes no link to %s, and keeps its words', async (url) => {
  const { container } = await renderIn('zh', <Markdown text={`[x](${url})`} />);
  expect(container.querySelector('a')).toBeNull();
  expect(container.textContent).toBe('x');
});

it('keeps a footnote without ids or ways back', async () => {
  const { container } = await renderIn('zh', <Markdown text={'甲[^root]。\n\n[^root]: 乙'} />);
  expect(container.textContent?.replace(/\s/g, '')).toBe('甲1。乙');
  expect(container.querySelector('[id], a, h2')).toBeNull();
});

it('has no block in a title', async () => {
  const { container } = await renderIn('zh', <Markdown text={'# A\n\n- [ ] b\n\n> c\n\n|d|\n|-|\n|e|'} inline />);
  expect(container.querySelector('h1, ul, li, input, blockquote, table, section')).toBeNull();
  expect(container.textContent?.replace(/\s/g, '')).toBe('Abcde');
});

it.each([
  ['quotations', `${'> '.repeat(10_000)}x`],
  ['quotations without blanks', `${'>'.repeat(10_000)}x`],
  ['lists', `${'- '.repeat(10_000)}x`],
  ['numbered lists', `${'1. '.repeat(10_000)}x`],
  ['emphasis', `${'*'.repeat(20_000)}x${'*'.repeat(20_000)}`],
  ['brackets', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['strokes', '~x'.repeat(20_000)],
  ['indented lists', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')],
  ['lines', 'x'.repeat(200_000)],
])('shows %s without end as they stand, at once', async (_, text) => {
  const before = performance.now();
  const { container } = await renderIn('zh', <Markdown text={text} />);
  expect(performance.now() - before).toBeLessThan(2000);
  expect(container.textContent).toBe(text);
});

it('cuts a title without end', async () => {
  const { container } = await renderIn('zh', <Markdown text={'x'.repeat(200_000)} inline />);
  expect(container.textContent).toMatch(/^x{1000}…$/);
});

it('lays out no nesting that browsers are slow at', async () => {
  const quotes = Array.from({ length: 20 }, (_, depth) => `${'> '.repeat(depth)}- > - x`).join('\n\n');
  const { container } = await renderIn('zh', <Markdown text={`${quotes}\n\n${'**_'.repeat(60)}x${'_**'.repeat(60)}`} />);
  expect(container.querySelector(Array.from({ length: 63 }, () => '*').join(' > '))).toBeNull();
  expect(container.textContent?.match(/x/g)).toHaveLength(21);
});

it('opens links outside, without telling where from', async () => {
  const { container } = await renderIn('zh', <Markdown text="[x](https://example.com)" />);
  expect(container.querySelector('a')).toMatchObject({ target: '_blank', rel: 'noopener noreferrer', title: 'https://example.com' });
});

it.each([
  [
    '代码见 https://github.com/a/b（MIT）；模型 https://huggingface.co/a/c，许可证未注明。',
    ['https://github.com/a/b', 'https://huggingface.co/a/c'],
  ],
  ['https://github.com/a/b提供代码，数据在https://example.org/d。', ['https://github.com/a/b', 'https://example.org/d']],
  ['www.example.org（项目页）', ['http://www.example.org']],
  ['[代码（含脚本）](https://github.com/a/b)', ['https://github.com/a/b']],
])('ends a bare address where Chinese begins: %s', async (text, hrefs) => {
  const { container } = await renderIn('zh', <Markdown text={text} />);
  expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(hrefs);
  expect(container.textContent).toBe(text.replace(/^\[(.*)\].*$/, '$1'));
});

it('renders formulas, in dollars and in the other delimiters', async () => {
  const { container } = await renderIn('zh', <Markdown text={'损失 $L=x^2$ 与 \\(y\\)：\n\n\\[z\\]'} />);
  await waitFor(() => expect(container.querySelectorAll('.katex').length).toBe(3), { timeout: 5000 });
  expect(container.querySelectorAll('.katex-display').length).toBe(1);
});

it.each(['公式：\n\n$$\\frac{a}{b}$$\n\n后文', '公式：\n$$\\frac{a}{b}$$。\n后文', '- 一项：\n\n  $$\\frac{a}{b}$$\n\n  后文'])(
  'sets a formula that has a line to itself as a display: %j',
  async (text) => {
    const { container } = await renderIn('zh', <Markdown text={text} />);
    await waitFor(() => expect(container.querySelectorAll('.katex-display').length).toBe(1), { timeout: 5000 });
    expect(container.textContent).not.toContain('$');
    expect(container.textContent).toContain('后文');
  },
);

it('leaves a formula in double dollars in its sentence', async () => {
  const { container } = await renderIn('zh', <Markdown text={'损失 $$x$$ 很小。'} />);
  await waitFor(() => expect(container.querySelectorAll('.katex').length).toBe(1), { timeout: 5000 });
  expect(container.querySelector('.katex-display')).toBeNull();
});

it('shows a broken formula as its source and runs no command in it', async () => {
  const { container } = await renderIn('zh', <Markdown text={'$\\frac{1}{$ 和 $\\href{javascript:alert(1)}{x}$ 和 $y$'} />);
  await waitFor(() => expect(container.querySelector('.katex')).not.toBeNull(), { timeout: 5000 });
  expect(container.textContent).toContain('\\frac{1}{');
  expect(container.querySelector('a[href^="javascript"]')).toBeNull();
});

it.each([
  ['macros', '\\def\\a{\\a\\a}\\a'],
  ['groups', `${'{'.repeat(5000)}${'}'.repeat(5000)}`],
])('ends a formula of %s without end at once', async (_, tex) => {
  const before = performance.now();
  const { container } = await renderIn('zh', <Markdown text={`$${tex}$ 和 $y$`} />);
  await waitFor(() => expect(container.querySelector('.katex')).not.toBeNull(), { timeout: 5000 });
  expect(performance.now() - before).toBeLessThan(3000);
});

it('gives a formula no more room than a formula needs', async () => {
  const { container } = await renderIn('zh', <Markdown text={'$\\rule{99999em}{99999em}$'} />);
  await waitFor(() => expect(container.querySelector('.katex .rule')).not.toBeNull(), { timeout: 5000 });
  expect(container.querySelector('.katex .rule')?.getAttribute('style')).toContain('20em');
});

it('sets bold text beside Chinese punctuation', async () => {
  const { container } = await renderIn('zh', <Markdown text="**中文。**后文" />);
  expect(container.querySelector('strong')?.textContent).toBe('中文。');
});

it('leaves dollars in code alone', () => {
  expect(withDollars('`\\(x\\)` and \\(y\\)')).toBe('`\\(x\\)` and $y$');
  expect(hasMath(withDollars('costs 5 dollars'))).toBe(false);
});

it.each(['训练成本从 $294K 降到 $56K', '价格为 $0.5/1M 入，$2/1M 出', '每次 $5，共 $20。', '只有一个 $ 符号'])(
  'takes money for money: %s',
  async (text) => {
    expect(hasMath(withDollars(text))).toBe(false);
    const { container } = await renderIn('zh', <Markdown text={text} />);
    expect(container.textContent).toBe(text);
  },
);

it.each(['$x$ 与 $y$', '$p<0.05$，$n=3$', '$\\text{准确率}$', '$$\nE=mc^2\n$$'])('takes a formula for a formula: %s', (text) => {
  expect(withDollars(text)).toBe(text);
  expect(hasMath(text)).toBe(true);
});

it('takes the empty corner of a table for the head of nothing', async () => {
  const { container } = await renderIn('zh', <Markdown text={'|  | a |\n| --- | --- |\n| b | 1 |'} />);
  expect([...container.querySelectorAll('thead > tr > *')].map(({ tagName }) => tagName)).toEqual(['TD', 'TH']);
});
