import { describe, expect, it } from 'vitest';
import { codesOf, importOf, summariesOf } from './import-world';

const links = (id: string) => `(Read more on [arXiv](https://arxiv.org/abs/${id}) or [HuggingFace](https://huggingface.co/papers/${id}))`;
/** The shape of gabrielchua/daily-ai-papers: https://github.com/gabrielchua/daily-ai-papers/tree/main/archive */
const table = (...rows: string[]) =>
  `\n\n## Papers for 2025-01-22\n\n| Title | Authors | Summary |\n|-------|---------|---------|\n${rows.join('\n')}\n`;

describe('a table of papers', () => {
  const first = async (row: string) => summariesOf(await importOf(table(row)))[0];

  it('reads a row', async () => {
    const result = await importOf(table(`| A Title: Of Caches ${links('2501.00001')}| Ann Bee, cee1 | This paper caches. It is fast.  |`));
    expect(result).toMatchObject({ format: 'table-report', notes: [] });
    expect(summariesOf(result)).toMatchObject([
      {
        title: 'A Title: Of Caches',
        paper: { arxivId: '2501.00001' },
        authors: ['Ann Bee', 'cee1'],
        card: { abstract: 'This paper caches. It is fast.' },
        imported: { day: '2025-01-22' },
      },
    ]);
  });
  it('reads a title over two lines, and no authors', async () => {
    expect(await first(`| A Title of\n  Two Lines ${links('2501.00001')}|  | It caches. |`)).toMatchObject({
      title: 'A Title of Two Lines',
      authors: [],
    });
  });
  it.each([
    ['in the summary', `| T ${links('2501.00001')}| Ann | Of p(a|b) and |x|. |`, 'T', 'Of p(a | b) and | x | .'],
    ['in the title', `| A|B T ${links('2501.00001')}| Ann | It caches. |`, 'A | B T', 'It caches.'],
    ['escaped', `| T ${links('2501.00001')}| Ann | Of p(a\\|b). |`, 'T', 'Of p(a|b).'],
  ])('reads a cell with bars %s', async (_, row, title, abstract) => {
    expect(await first(row)).toMatchObject({ title, authors: ['Ann'], card: { abstract } });
  });
  it.each([
    [
      'a) The aim is speed. b) A cache. c) 12 ms. d) Use it.',
      { problem: 'The aim is speed.', method: 'A cache.', results: '12 ms.', implication: 'Use it.' },
    ],
    [
      'a) The aim is speed. b) A cache. c) 12 ms. d) Use it. e) The paper does not say more.',
      {
        problem: 'The aim is speed.',
        method: 'A cache.',
        results: '12 ms.',
        implication: 'Use it.',
        limits: 'The paper does not say more.',
      },
    ],
    [
      'i) It caches. ii) Speed. iii) A cache. iv) 12 ms. v) Use it.',
      { abstract: 'It caches.', problem: 'Speed.', method: 'A cache.', results: '12 ms.', implication: 'Use it.' },
    ],
    [
      'i) **One-line summary:** It caches. ii) **Main research question:** Speed? iii) **Key methodology:** A cache. iv) **Primary results:** 12 ms. v) **Principal implication for AI practitioners:** Use it.',
      { oneLine: 'It caches.', problem: 'Speed?', method: 'A cache.', results: '12 ms.', implication: 'Use it.' },
    ],
    [
      '1) It caches. 2) Speed. 3) A cache. 4) 12 ms. 5) Use it.',
      { abstract: 'It caches.', problem: 'Speed.', method: 'A cache.', results: '12 ms.', implication: 'Use it.' },
    ],
    ['It has parts: (i) one, (ii) two, (iii) three.', { abstract: 'It has parts: (i) one, (ii) two, (iii) three.' }],
  ])('reads %s', async (summary, card) => {
    expect(await first(`| T ${links('2501.00001')}| Ann | ${summary} |`)).toMatchObject({ card, extra: [] });
  });
  it('keeps questions apart and tells a greeting', async () => {
    const summary = "Here's a concise summary following your guidelines: It caches.  Follow-up questions:  1. Why? 2. How?";
    const result = await importOf(table(`| T ${links('2501.00001')}| Ann | ${summary} |`));
    expect(summariesOf(result)).toMatchObject([
      { card: { abstract: 'It caches.' }, extra: [{ heading: 'Follow-up questions', text: '1. Why? 2. How?' }] },
    ]);
    expect(codesOf(result.notes)).toEqual(['left chatter']);
  });
  it('reads columns by their names', async () => {
    const text =
      '| 日期 | 论文 | 链接 | 摘要 | 分数 |\n|---|---|---|---|---|\n| 2025-01-20 | A Title | [arXiv](https://arxiv.org/abs/2501.00001v2) | 缓存。<br>很快。 | 很高 |\n';
    expect(summariesOf(await importOf(text))).toMatchObject([
      {
        title: 'A Title',
        date: '2025-01-20',
        paper: { version: 2 },
        card: { abstract: '缓存。\n很快。' },
        extra: [{ heading: '分数', text: '很高' }],
      },
    ]);
  });
});

describe('a newsletter', () => {
  /** The shape of 2404589803/hf-daily-paper-newsletter-chinese. */
  const markdown = `# <img src="https://huggingface.co/logo.png" width="30"/> Hugging Face 2025-01-22 论文日报

## 📊 今日论文统计
- 总论文数：2
- 热门领域：缓存

## 📝 论文详情


### 1. 两级缓存：更快

**原文标题：** Two-Level Caches: Faster Than
  One

**摘要：**
我们提出两级缓存。很快。

**论文链接：** [HuggingFace](https://huggingface.co/papers/2501.00001) | [arXiv](https://arxiv.org/abs/2501.00001)



---

### 2. 又一篇

**原文标题：** Another

**摘要：**
第二篇。

**论文链接：** [HuggingFace](https://huggingface.co/papers/2501.00002) | [arXiv](https://arxiv.org/abs/2501.00002)

---

## 🔍 关键词云图
![云图](../images/cloud.png)

## 📱 订阅渠道
- GitHub: [here](https://github.com/x/y)
`;
  const first = {
    title: 'Two-Level Caches: Faster Than One',
    paper: { arxivId: '2501.00001' },
    card: { abstract: '我们提出两级缓存。很快。' },
    imported: { day: '2025-01-22', format: 'newsletter' },
  };
  const second = { title: 'Another', card: { abstract: '第二篇。' }, extra: [{ heading: '中文标题', text: '又一篇' }] };

  it('in Markdown', async () => {
    const result = await importOf(markdown);
    expect(summariesOf(result)).toMatchObject([{ ...first, extra: [{ heading: '中文标题', text: '两级缓存：更快' }] }, second]);
    expect(codesOf(result.notes)).toEqual(['left outside']);
  });
  it('in HTML', async () => {
    const html = `<h1><img src="logo.png" width="30"/> Hugging Face 2025-01-22 论文日报</h1>
<h2>📝 论文详情</h2>
<h3>1. 两级缓存：更快</h3>
<p><strong>原文标题：</strong> Two-Level Caches: Faster Than
  One</p>
<p><strong>摘要：</strong>
我们提出两级缓存。很快。</p>
<p><strong>论文链接：</strong> <a href="https://huggingface.co/papers/2501.00001">HuggingFace</a> | <a href="https://arxiv.org/abs/2501.00001">arXiv</a></p>
<hr /><script>alert(1)</script>`;
    expect(summariesOf(await importOf(html, 'x.html'))).toMatchObject([
      { ...first, extra: [{ heading: '中文标题', text: '两级缓存：更快' }] },
    ]);
  });
  it('in JSON', async () => {
    const records = [
      {
        title: 'Two-Level Caches: Faster Than\n  One',
        summary: 'We cache.',
        translation: '标题：两级缓存：更快\n\n摘要：我们提出两级缓存。很快。',
        url: 'https://huggingface.co/papers/2501.00001',
        arxiv_url: 'https://arxiv.org/abs/2501.00001',
      },
    ];
    expect(summariesOf(await importOf(JSON.stringify(records, null, 2), '2025-01-22_clean.json'))).toMatchObject([
      {
        ...first,
        extra: [
          { heading: '中文标题', text: '两级缓存：更快' },
          { heading: 'summary', text: 'We cache.' },
        ],
      },
    ]);
  });
  it('in JSON of addresses and texts, some of them refusals', async () => {
    const records = [
      { url: 'https://arxiv.org/abs/2405.00001', content: '这篇文章标题为《A Title: Of Caches》，提出两级缓存。' },
      { url: 'https://arxiv.org/abs/2405.00002', content: '我目前无法访问外部网站来获取这篇文章的信息。' },
      { url: 'https://example.org', content: 3 },
    ];
    const result = await importOf(JSON.stringify(records, null, 4), '2024-05-30_HF.json');
    expect(summariesOf(result)).toMatchObject([
      { title: 'A Title: Of Caches', card: { abstract: records[0]?.content }, imported: { day: '2024-05-30' } },
    ]);
    expect(result.toRead).toMatchObject([{ paper: { arxivId: '2405.00002' } }, { paper: { source: 'web' } }]);
    expect(result.notes).toMatchObject([{ code: 'failed-entry', line: 6 }]);
  });
  it('in JSON as a bare list of papers', async () => {
    const result = await importOf(
      JSON.stringify([
        { title: 'A', link: '/papers/2407.00001' },
        { title: 'B', arxiv_id: '2407.00002' },
      ]),
      '2024-08-01.json',
    );
    expect(result).toMatchObject({ format: 'paper-list', papers: [], notes: [] });
    expect(result.toRead.map(({ paper, title, addedAt }) => [paper, title, addedAt])).toEqual([
      [{ source: 'arxiv', arxivId: '2407.00001' }, 'A', Date.UTC(2024, 7, 1)],
      [{ source: 'arxiv', arxivId: '2407.00002' }, 'B', Date.UTC(2024, 7, 1)],
    ]);
  });
});

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
