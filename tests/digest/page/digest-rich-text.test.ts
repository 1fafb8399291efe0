import { expect, it } from 'vitest';
import { makeSummary } from '@/tests/summary/make-summary';
import { digestRichText } from '@/utils/digest/page/digest-rich-text';

const paper = { source: 'arxiv', arxivId: '2602.00001' } as const;
const summary = makeSummary({
  paper,
  title: 'Beans <b>&</b> Peas',
  passages: { P1: { kind: 'paragraph', text: 'x', section: '', anchor: 'S1.p1' } },
});
const whole = {
  title: '2026年2月14日 周六',
  url: 'https://huggingface.co/papers/date/2026-02-14',
  overview: {
    heading: '今日一览',
    text: '两篇都写**豆子** [P2, P1]，盐另说 [P3]。',
    keys: ['arxiv:2602.00009', 'arxiv:2602.00001', 'arxiv:2602.00008'],
  },
  papers: [
    {
      summary,
      facts: '▲ 12',
      sections: [{ heading: '实验效果', text: '- 快 $2\\times$ [P1]' }],
      links: [
        { label: 'arXiv', url: 'https://arxiv.org/abs/2602.00001' },
        { label: '代码', url: 'javascript:alert(1)' },
      ],
    },
  ],
  missing: { heading: '没有完成的论文', papers: [{ paper, title: 'Salt', reason: '读不出来' }] },
};

it('has headings, links and lists, formulas as TeX, and nothing of the papers as markup', () => {
  const { html } = digestRichText(whole);
  expect(html).toContain('<h1>2026年2月14日 周六</h1>');
  expect(html).toContain(
    '<h2>今日一览</h2>\n<p>两篇都写<strong>豆子</strong> <a href="https://arxiv.org/abs/2602.00001" rel="noopener noreferrer">[1]</a>，盐另说。</p>',
  );
  expect(html).toContain('<h2>1. Beans &lt;b&gt;&amp;&lt;/b&gt; Peas</h2>');
  expect(html).toContain('<a href="https://arxiv.org/abs/2602.00001">arXiv</a>');
  expect(html).not.toContain('javascript:');
  expect(html).toMatch(/<h3>实验效果<\/h3>\n<ul>\n<li>快 \$2\\times\$/);
  expect(html).toMatch(/<h2>没有完成的论文<\/h2>\n<ul>\n<li>.*Salt.*：读不出来<\/li>/);
});

it('says the same in plain words', () => {
  const { text } = digestRichText(whole);
  expect(text).toContain('【今日一览】\n两篇都写豆子 [1]，盐另说。');
  expect(text).toContain('1. Beans <b>&</b> Peas\n▲ 12 · https://arxiv.org/abs/2602.00001\n【实验效果】\n• 快 $2\\times$');
  expect(text).toContain('【没有完成的论文】\nSalt：读不出来');
});

it('says nothing of what there is not', () => {
  const { html, text } = digestRichText({ title: '自选论文', papers: [], missing: { heading: '没有完成的论文', papers: [] } });
  expect([html, text]).toEqual(['<h1>自选论文</h1>', '自选论文\n']);
});
