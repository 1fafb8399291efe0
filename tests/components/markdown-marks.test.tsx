// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Markdown } from '@/components/markdown/Markdown';
import { MarkContent } from '@/components/markdown/marks/MarkSlot';
import type { TextMark } from '@/utils/markdown/text-mark';
import { renderIn } from './render';

/** Every numeral of the text is marked with `#`, every `[P1]` replaced by `@`. */
async function show(text: string, numeral = /\d+(?:\.\d+)?%?/g) {
  const citations = [...text.matchAll(/\s?\[P\d+\]/g)];
  const isCited = (at: number) => citations.some(({ index, 0: all }) => at >= index && at < index + all.length);
  const marks: TextMark[] = [
    ...citations.map(({ index, 0: all }): TextMark => ({ start: index, end: index + all.length, kind: 'replace' })),
    ...[...text.matchAll(numeral)]
      .filter(({ index }) => !isCited(index))
      .map(({ index, 0: all }): TextMark => ({ start: index, end: index + all.length, kind: 'after', className: 'n' })),
  ];
  const { container } = await renderIn(
    'zh',
    <MarkContent.Provider value={(mark) => <i>{marks[mark]?.kind === 'replace' ? '@' : '#'}</i>}>
      <Markdown text={text} marks={marks} />
    </MarkContent.Provider>,
  );
  return container;
}

it.each([
  ['plain text', '得 28.4 分 [P1]。', '<p>得 <span class="n">28.4</span><i>#</i> 分<i>@</i>。</p>'],
  ['bold text beside Chinese', '**28.4%**提升', '<p><strong><span class="n">28.4%</span><i>#</i></strong>提升</p>'],
  ['bold text that holds the citation', '**结论[P1]**很强', '<p><strong>结论<i>@</i></strong>很强</p>'],
  ['a bold number before its unit', '**28.4** 分[P1]', '<p><strong><span class="n">28.4</span><i>#</i></strong> 分<i>@</i></p>'],
  ['a citation behind bold text', '**要点**[P1]：好', '<p><strong>要点</strong><i>@</i>：好</p>'],
  [
    'a list item that begins with both',
    '- 3 个 [P1]\n- [P2] 第二',
    '<ul>\n<li><span class="n">3</span><i>#</i> 个<i>@</i></li>\n<li><i>@</i> 第二</li>\n</ul>',
  ],
  [
    'a link, whose address has no mark',
    '[共 12 项](https://a.example/2024)[P1]',
    '<p><a title="https://a.example/2024" href="https://a.example/2024" target="_blank" rel="noopener noreferrer">共 <span class="n">12</span> 项</a><i>#</i><i>@</i></p>',
  ],
  ['code', '用 `top_k=5` 取 [P1]', '<p>用 <span class="n"><code>top_k=5</code></span><i>#</i> 取<i>@</i></p>'],
  [
    'an address before a citation',
    '见 https://a.example/x [P1]',
    '<p>见 <a title="https://a.example/x" href="https://a.example/x" target="_blank" rel="noopener noreferrer">https://a.example/x</a><i>@</i></p>',
  ],
  ['HTML, which is text', '<b>5</b>', '<p>&lt;b&gt;<span class="n">5</span><i>#</i>&lt;/b&gt;</p>'],
  ['money', '从 $294K 到 $56K', '<p>从 $<span class="n">294</span><i>#</i>K 到 $<span class="n">56</span><i>#</i>K</p>'],
  ['prices with a slash', 'in $5/out $10', '<p>in $<span class="n">5</span><i>#</i>/out $<span class="n">10</span><i>#</i></p>'],
  ['two marks side by side', '5[P1][P2]', '<p><span class="n">5</span><i>#</i><i>@</i><i>@</i></p>'],
])('marks numbers and citations in %s', async (_, text, html) => {
  expect((await show(text)).innerHTML).toBe(html);
});

it('marks the cells of a table', async () => {
  const container = await show('| 模型 | BLEU |\n|---|---|\n| Ours | 28.4 [P1] |');
  expect(container.querySelector('td:last-child')?.innerHTML).toBe('<span class="n">28.4</span><i>#</i><i>@</i>');
});

it.each([
  ['in a sentence', '损失 $x_{12}=0.5$ 很小', 2],
  ['in other delimiters', '损失 \\(x=0.5\\) 很小', 1],
  ['displayed', '损失：\n\n$$\nx=0.5\n$$\n\n很小', 1],
])('puts the mark of a number in a formula behind it: %s', async (_, text, count) => {
  const container = await show(text);
  await waitFor(() => expect(container.querySelector('.katex')).not.toBeNull(), { timeout: 5000 });
  expect(container.querySelector('.katex i')).toBeNull();
  expect(container.querySelectorAll('i')).toHaveLength(count);
  expect(container.querySelector('annotation')?.textContent).not.toMatch(/[\ue000-\uf8ff]/);
  expect(container.textContent).not.toMatch(/[\ue000-\uf8ff]/);
});

it('sets a formula off that holds a marked value', async () => {
  const { container } = await renderIn('zh', <Markdown text="rate $x=0.5$ here" marks={[{ start: 8, end: 11, kind: 'highlight' }]} />);
  await waitFor(() => expect(container.querySelector('mark .katex')).not.toBeNull(), { timeout: 5000 });
  expect(container.querySelectorAll('mark')).toHaveLength(1);
});

it('puts the mark of a number in a block of code behind the block', async () => {
  const container = await show('```\nx = 5\n```');
  expect(container.innerHTML).toBe('<pre><code>x = 5\n</code></pre><p class="behind"><i>#</i></p>');
});

it('takes a letter of private use in the text for no mark', async () => {
  const container = await show('\ue000\ue001 与 5');
  expect(container.innerHTML).toBe('<p>\ufffd\ufffd 与 <span class="n">5</span><i>#</i></p>');
});

it('sets a range off with the words that formatting cuts apart', async () => {
  const { container } = await renderIn('zh', <Markdown text="best **28.4** BLEU" marks={[{ start: 0, end: 13, kind: 'highlight' }]} />);
  expect(container.innerHTML).toBe('<p><mark>best </mark><strong><mark>28.4</mark></strong> BLEU</p>');
});
