import { describe, expect, it } from 'vitest';
import { filesOf } from '@/tests/library/round-trip/carried';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { FIELD_KEYS } from '@/utils/summary/card';
import type { SavedPaper } from '@/utils/summary/summary';
import { importOf, summariesOf } from './import-world';

const TEXT =
  '**缓存**：*快* `a*b`，见 [代码](https://example.org/a)。\n\n1. 甲\n2. 乙\n   - 丙\n\n```python\n# 丁\nprint(1)\n```\n\n$x_1$ 与\n\n| a | b |\n|---|---|\n| 1 | 2 |';

describe('our own page', () => {
  it.each([1, 3])('gives back its papers, of %d', async (count) => {
    const papers = Array.from({ length: count }, (_, index): SavedPaper => {
      const saved = makeSavedPaper();
      const [summary] = saved.summaries;
      const card = Object.fromEntries(FIELD_KEYS.map((key) => [key, key === 'method' ? TEXT : `${key} 一`]));
      return {
        ...saved,
        summaries: [
          {
            ...summary,
            paper: { source: 'arxiv', arxivId: `2409.0000${index + 1}` },
            title: `T *x* ${index}`,
            card,
            extra: [],
            custom: [],
          },
        ],
        exchanges: [],
        own: { note: '再读\n两遍' },
      };
    });
    const [page = ''] = await filesOf('html', papers);
    const result = await importOf(page, 'x.html');
    expect(result).toMatchObject({ format: 'paper-file', notes: [] });
    expect(summariesOf(result).map(({ paper, card, authors }) => ({ paper, card, authors }))).toEqual(
      papers.map(({ summaries: [{ paper, card, authors }] }) => ({ paper, card, authors })),
    );
    expect(result.papers.map(({ own }) => own.note)).toEqual(papers.map(({ own }) => own.note));
  });
});

describe('a page', () => {
  it('keeps numbers, nested lists, code and emphasis', async () => {
    const body =
      '<h3>使用指南</h3><ol><li>一</li><li>二<ul><li>嵌套</li></ul></li></ol><pre><code class="language-bash">pip install x\n# hi\n</code></pre><h3>关键方法</h3><p><em>快</em> <code>a*b</code></p>';
    const page = `<html><body><h1>日报 2024-09-20</h1><h2>T one</h2><p><a href="https://arxiv.org/abs/2409.00001">arXiv</a></p>${body}</body></html>`;
    expect(summariesOf(await importOf(page, 'x.html'))).toMatchObject([
      { card: { guide: '1. 一\n2. 二\n   - 嵌套\n\n```bash\npip install x\n# hi\n```', method: '*快* `a*b`' } },
    ]);
  });
});
