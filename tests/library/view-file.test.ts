import { expect, it } from 'vitest';
import { makeSummary } from '@/tests/summary/make-summary';
import { oneLineOf, shareItem, shareLine } from '@/utils/library/export/share-line';
import { viewMarkdown, viewSections, viewText } from '@/utils/library/export/view-file';
import { VIEWS } from '@/utils/summary/views';

const summary = makeSummary({
  title: 'Beans [draft]',
  card: { oneLine: '用**豆子**快 3 倍 [P2]。', field: '食品 – 豆', results: '- 快 **3** 倍 [P2]\n- `pot` 更省' },
  passages: { P2: { kind: 'paragraph', text: 'Fast.', section: '1 Introduction', anchor: 'S1.p2' } },
});
summary.receipt.ladder = [{ source: 'html', url: 'https://arxiv.org/html/2602.99901', outcome: 'used' }];
const sections = viewSections(summary, VIEWS.report);

it('has a view’s sections in its order, without those that the model did not write', () => {
  expect(sections.map(({ heading }) => heading)).toEqual(['应用领域', '一句话核心贡献', '实验效果']);
});

it('is Markdown with linked citations', () => {
  expect(viewMarkdown(summary, sections)).toBe(`# Beans [draft]

## 应用领域

食品 – 豆

## 一句话核心贡献

用**豆子**快 3 倍 ([P2](https://arxiv.org/html/2602.99901v1#S1.p2))。

## 实验效果

- 快 **3** 倍 ([P2](https://arxiv.org/html/2602.99901v1#S1.p2))
- \`pot\` 更省
`);
});

it('is plain words where Markdown is not read', () => {
  expect(viewText(summary, sections)).toBe(
    'Beans [draft]\n\n【应用领域】\n食品 – 豆\n\n【一句话核心贡献】\n用豆子快 3 倍。\n\n【实验效果】\n• 快 3 倍\n• pot 更省\n',
  );
});

it('is one line to be taken along', () => {
  expect(oneLineOf(summary)).toBe('用豆子快 3 倍。');
  expect(shareLine(summary)).toBe('用豆子快 3 倍。《Beans [draft]》https://arxiv.org/abs/2602.99901v1');
  expect(shareItem(summary)).toBe('- [Beans \\[draft\\]](https://arxiv.org/abs/2602.99901v1) — 用**豆子**快 3 倍。');
  expect(oneLineOf({ card: {} })).toBe('');
});
