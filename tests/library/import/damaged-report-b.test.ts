import { describe, expect, it } from 'vitest';
import { codesOf, importOf, RULE, summariesOf } from './import-world';

const NAMES = ['应用领域', '一句话核心贡献', '使用指南', '主要创新点', '实验效果'];
const CARD = { field: '甲', oneLine: '乙', guide: '丙', innovations: '丁', results: '戊' };
const SECTIONS = NAMES.map((name, index) => `### ${index + 1}. ${name}\n${'甲乙丙丁戊'[index]}`).join('\n\n');
const head = (day: string) =>
  `# Hugging Face Daily Papers Report\n**Date**: ${day}\n**Source URL**: https://huggingface.co/papers/date/${day}\n\n${RULE}\n\n`;
const link = (id: number) => `- **链接**: https://huggingface.co/papers/2602.0000${id}\n`;
const SOURCE = '- **阅读来源**: HTML\n\n';
const entry = (title: string, facts: string, body = SECTIONS) => `## ${title}\n\n${facts}${SOURCE}${body}\n\n${RULE}\n\n`;
const read = async (text: string) => {
  const result = await importOf(text);
  const papers = summariesOf(result).map(({ title, card, imported }) => [title, card, imported?.day]);
  return { result, papers, notes: codesOf(result.notes) };
};
const [one, two] = [
  ['T one', CARD, '2026-02-14'],
  ['T two', CARD, '2026-02-14'],
];

describe('layout B outside its exact form', () => {
  it.each([
    ['with authors first', '', '- **作者**: Ann Bee\n'],
    ['with votes first', '', '- **⭐ 点赞**: 12\n'],
    ['with 📄', '📄 ', '- **作者**: Ann Bee\n'],
  ])('%s', async (_, sign, first) => {
    const text = `${head('2026-02-14')}${entry(`${sign}T one`, first + link(1))}${entry(`${sign}T two`, first + link(2))}`;
    for (const each of [text, text.replaceAll(RULE, ''), text.replaceAll(RULE, '=====')]) {
      const { papers, notes } = await read(each);
      expect({ papers, notes }).toEqual({ papers: [one, two], notes: [] });
    }
  });
  it('has a title of its own', async () => {
    const text = `# 我的论文精读 2026-02-14\n\n${entry('T one', link(1))}`;
    expect((await read(text.replaceAll(RULE, ''))).papers).toEqual([one]);
  });
  it('has several days', async () => {
    const text = `${head('2026-02-14')}${entry('📄 T one', link(1))}${head('2026-02-15')}${entry('📄 T two', link(2))}`;
    for (const each of [text, text.replaceAll(`${RULE}\n\n#`, '#')]) {
      const { papers, notes, result } = await read(each);
      expect({ papers, notes }).toEqual({ papers: [one, ['T two', CARD, '2026-02-15']], notes: [] });
      expect(summariesOf(result).flatMap(({ extra }) => extra)).toEqual([]);
    }
  });
  it.each(['Error: 429 Too Many Requests', '摘要生成失败', 'None'])('puts an entry that failed on the reading list: %s', async (body) => {
    const { result, papers, notes } = await read(`${head('2026-02-14')}${entry('📄 T one', link(1))}${entry('📄 T two', link(2), body)}`);
    expect({ papers, notes }).toEqual({ papers: [one], notes: ['left failed-entry'] });
    expect(result.toRead).toMatchObject([{ title: 'T two' }]);
  });
  it.each(['2602.00001', 'https:/huggingface.co/papers/2602.00001', 'https://huggingface.co/papers/ 2602.00001', '[HF](2602.00001'])(
    'reads the link %s',
    async (broken) => {
      expect((await read(`${head('2026-02-14')}${entry('📄 T one', `- **链接**: ${broken}\n`)}`)).papers).toEqual([one]);
    },
  );
  it('takes no address for a paper that names none', async () => {
    const { papers, notes } = await read(
      `${head('2026-02-14')}${entry('📄 T one', link(1))}${entry('📄 T two', '- **链接**: https://huggingface.co/papers/None\n')}`,
    );
    expect({ papers, notes }).toEqual({ papers: [one], notes: ['left no-id'] });
  });
});

describe('a report with facts of its own at its head', () => {
  it("is no paper's file", async () => {
    const item = (id: number, title: string) => `## ${id}. ${title}\n\n- **作者**: Ann Bee\n${link(id)}\n提出缓存。\n\n`;
    const facts = '**日期**: 2026-02-14\n**链接**: https://huggingface.co/papers/date/2026-02-14\n**模型**: m\n\n';
    const { papers } = await read(`# AI 论文精读\n\n${facts}${item(1, 'T one')}${item(2, 'T two')}`);
    expect(papers.map(([title]) => title)).toEqual(['T one', 'T two']);
  });
});
