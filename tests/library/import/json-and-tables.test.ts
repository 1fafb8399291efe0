import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '@/utils/library/import/import-file';
import { codesOf, importOf, ports, summariesOf } from './import-world';

const url = (id: number) => `https://arxiv.org/abs/2409.0000${id}`;
const record = (id: number, more: object = { summary: '提出缓存。' }) => ({ title: `T${id}`, url: url(id), ...more });
const json = async (value: unknown, name = 'x.json') => {
  const result = await importOf(typeof value === 'string' ? value : JSON.stringify(value), name);
  return { result, papers: summariesOf(result).map(({ title, imported }) => [title, imported?.day]) };
};

describe('JSON', () => {
  it.each([
    ['by day', { '2024-09-20': [record(1)], '2024-09-21': [record(2)] }, ['2024-09-20', '2024-09-21']],
    ['in a list among others', { date: '2024-09-20', tags: ['a', 'b'], papers: [record(1), record(2)] }, ['2024-09-20', '2024-09-20']],
    ['by topic', { url: 'https://example.org/', topics: { A: [record(1)], B: [record(2)] } }, [undefined, undefined]],
    [
      'by id',
      { '2409.00001': { title: 'T1', summary: '提出缓存。' }, '2409.00002': { title: 'T2', summary: '提出缓存。' } },
      [undefined, undefined],
    ],
    ['a record a line', `${JSON.stringify(record(1))}\n${JSON.stringify(record(2))}\n`, [undefined, undefined]],
  ])('finds its records: %s', async (_, value, days) => {
    const { result, papers } = await json(value);
    expect(papers).toEqual([
      ['T1', days[0]],
      ['T2', days[1]],
    ]);
    expect(result).toMatchObject({ format: 'newsletter', notes: [] });
  });
  it('reads one record alone, with what it cites as text of its own', async () => {
    expect((await json(record(1, { summary: '提出缓存。', references: [{ title: 'T2', url: url(2) }] }))).papers).toEqual([
      ['T1', undefined],
    ]);
  });
  it('reads fields by their names, alone or grouped, lists as lists', async () => {
    const { result } = await json([
      record(1, { 应用领域: '检索', 使用指南: ['装上', '运行'], implication: '用它。', title_zh: '题一' }),
      record(2, { summary: { method: '缓存', keyResults: { 延迟: '12 毫秒' } } }),
    ]);
    expect(summariesOf(result)).toMatchObject([
      { card: { field: '检索', guide: '- 装上\n- 运行', implication: '用它。' }, extra: [{ heading: '中文标题', text: '题一' }] },
      { card: { method: '缓存', results: '- **延迟**：12 毫秒' }, extra: [] },
    ]);
  });
  it('is damaged where it breaks off', async () => {
    await expect(importOf('[{"title": "T1", "url": "x"}, {"ti', 'x.json')).rejects.toMatchObject({ code: 'import-damaged' });
  });
});

describe('a table of values', () => {
  it('keeps texts under any name, and tells what it does not keep', async () => {
    const head = '"Key","Author","Title","Url","Abstract Note","Rating","对AI从业者的启示","我的想法"';
    const result = await importOf(`${head}\n"A","Li, Si; Zhang, San","T1","${url(1)}","It caches.","9","用它。","值得再读一遍"\n`, 'x.csv');
    expect(summariesOf(result)).toMatchObject([
      {
        authors: ['Si Li', 'San Zhang'],
        card: { abstract: 'It caches.', implication: '用它。' },
        extra: [{ heading: '我的想法', text: '值得再读一遍' }],
      },
    ]);
    expect(result.notes).toMatchObject([{ code: 'outside', about: 'Rating' }]);
  });
  it('reads points in a summary', async () => {
    const points = 'i) 论文摘要 甲。 ii) 主要研究问题或目标 乙。 iii) 关键方法 丙。 iv) 主要结果 丁 4%。 v) 对AI从业者的主要启示 戊。';
    const [read] = summariesOf(await importOf(`id,title,summary\n2409.00001,T1,${points}\n`, 'x.csv'));
    expect(read?.card).toEqual({ abstract: '甲。', problem: '乙。', method: '丙。', results: '丁 4%。', implication: '戊。' });
  });
});

describe('bookmarks', () => {
  it('know papers by their DOI', async () => {
    const link = '<DT><A HREF="https://doi.org/10.48550/arXiv.2409.00001">T1</A>';
    expect((await importOf(`<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${link}\n</DL>`, 'b.html')).toRead).toMatchObject([
      { paper: { arxivId: '2409.00001' } },
    ]);
  });
});

describe('an archive', () => {
  const file = (...texts: string[]) => {
    const bytes = zipSync(Object.fromEntries(texts.map((text, index) => [`${index}.md`, strToU8(text)])));
    return { name: 'x.zip', size: bytes.length, stream: () => new Blob([bytes]).stream() };
  };
  const note = (text: string, more = '') => `---\ntitle: T\narxiv: 2409.00001\n${more}---\n\n## 应用领域\n\n${text}\n`;
  it('keeps of a paper that it has twice what differs, and tells it', async () => {
    const result = await importFile(
      file(note('检索', 'tags: [甲]\n'), note('检索', 'tags: [乙]\nstarred: true\n'), note('视觉'), note('视觉')),
      ports,
    );
    expect(summariesOf(result).map(({ card }) => card.field)).toEqual(expect.arrayContaining(['检索', '视觉']));
    expect(summariesOf(result)).toHaveLength(2);
    expect(result.papers[0]?.own).toEqual({ isStarred: true, tags: ['甲', '乙'] });
    expect(codesOf(result.notes)).toEqual(['mended repeated-paper', 'mended repeated-paper', 'left repeated-paper']);
  });
});
