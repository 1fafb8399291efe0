import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLines, unescapeLines } from '@/utils/library/report-b/escape-lines';
import { FIELDS, type FieldKey } from '@/utils/summary/card';
import { VIEWS } from '@/utils/summary/views';
import { codesOf, importOf, RULE, summariesOf } from './import-world';

const card: Partial<Record<FieldKey, string>> = {
  field: '自然语言处理 – 检索',
  oneLine: '用两级缓存把检索延迟降到 12 毫秒。',
  guide: '- **输入**：一段文本\n- **输出**：词序列\n\n`npm start`',
  innovations: '- **两级缓存**：先内存后磁盘。\n- **结果**：命中率 93%。',
  results: '- 延迟由 48 毫秒降到 12 毫秒。\n\n| 系统 | 毫秒 |\n|---|---|\n| 甲 | 12 |',
};
type Layout = (name: string, ordinal: number, text: string) => string;
const canonical: Layout = (name, ordinal, text) => `### ${ordinal}. ${name}\n${text}`;
const layouts: Record<string, Layout> = {
  '### 1. 名': canonical,
  '**1. 名**': (name, n, text) => `**${n}. ${name}**\n${text}`,
  '## 1. 名': (name, n, text) => `## ${n}. ${name}\n\n${text}`,
  '# 1. 名': (name, n, text) => `# ${n}. ${name}\n\n${text}`,
  '1. **名**': (name, n, text) => `${n}. **${name}**\n${text}`,
  '### 名': (name, _, text) => `### ${name}\n\n${text}`,
  '#### 1) **名**': (name, n, text) => `#### ${n}) **${name}**\n${text}`,
  '【名】': (name, _, text) => `【${name}】\n${text}`,
  '**名**：': (name, _, text) => `**${name}**：\n${text}`,
  '### 📌 名': (name, _, text) => `### 📌 ${name}\n${text}`,
};
const sections = (layout: Layout) => VIEWS.report.map((key, index) => layout(FIELDS[key].heading, index + 1, card[key] ?? '')).join('\n\n');
const facts = '- **链接**: https://huggingface.co/papers/2602.00001\n- **阅读来源**: HTML';
const head = `# Hugging Face Daily Papers Report\n**Date**: 2026-02-14\n**Source URL**: https://huggingface.co/papers/date/2026-02-14\n\n${RULE}\n`;
const entry = (body = sections(canonical), title = '## 📄 A Title', about = facts) => `\n${title}\n\n${about}\n\n${body}\n\n`;
const report = (...entries: string[]) => `${head}${entries.map((each) => `${each}${RULE}\n`).join('')}`;

describe('an entry of layout B', () => {
  it.each(Object.entries(layouts))('its headings set as %s', async (_, layout) => {
    const result = await importOf(report(entry(sections(layout))));
    expect(result.format).toBe('report-b');
    expect(summariesOf(result)).toMatchObject([{ title: 'A Title', card, extra: [] }]);
    expect(result.notes).toEqual([]);
  });
  it('every layout in one file, each with another paper', async () => {
    const entries = Object.values(layouts).map((layout, index) =>
      entry(sections(layout), `## 📄 Paper ${index}`, facts.replace('2602.00001', `2602.0001${index}`)),
    );
    for (const text of [report(...entries), head + entries.join('')]) {
      const read = summariesOf(await importOf(text));
      expect(read.map(({ title }) => title)).toEqual(entries.map((__, index) => `Paper ${index}`));
      for (const each of read) expect(each).toMatchObject({ card, extra: [] });
    }
  });
  const canonicalText = sections(canonical);
  it.each([
    ['its title again', `# A Title\n\n${canonicalText}`],
    ['its title again, marked', `### 📄 A Title\n\n${canonicalText}`],
    ['its title again, bold', `**论文标题**：A Title\n\n${canonicalText}`],
    ['its title in a heading of its own words', `# 论文总结：《A Title》\n\n${canonicalText}`],
    ['a fence around the card', `\`\`\`markdown\n${canonicalText}\n\`\`\``],
    ['a fence around title and card', `\`\`\`\n# A Title\n\n${canonicalText}\n\`\`\``],
    ['a rule', `---\n\n${canonicalText}`],
    ['a rule of equals signs inside', canonicalText.replace('### 3', `${RULE}\n\n### 3`)],
  ])('with %s', async (_, body) => {
    expect(summariesOf(await importOf(report(entry(body))))).toMatchObject([{ title: 'A Title', card, extra: [] }]);
  });
  it.each([
    ['a greeting', `好的，以下是对这篇论文的总结：\n\n${canonicalText}`, '好的，以下是对这篇论文的总结：'],
    ['an empty title', `# 论文总结\n\n${canonicalText}`, '# 论文总结'],
  ])('with %s, which is told', async (_, body, about) => {
    const result = await importOf(report(entry(body)));
    expect(summariesOf(result)).toMatchObject([{ title: 'A Title', card, extra: [] }]);
    expect(result.notes).toMatchObject([{ kind: 'left', code: 'chatter', about }]);
  });
  it('keeps a title in Chinese, and sections of other names', async () => {
    const body = `# 面向笔记本的两级缓存\n\n${canonicalText}\n\n### 6. 我的看法\n值得一读。`;
    expect(summariesOf(await importOf(report(entry(body))))).toMatchObject([
      {
        title: 'A Title',
        card,
        extra: [
          { heading: '中文标题', text: '面向笔记本的两级缓存' },
          { heading: '6. 我的看法', text: '值得一读。' },
        ],
      },
    ]);
  });
  it('keeps the prose of an entry without sections', async () => {
    const result = await importOf(report(entry('本文提出两级缓存。')));
    expect(summariesOf(result)).toMatchObject([{ card: { abstract: '本文提出两级缓存。' }, extra: [] }]);
  });
  it('says which section is not there, and puts a paper without any on the reading list', async () => {
    const some = sections(canonical).split('\n\n### 4.')[0] ?? '';
    const empty = entry('', '## 📄 B', facts.replace('2602.00001', '2602.00002'));
    const result = await importOf(report(entry(some), empty));
    expect(codesOf(result.notes)).toEqual(['left field-missing', 'left field-missing', 'left no-text']);
    expect(result.toRead).toMatchObject([{ title: 'B', paper: { arxivId: '2602.00002' } }]);
  });
  it('takes our own words for a section that was not written as none', async () => {
    const body = canonicalText.replace('自然语言处理 – 检索', '（模型没有写这一部分）');
    const [read] = summariesOf(await importOf(report(entry(body))));
    expect(read?.card).not.toHaveProperty('field');
  });
});

describe('the head of an entry of layout B', () => {
  it.each([
    ['## 📄 On [MASK]: $x_1$ (a #1)', 'On [MASK]: $x_1$ (a #1)'],
    ['## A Title', 'A Title'],
    ['### 📄 A Title', 'A Title'],
    ['**📄 A Title**', 'A Title'],
    ['📄 A Title', 'A Title'],
    ['# A Title', 'A Title'],
    ['## 📄 **A Title**', 'A Title'],
    ['## 📄 [A Title](https://huggingface.co/papers/2602.00001)', 'A Title'],
    ['## 📄 Method: A Title', 'Method: A Title'],
    ['```markdown\n## 📄 A Title', 'A Title'],
  ])('%s', async (line, title) => {
    const text = `${head}${entry(undefined, line)}${line.startsWith('`') ? '```\n\n' : ''}${RULE}\n`;
    expect(summariesOf(await importOf(text))).toMatchObject([{ title, card, extra: [] }]);
  });
  it.each([
    ['https://huggingface.co/papers/2602.00001', undefined],
    ['[HF](https://huggingface.co/papers/2602.00001)', undefined],
    ['[https://arxiv.org/abs/2602.00001](https://arxiv.org/abs/2602.00001', undefined],
    ['<http://arxiv.org/pdf/2602.00001v3.pdf>', 3],
    ['arxiv.org/abs/2602.00001v2', 2],
    ['https://huggingface.co/papers/2602.00001 ', undefined],
  ])('链接: %s', async (link, version) => {
    const [read] = summariesOf(await importOf(report(entry(undefined, undefined, `- **链接**: ${link}\n- **阅读来源**: PDF`))));
    expect(read?.paper).toEqual({ source: 'arxiv', arxivId: '2602.00001', ...(version === undefined ? {} : { version }) });
    expect(read).toMatchObject({ card, receipt: { source: 'pdf' } });
  });
  it.each([
    ['- **阅读来源**: HTML', 'html'],
    ['- **阅读来源**：PDF', 'pdf'],
    ['* **阅读来源:** ArXiv Abs', 'abstract'],
    ['阅读来源: Arxiv HTML', 'html'],
    ['- 阅读来源: arXiv PDF', 'pdf'],
    ['- **阅读来源**: 摘要', 'abstract'],
    ['- **阅读来源**: ar5iv HTML', 'ar5iv'],
    ['- **阅读来源**: 未知', 'unknown'],
    ['', 'unknown'],
  ])('%s', async (line, source) => {
    for (const about of [
      `- **链接**: https://huggingface.co/papers/2602.00001\n${line}`,
      `${line}\n- **链接**: https://huggingface.co/papers/2602.00001`,
    ])
      expect(summariesOf(await importOf(report(entry(undefined, undefined, about))))).toMatchObject([
        { card, extra: [], receipt: { source } },
      ]);
  });
  it('names a paper outside the paper sites', async () => {
    const about = '- **链接**: https://openreview.net/pdf?id=abc\n- **阅读来源**: Web';
    expect(summariesOf(await importOf(report(entry(undefined, undefined, about))))[0]?.paper).toEqual({
      source: 'web',
      url: 'https://openreview.net/pdf?id=abc',
    });
  });
  it('is told where it names no paper', async () => {
    const result = await importOf(report(entry(), entry(undefined, '## 📄 B', '- **阅读来源**: PDF')));
    expect(result.papers).toHaveLength(1);
    expect(result.notes).toMatchObject([{ kind: 'left', code: 'no-id', about: 'B' }]);
  });
});

describe('a file of layout B', () => {
  it.each([
    ['CRLF and a mark', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['no rules', (text: string) => text.replaceAll(`${RULE}\n`, '')],
    ['no head', (text: string) => text.slice(head.length)],
  ])('%s', async (_, change) => {
    const two = report(entry(), entry(undefined, '## 📄 B', facts.replace('2602.00001', '2602.00002')));
    const read = summariesOf(await importOf(change(two), 'report-2026-02-14.md'));
    expect(read).toMatchObject(
      [
        { title: 'A Title', card },
        { title: 'B', card },
      ].map((each) => ({ ...each, imported: { day: '2026-02-14' } })),
    );
  });
  it('tells what stands behind its last paper', async () => {
    const result = await importOf(`${report(entry())}\nGenerated by a bot.\n`);
    expect(codesOf(result.notes)).toEqual(['left outside']);
    expect(result.notes[0]?.about).toBe('Generated by a bot.');
  });
  it('that breaks off in the middle of a paper keeps what is there', async () => {
    const text = report(entry());
    const result = await importOf(text.slice(0, text.indexOf('- **两级缓存**') + 10));
    expect(summariesOf(result)[0]?.card).toMatchObject({ field: card.field, oneLine: card.oneLine, guide: card.guide });
    expect(codesOf(result.notes)).toEqual(['left field-missing']);
  });
});

describe('a text written by ourselves', () => {
  const line = fc.oneof(
    fc.constantFrom(
      RULE,
      '### 1. 应用领域',
      '## 📄 B',
      '- **链接**: https://arxiv.org/abs/2602.00009',
      '\\### x',
      '```',
      '# a',
      '1. **实验效果**',
      '**使用指南**：',
      '',
    ),
    fc.constantFrom('甲', '- 乙 12', '  丙', '`code`', '<think>', '（注）', '| a | b |'),
  );
  const text = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => `始\n${lines.join('\n')}\n末`);
  it('comes back as it was, whatever it looks like', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 5, maxLength: 5 }), async (texts) => {
        const body = VIEWS.report
          .map((key, index) => canonical(FIELDS[key].heading, index + 1, escapeLines(texts[index] ?? '')))
          .join('\n\n');
        const result = await importOf(report(entry(body), entry(body, '## 📄 B', facts.replace('2602.00001', '2602.00002'))));
        const wanted = Object.fromEntries(VIEWS.report.map((key, index) => [key, texts[index]]));
        expect(summariesOf(result).map(({ card: read, extra }) => [read, extra])).toEqual([
          [wanted, []],
          [wanted, []],
        ]);
      }),
      { numRuns: 200 },
    );
  });
  it('is unescaped to what was escaped', () => {
    fc.assert(fc.property(text, (each) => unescapeLines(escapeLines(each)) === each));
  });
});
