import { describe, expect, it } from 'vitest';
import { codesOf, importOf, summariesOf } from './import-world';

const link = (id: number) => `https://arxiv.org/abs/2409.0000${id}`;
const cards = async (text: string, name = 'x.md') => {
  const result = await importOf(text, name);
  const papers = summariesOf(result).map(({ title, card, imported }) => [title, card, imported?.day]);
  return { papers, toRead: result.toRead.map(({ title }) => title), notes: codesOf(result.notes) };
};
const [one, two] = [
  ['T one', { abstract: '提出缓存。' }, '2024-09-20'],
  ['T two', { abstract: '提出预取。' }, '2024-09-20'],
];

describe('a table inside a report', () => {
  it('does not hide the entries around it', async () => {
    const entry = (title: string, id: number) =>
      `## ${title}\n\n- 链接: ${link(id)}\n\n### 摘要\n\n提出缓存。\n\n### 实验\n\n| 甲 | 乙 |\n|:-:|:-|\n| 1 | 2 |\n\n`;
    const { papers, notes } = await cards(`# 日报 2024-09-20\n\n${entry('T one', 1)}${entry('T two', 2)}`);
    expect(papers).toEqual([one, ['T two', { abstract: '提出缓存。' }, '2024-09-20']]);
    expect(notes).toEqual([]);
  });
  it('is told where it is an index of the entries below it', async () => {
    const index = `| # | 标题 | 评分 |\n|---|---|---|\n| 1 | [T one](${link(1)}) | 9 |\n| 2 | [T two](${link(2)}) | 8 |\n`;
    const { papers, notes } = await cards(
      `# 日报 2024-09-20\n\n${index}\n## T one\n\n${link(1)}\n\n提出缓存。\n\n## T two\n\n${link(2)}\n\n提出预取。\n`,
    );
    expect({ papers, notes }).toEqual({ papers: [one, two], notes: ['left outside'] });
  });
  it('has the papers of a report, their fields in columns', async () => {
    const rows = `| 1 | T one | ${link(1)} | 检索 | 9 分 |\n| 2 | T two | ${link(2)} | 视觉 | 8 分 |\n`;
    const result = await importOf(`# 日报 2024-09-20\n\n| 序号 | 标题 | 链接 | 领域 | 评分 |\n|:-:|---|---|---|---|\n${rows}`);
    expect(result).toMatchObject({ format: 'table-report', notes: [] });
    expect(summariesOf(result)).toMatchObject([
      { title: 'T one', card: { field: '检索' }, extra: [{ heading: '评分', text: '9 分' }] },
      { title: 'T two', card: { field: '视觉' } },
    ]);
  });
});

describe('Markdown that begins with HTML', () => {
  it.each([
    ['a title', '<h1 align="center">论文日报 2024-09-20</h1>'],
    ['a centred block', '<div align="center">\n<img src="a.png">\n\n# 论文日报 2024-09-20\n\n</div>'],
  ])('%s', async (_, head) => {
    const { papers, notes } = await cards(
      `${head}\n\n## 1. T one\n\n${link(1)}\n\n提出缓存。\n\n## 2. T two\n\n${link(2)}\n\n提出预取。\n`,
    );
    expect({ papers, notes }).toEqual({ papers: [one, two], notes: [] });
  });
});

describe('a list under a heading', () => {
  it.each([
    ['bullets', `# Reading list\n\n- [T one](${link(1)})\n- [T two](${link(2)})\n`],
    [
      'under several headings',
      `# Reading list\n\n## A\n\n- [T one](${link(1)})\n\n## B\n\n- [T two](${link(2)})\n- [T three](${link(3)})\n`,
    ],
    [
      'with links behind bold titles',
      `## LLM\n\n1. **T one** [[paper](${link(1)})] [[code](https://github.com/a/b)]\n2. **T two** [[paper](${link(2)})]\n`,
    ],
    [
      'of a page',
      `<html><body><h1>Links</h1><ul><li><a href="${link(1)}">T one</a></li><li><a href="${link(2)}">T two</a></li></ul></body></html>`,
    ],
  ])('names its papers: %s', async (_, text) => {
    const { papers, toRead } = await cards(text);
    expect(papers).toEqual([]);
    expect(toRead.slice(0, 2)).toEqual(['T one', 'T two']);
  });
  it.each([
    ['numbered', `# 2024-09-20 论文日报\n\n1. [T one](${link(1)})：提出缓存。\n2. [T two](${link(2)})：提出预取。\n`],
    ['bold lines', `# 2024-09-20 论文日报\n\n**1. T one**\n${link(1)}\n提出缓存。\n\n**2. T two**\n${link(2)}\n提出预取。\n`],
    ['lines with links', `# 2024-09-20\n\n[T one](${link(1)})\n\n提出缓存。\n\n[T two](${link(2)})\n\n提出预取。\n`],
    ['underlined headings', `日报 2024-09-20\n===\n\nT one\n---\n\n${link(1)}\n\n提出缓存。\n\nT two\n---\n\n${link(2)}\n\n提出预取。\n`],
    ['ids in headings', `# 日报 2024-09-20\n\n## T one (arXiv:2409.00001)\n\n提出缓存。\n\n## [2409.00002] T two\n\n提出预取。\n`],
    ['ids in lines', `# 日报 2024-09-20\n\n## T one\n\narXiv: 2409.00001\n\n提出缓存。\n\n## T two\n\n2409.00002\n\n提出预取。\n`],
    ['ids in a list', `# 日报 2024-09-20\n\n1. **T one** (arXiv:2409.00001): 提出缓存。\n2. **T two** (arXiv:2409.00002): 提出预取。\n`],
    [
      'items with lists',
      `# 2024-09-20\n\n- **T one**\n  - 链接: ${link(1)}\n  - 摘要: 提出缓存。\n- **T two**\n  - 链接: ${link(2)}\n  - 摘要: 提出预取。\n`,
    ],
    ['numbers in brackets', `论文日报 2024-09-20\n\n【1】T one\n${link(1)}\n提出缓存。\n\n【2】T two\n${link(2)}\n提出预取。\n`],
    [
      'folds',
      `# 日报 2024-09-20\n\n<details>\n<summary><b>1. T one</b></summary>\n\n- 链接: ${link(1)}\n\n提出缓存。\n\n</details>\n\n<details>\n<summary><b>2. T two</b></summary>\n\n- 链接: ${link(2)}\n\n提出预取。\n\n</details>\n`,
    ],
    [
      'a fence around the whole',
      `\`\`\`markdown\n# 日报 2024-09-20\n\n## T one\n\n${link(1)}\n\n提出缓存。\n\n## T two\n\n${link(2)}\n\n提出预取。\n\`\`\`\n`,
    ],
    [
      'an index above the entries',
      `# 2024-09-20\n\n## 目录\n\n- [T one](${link(1)})\n- [T two](${link(2)})\n\n## T one\n\n${link(1)}\n\n提出缓存。\n\n## T two\n\n${link(2)}\n\n提出预取。\n`,
    ],
  ])('says what they are about: %s', async (_, text) => {
    expect((await cards(text, '2024-09-20.md')).papers).toEqual([one, two]);
  });
  it('is none where a paper names others', async () => {
    const text = `## T one\n\n[PDF](${link(1)})\n\n- 优于 [T two](${link(2)})\n- 也优于 [T three](${link(3)})\n`;
    expect((await cards(text)).papers).toHaveLength(1);
  });
  it('is none where its items name facts of one paper', async () => {
    const facts = (id: number) => `- 论文: [arXiv](${link(id)})\n- 代码: https://github.com/a/b\n- 相关: [T three](${link(3)})\n\n`;
    const { papers } = await cards(
      `# 日报 2024-09-20\n\n## T one\n\n${facts(1)}提出缓存。\n\n## T two\n\n- 论文: [arXiv](${link(2)})\n\n提出预取。\n`,
    );
    expect(papers.map(([title]) => title)).toEqual(['T one', 'T two']);
  });
  it('keeps a day for each heading', async () => {
    const day = (date: string, id: number) => `# 日报 ${date}\n\n## T ${id}\n\n${link(id)}\n\n提出缓存。\n\n`;
    const { papers } = await cards(day('2024-09-20', 1) + day('2024-09-21', 2));
    expect(papers.map(([, , on]) => on)).toEqual(['2024-09-20', '2024-09-21']);
  });
});
