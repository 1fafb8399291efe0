import { describe, expect, it } from 'vitest';
import { importOf, summariesOf } from './import-world';

describe('a scored digest', () => {
  /** The shape of zzjjay/llm-paper-radar. */
  const digest = (...entries: string[]) =>
    `# 推理日报 · 2026-02-01\n\n> 📅 窗口：2026-02-01\n> 📊 扫描 9 篇\n\n## 🔥 主题精选\n\n### 缓存\n\n${entries.join('\n')}`;
  const entry = (id: string, body: string) => `<a id="p-${id}"></a>
### 1. A Title (with brackets) (9/10) 🔁
**arxiv** · \`${id}\` · 2026-01-30
👥 Ann Bee, Cee Dee... · 🏷 cs.LG, cs.AI
🔗 [arXiv](https://arxiv.org/abs/${id}) · [alphaxiv](https://www.alphaxiv.org/abs/${id})
📡 Sources: arxiv

#### 🧭 为什么推送这篇
与缓存有关。

#### 摘要
${body}

---
`;
  it('reads its papers', async () => {
    const result = await importOf(digest(entry('2602.00001', '提出两级缓存。\n\n- 💡 很快'), entry('2602.00002', '另一篇。')));
    expect(result).toMatchObject({ format: 'radar-digest', notes: [] });
    expect(summariesOf(result)[0]).toMatchObject({
      title: 'A Title (with brackets)',
      authors: ['Ann Bee', 'Cee Dee'],
      date: '2026-01-30',
      card: { abstract: '提出两级缓存。\n\n- 💡 很快' },
      extra: [
        { heading: '评分', text: '9/10' },
        { heading: '', text: '📡 Sources: arxiv' },
        { heading: '为什么推送这篇', text: '与缓存有关。' },
      ],
    });
    expect(result.papers[0]?.own).toEqual({ tags: ['cs.LG', 'cs.AI'] });
  });
  it('puts a paper whose summary failed on the reading list, and tells what else was said', async () => {
    const result = await importOf(digest(entry('2602.00001', '*（摘要生成失败）*'), entry('2602.00002', '另一篇。')));
    expect(result.papers).toHaveLength(1);
    expect(result.toRead).toMatchObject([{ title: 'A Title (with brackets)' }]);
    expect(result.notes.map(({ code, about }) => [code, about])).toContainEqual(['failed-entry', '为什么推送这篇: 与缓存有关。']);
  });
  it('has no paper on some days', async () => {
    const result = await importOf(digest());
    expect(result).toMatchObject({ papers: [], toRead: [], notes: [{ code: 'no-papers', line: 1 }] });
  });
});

describe('a report with a heading for each paper', () => {
  /** The shape of slbqc/dailay_paper_info. */
  const entry = (id: string, body: string) => `# A Title ${id}\n[arxiv_pdf_url](https://arxiv.org/pdf/${id})\n${body}\n`;
  const eight = (set: (name: string, text: string, ordinal: number) => string) =>
    [
      ['论文标题', '两级缓存'],
      ['作者信息', 'Ann Bee, Cee Dee'],
      ['论文标签', '缓存、检索'],
      ['研究核心目标与问题', '慢。'],
      ['采用方法与技术', '缓存。'],
      ['实验设计与主要发现', '12 毫秒。'],
      ['结论及对未来研究的意义', '可行。'],
      ['关键图表与数据', '图 1。'],
    ]
      .map(([name = '', text = ''], index) => set(name, text, index + 1))
      .join('\n\n');
  const wanted = {
    authors: ['Ann Bee', 'Cee Dee'],
    card: { problem: '- 慢。', method: '- 缓存。', results: '- 12 毫秒。' },
    extra: [
      { heading: '中文标题', text: '两级缓存' },
      { heading: '结论及对未来研究的意义', text: '- 可行。' },
      { heading: '关键图表与数据', text: '- 图 1。' },
    ],
  };
  it.each([
    ['bold', eight((name, text) => `### **${name}**\n- ${text}`)],
    ['plain', eight((name, text) => `### ${name}\n- ${text}`)],
    ['numbered', eight((name, text, n) => `${n}. **${name}**  \n   - ${text}`)],
    ['numbered headings', eight((name, text, n) => `#### ${n}. ${name}：\n- ${text}`)],
  ])('%s', async (_, body) => {
    const result = await importOf(
      entry('2408.00001', body) + entry('2408.00002', '本文提出两级缓存。\n\n1. **快**：12 毫秒。\n\n2. **小**：一兆。'),
      '2024-08-01.md',
    );
    expect(result.notes).toEqual([]);
    expect(summariesOf(result)).toMatchObject([
      { title: 'A Title 2408.00001', ...wanted },
      { card: { abstract: '本文提出两级缓存。\n\n1. **快**：12 毫秒。\n\n2. **小**：一兆。' }, extra: [] },
    ]);
    expect(result.papers[0]?.own.tags).toEqual(['缓存', '检索']);
  });
  it('keeps what stands under headings of its own behind prose', async () => {
    const [read] = summariesOf(await importOf(entry('2408.00001', '本文提出两级缓存。\n\n### 备注\n\n值得一读。')));
    expect(read).toMatchObject({ card: { abstract: '本文提出两级缓存。' }, extra: [{ heading: '备注', text: '值得一读。' }] });
  });
});
