import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { createHtmlWriter } from '@/utils/library/export/html/html-writer';
import { richText } from '@/utils/library/export/rich-text';
import { fileText } from '@/utils/library/export/text/file-text';
import { viewSections } from '@/utils/library/export/view-file';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import type { SavedPaper } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import { fullPaper, fullSummary } from './full-paper';
import { anyPaper, OPTIONS, RUNS } from './made-papers';

function page(papers: readonly SavedPaper[], hasEvidence = false) {
  const writer = createHtmlWriter({ ...OPTIONS, hasEvidence });
  const text = writer.head() + papers.map(writer.entry).join('') + writer.tail();
  return { text, document: new JSDOM(text).window.document };
}

/** All that a page must not hold: what runs, what loads, and what leads elsewhere than to the web or into the page. */
function dangers(root: ParentNode): string[] {
  const elements = [...root.querySelectorAll('script, img, iframe, object, embed, link, form, video, audio, svg, base, template')];
  const attributes = [...root.querySelectorAll('*')].flatMap((each) =>
    [...each.attributes].filter(
      ({ name, value }) => /^(?:on|src|action|formaction)/.test(name) || (name === 'href' && !/^(?:https?:\/\/|#[pnr]\d)/.test(value)),
    ),
  );
  return [...elements.map(({ outerHTML }) => outerHTML), ...attributes.map(({ name, value }) => `${name}=${value}`)];
}

it('stands alone: a policy that allows nothing but its own style, no script, no resource', () => {
  const { document } = page([fullPaper(), makeSavedPaper()]);
  expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline'; /,
  );
  expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(document.querySelector('h2')?.lang).toBe('en');
  expect(dangers(document)).toEqual([]);
});

it('has contents where there are several papers', () => {
  const { document } = page([makeSavedPaper(), makeSavedPaper({ title: 'The [other](https://a.example/) one' })]);
  const links = [...document.querySelectorAll('nav a')].map((link) => [link.getAttribute('href'), link.textContent]);
  expect(links).toEqual([
    ['#p1', 'Caches on Laptops'],
    ['#p2', 'The other one'],
  ]);
  expect(document.getElementById('p2')?.querySelector('h2')?.textContent).toBe('The other one');
  expect(page([makeSavedPaper()]).document.querySelector('nav')).toBeNull();
});

it('renders formulas, emphasis and tables, and links citations to their passages', () => {
  const card = { results: '**快** $x^2$ [P2]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## 小标题' };
  const { receipt, passages } = fullSummary();
  const { document } = page([makeSavedPaper({ card, receipt, passages })]);
  const article = document.querySelector('article');
  expect(article?.querySelector('math msup')?.textContent).toBe('x2');
  expect(article?.querySelector('p strong')?.textContent).toBe('快');
  expect(article?.querySelectorAll('td')).toHaveLength(2);
  expect(article?.querySelector('.cite a')?.getAttribute('href')).toBe('https://arxiv.org/html/2602.99901v1#S1.p2');
  expect(article?.querySelector('h5')?.textContent).toBe('小标题');
});

it('has the sign of each checked number, and with evidence a note that leads there and back', () => {
  const plain = page([fullPaper()]).document;
  expect([...plain.querySelectorAll('.number')].map(({ textContent }) => textContent)).toEqual(['✓', '∑', '?', '≈', '✓', '✗', '✗']);
  expect(plain.querySelector('.notes')).toBeNull();
  const { document } = page([fullPaper(), fullPaper()], true);
  const marks = [...document.querySelectorAll('.number a')];
  expect(marks).toHaveLength(14);
  for (const mark of marks) {
    const note = document.querySelector(mark.getAttribute('href') ?? '');
    expect(note?.querySelector('a[href^="#"]')?.getAttribute('href')).toBe(`#${mark.id}`);
  }
  expect(document.getElementById('n2-1')?.textContent).toContain('“Ours | speed | 28.4” — 表格 Table 1 · 4 Results，原文');
  expect(document.querySelector('#n1-1 a')?.getAttribute('href')).toBe('https://arxiv.org/html/2602.99901v1#S4.T1');
});

// Slow: some hundred whole pages with formulas are parsed.
it('shows every word and nothing else of what a card says, whatever it says', { timeout: 60_000 }, () => {
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(anyPaper, (saved) => {
      const { text, document } = page([saved], true);
      expect(text).toBe(text.toWellFormed());
      expect(dangers(document)).toEqual([]);
      expect(document.querySelectorAll('article, main, style')).toHaveLength(3);
      const [{ card }] = saved.summaries;
      for (const field of Object.values(card)) {
        // Formulas, addresses and entities are shown otherwise than they are written.
        if (/[$&\]<`~]|\\[()[\]]|\d[.)]|\^/.test(field)) continue;
        expect(words(document.body.textContent ?? '')).toContain(words(withoutCitations(fileText(field))));
      }
    }),
    RUNS,
  );
});

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,1)',
  '[x](javascript://a.example/%0aalert(1))',
  '[x](ftp://a.example/)',
  '![x](https://t.example/p.png)',
  '</style></article>',
  '$\\href{javascript:alert(1)}{x}$',
  '$\\includegraphics{https://t.example/p.png}$',
  '<https://user:pass@a.example/>',
  '" onmouseover="alert(1)',
  '[x](https://a.example/"onclick=alert(1))',
])('takes %s as words, in a title, a text, a tag and a question', (text) => {
  const saved = fullPaper();
  const [summary] = saved.summaries;
  Object.assign(summary, { title: text, authors: [text], card: { results: text }, extra: [{ heading: text, text }] });
  const { document } = page(
    [{ ...saved, exchanges: saved.exchanges.map((exchange) => ({ ...exchange, question: text, answer: text })), own: { note: text } }],
    true,
  );
  expect(dangers(document)).toEqual([]);
  expect(document.querySelectorAll('article')).toHaveLength(1);
  const { html } = richText(summary, viewSections(summary, VIEWS.report));
  expect(dangers(new JSDOM(html).window.document)).toEqual([]);
});

describe('rich text', () => {
  const summary = {
    ...fullSummary(),
    card: { oneLine: '**快** $x^2$ [P2]，`a`', results: '- 一\n- 二\n\n$$\nE = m\n$$', field: 'a class="b" c\n\n```ts\nx\n```' },
  };
  const { html, text } = richText(summary, viewSections(summary, VIEWS.report));

  it('has structure and links, no style of its own, and formulas as TeX', () => {
    expect(html).toContain(
      '<h2>一句话核心贡献</h2>\n<p><strong>快</strong> $x^2$<span> (<a href="https://arxiv.org/html/2602.99901v1#S1.p2" rel="noopener noreferrer">P2</a>)</span>，<code>a</code></p>',
    );
    expect(html).toContain('<ul>\n<li>一</li>\n<li>二</li>\n</ul>\n<p>$$E = m$$</p>');
    expect(html).not.toMatch(/<[^>]*(?:class|style)=|<math/);
    expect(html).toContain('a class="b" c');
  });

  it('has the same in plain words beside it', () => {
    expect(text).toContain('【一句话核心贡献】\n快 $x^2$，a\n');
  });
});
