// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readHtml } from '@/utils/reading/read-html';
import { renderMarkdown } from '@/utils/reading/render-markdown';
import { fixture } from './fixture';

const context = { paper: { source: 'arxiv', arxivId: '2602.99901' } as const, url: 'https://arxiv.org/html/2602.99901' };

describe('a LaTeXML page', async () => {
  const paper = await readHtml(fixture('latexml-page.html').document, context);
  const text = (id: string) => paper.passages.find((passage) => passage.id === id)?.text;
  const markdown = renderMarkdown(paper);

  it('gives title, authors with institutes, date, version and abstract', () => {
    expect(paper).toMatchObject({
      authors: [
        { name: 'Ada Bohne', affiliations: ['Institute of Legumes'] },
        { name: 'Bruno Erbse', affiliations: [] },
      ],
      date: '2026-02-14',
      abstract: 'We count beans. It takes 3 minutes.',
    });
    expect(paper.title).toBe('Counting Beans in $n$ Jars');
    expect(paper.receipt.version).toBe(2);
  });

  it('gives sections in order with number, level and appendix', () => {
    expect(paper.sections.map(({ number, heading, level, isAppendix }) => [number, heading, level, isAppendix])).toEqual([
      [undefined, '', 1, false],
      [undefined, 'Abstract', 1, false],
      ['1', 'Why beans', 1, false],
      ['1.1', 'Jars', 2, false],
      ['2', 'Rows', 1, false],
      [undefined, 'Acknowledgements', 1, false],
      ['A', 'More beans', 1, true],
      ['A.1', 'Peas', 2, true],
    ]);
  });

  it.each([
    ['P2', 'Beans are cheap[^2], says (Bohne); there are 10^5 of them for \\$2, see Section 2 and \\beanref.'],
    ['N2', 'At \\$2 a $\\mathrm{kg}$.'],
    ['N1', 'Paid by the bean fund.'],
    ['E1', '$$b_{i}=\\sum_{j}x_{ij}$$ (1)'],
    ['P3', 'where the jar is $j_{0}$.'],
    ['P5', '- open the jar;\n  - (a) by hand,\n- count.'],
    ['T1', 'Table 1: Beans per jar.\n\n| Jar | Beans | Beans |\n|---|---|---|\n| Jar | red | $P(a\\|b)$ |\n| A | 12 | 0.5 |'],
    ['F1', 'Figure 1: A jar.'],
    ['L1', 'Algorithm 1 Counting\n\n```\n1: take $x$\n2: add one\n```'],
    ['L2', '```\nfor b in jar:\n    n += 1\n```'],
    ['P6', '**Theorem 1.** Beans are finite.'],
    ['P7', 'Prompt: please count all the beans you see.'],
    ['E2', '$$a =b,$$ (2)\n$$=c.$$ (3)'],
  ])('reads %s', (id, expected) => {
    expect(text(id)).toBe(expected);
  });

  it('points to the place on the page', () => {
    const anchors = Object.fromEntries(paper.passages.map(({ id, anchor }) => [id, anchor]));
    expect(anchors).toMatchObject({ P2: 'S1.p1', N2: 'footnote1', E1: 'S1.E1', T1: 'S1.T1', F1: 'S1.F1', L1: 'alg1' });
  });

  it('leaves out bibliography, navigation and furniture, and says so in the receipt', () => {
    expect(markdown).not.toMatch(/through the ages|Report issue|Back to arXiv|Instructions for reporting|Refer to caption/);
    expect(paper.receipt.leftOut).toEqual([{ what: 'References', rule: 'bibliography', characters: expect.any(Number) }]);
    expect(paper.receipt).toMatchObject({ tables: { found: 1 }, source: 'html', ladder: [{ source: 'html', outcome: 'used' }] });
    expect(paper.receipt.sections[2]).toEqual({
      heading: '1 Why beans',
      passages: 6,
      characters: expect.any(Number),
      tokens: expect.any(Number),
    });
  });

  it('renders headings one level below the title', () => {
    expect(markdown).toContain('# Counting Beans in $n$ Jars\n\nAda Bohne (1), Bruno Erbse\n(1) Institute of Legumes\n\n2026-02-14\n\n');
    expect(markdown).toContain('\n## Abstract\n\nWe count beans.');
    expect(markdown).toContain('\n### 1.1 Jars\n');
    expect(markdown).toContain('\n[^2]: At');
  });
});

describe('a page its authors made', () => {
  it('is read by its tags', async () => {
    const paper = await readHtml(fixture('author-page.html').document, context);
    expect(paper).toMatchObject({ title: 'Peas and Pods', authors: [{ name: 'Paula Pod' }] });
    expect(paper.sections.map(({ number, heading }) => [number, heading])).toContainEqual(['1.1', 'Measurements']);
    expect(paper.passages.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'list', 'table', 'listing', 'paragraph']);
    expect(renderMarkdown(paper)).not.toContain('About the site');
  });

  it('fails when it holds no text', async () => {
    const empty = new DOMParser().parseFromString('<html><body></body></html>', 'text/html');
    await expect(readHtml(empty, context)).rejects.toMatchObject({ code: 'paper-unreadable' });
  });
});
