// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fixture } from '@/tests/reading/fixture';
import { readHtml } from '@/utils/reading/read-html';

it('reads a blog post: formulas once as TeX, code, table, caption, facts from its metadata', async () => {
  const url = 'https://garden.example/peas';
  const paper = await readHtml(fixture('article/blog-post.html').document, { paper: { source: 'web', url }, url });
  expect(paper).toMatchObject({
    title: 'Peas and Pods',
    authors: [{ name: 'Paula Pod', affiliations: ['The Garden'] }],
    date: '2026-03-05',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    receipt: { source: 'page' },
  });
  const texts = paper.passages.map(({ text }) => text);
  expect(texts[0]).toMatch(/which took \$n\^\{2\}\$ minutes\.$/);
  expect(texts[1]).toMatch(/^The mean was \$\\bar\{x\}\$ peas/);
  expect(texts).toContain('$$\\sum_{i} x_{i}$$');
  expect(texts).toContain('```python\nfor pea in pod:\n    n += 1\n```');
  expect(texts).toContain('| Pod | Peas |\n|---|---|\n| long | 9 |');
  expect(texts).toContain('Figure 1: A pod.');
  expect(texts.join('\n')).toMatch(/as \$\\beta\$ shows/);
  expect(paper.links).toMatchObject([{ url: 'https://github.com/peas/pods', kind: 'code' }]);
  expect(paper.sections.map(({ heading, level }) => [heading, level])).toContainEqual(['By hand', 2]);
});
