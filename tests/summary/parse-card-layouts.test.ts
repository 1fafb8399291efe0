import { describe, expect, it } from 'vitest';
import { FIELD_KEYS, FIELDS, type FieldKey } from '@/utils/summary/card';
import { parseCard } from '@/utils/summary/parse/parse-card';
import { bodies, type Layout, report } from './report-entry';

const han = ['一', '二', '三', '四', '五'];
const roman = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'];
/** Text on the heading's own line where it is one line, below it where it is a list. */
const beside = (mark: string, body: string) => (body.startsWith('-') ? `${mark}\n${body}` : `${mark} ${body}`);

const layouts: Record<string, Layout> = {
  '**名**: text or list': (name, _, body) => beside(`**${name}**:`, body),
  '**名：** text or list': (name, _, body) => beside(`**${name}：**`, body),
  '**名**: text or list, blank line': (name, _, body) => beside(`**${name}**:`, body).replace('\n', '\n\n'),
  '名：text or list': (name, _, body) => beside(`${name}：`, body),
  '1. **名**：text or list': (name, n, body) => beside(`${n}. **${name}**：`, body),
  '1. 名：text or list': (name, n, body) => beside(`${n}. ${name}：`, body),
  '**1. 名**：text or list': (name, n, body) => beside(`**${n}. ${name}**：`, body),
  '【名】text or list': (name, _, body) => beside(`【${name}】`, body),
  '### 名：text or list': (name, _, body) => beside(`### ${name}：`, body),
  '### 名 text or list': (name, _, body) => beside(`### ${name}`, body),
  '● 名：text or list': (name, _, body) => beside(`● ${name}：`, body),
  '## 1 名': (name, n, body) => `## ${n} ${name}\n${body}`,
  '1 名': (name, n, body) => `${n} ${name}\n${body}`,
  '### 1.1 名': (name, n, body) => `### 1.${n} ${name}\n\n${body}`,
  '***名***': (name, _, body) => `***${name}***\n\n${body}`,
  '### *名*': (name, _, body) => `### *${name}*\n${body}`,
  '**_名_**': (name, _, body) => `**_${name}_**\n${body}`,
  '1\\. **名**': (name, n, body) => `${n}\\. **${name}**\n\n${body}`,
  '**1** 名': (name, n, body) => `**${n}** ${name}\n${body}`,
  '**1.** 名：': (name, n, body) => `**${n}.** ${name}：\n${body}`,
  '### `名`': (name, _, body) => `### \`${name}\`\n${body}`,
  '## “名”': (name, _, body) => `## “${name}”\n\n${body}`,
  '## 「名」': (name, _, body) => `## 「${name}」\n\n${body}`,
  '<h3>名</h3>': (name, _, body) => `<h3>${name}</h3>\n\n${body}`,
  '<b>名</b>': (name, _, body) => `<b>${name}</b>\n\n${body}`,
  '<p><strong>名</strong>：text': (name, _, body) => beside(`<p><strong>${name}</strong>：`, body),
  '### Ⅰ. 名': (name, n, body) => `### ${roman[n - 1]}. ${name}\n${body}`,
  'Ⅰ、名': (name, n, body) => `${roman[n - 1]}、${name}\n${body}`,
  '● 名': (name, _, body) => `● ${name}\n${body}`,
  '■ 名': (name, _, body) => `■ ${name}\n${body}`,
  '· 名：': (name, _, body) => `· ${name}：\n${body}`,
  '◆ **名**': (name, _, body) => `◆ **${name}**\n${body}`,
  '第一部分：名': (name, n, body) => `第${han[n - 1]}部分：${name}\n${body}`,
  '## 第一部分 名': (name, n, body) => `## 第${han[n - 1]}部分 ${name}\n${body}`,
  '### 名 🔬': (name, _, body) => `### ${name} 🔬\n${body}`,
  '**名 🔬**': (name, _, body) => `**${name} 🔬**\n${body}`,
  '**名** — text': (name, _, body) => (body.startsWith('-') ? `**${name}**\n${body}` : `**${name}** — ${body}`),
  '## 名 - text': (name, _, body) => (body.startsWith('-') ? `## ${name}\n${body}` : `## ${name} - ${body}`),
  '**名：text**': (name, _, body) => (body.startsWith('-') ? `**${name}：**\n${body}` : `**${name}：${body}**`),
  '## 名 {#id}': (name, n, body) => `## ${name} {#part-${n}}\n${body}`,
  '## （一）名': (name, n, body) => `## （${han[n - 1]}）${name}\n${body}`,
  'setext 名': (name, _, body) => `${name}\n------\n\n${body}`,
  '#### 1) 名': (name, n, body) => `#### ${n}) ${name}\n${body}`,
  'A. 名': (name, n, body) => `${'ABCDE'[n - 1]}. ${name}\n${body}`,
};
const write = (layout: Layout) => report.map((key, index) => layout(FIELDS[key].heading, index + 1, bodies[key])).join('\n\n');

describe('layouts in use throughout', () => {
  it.each(Object.entries(layouts))('%s', (_, layout) => {
    expect(parseCard(write(layout)).card).toEqual(bodies);
  });
  it.each(Object.entries(layouts))('%s, with a title and facts in front', (_, layout) => {
    const parsed = parseCard(`# 📄 Method: A Title\n\n- **链接**: https://example.org\n\n${write(layout)}\n\n${'='.repeat(60)}\n`);
    expect(parsed.card).toEqual(bodies);
    expect(parsed.preamble).toContain('Method: A Title');
  });
  it.each([
    ['greeting', `好的，以下是总结：\n\n\`\`\`markdown\n${write(layouts['## 1 名'] ?? String)}\n\`\`\``],
    ['remark', `\`\`\`markdown\n${write(layouts['## 1 名'] ?? String)}\n\`\`\`\n\n希望有帮助！`],
    ['both, tildes', `好的：\n~~~md\n${write(layouts['## 1 名'] ?? String)}\n~~~\n希望有帮助！`],
    ['not yet closed', `好的：\n\`\`\`markdown\n${write(layouts['## 1 名'] ?? String)}`],
    ['no language', `好的：\n\`\`\`\n${write(layouts['## 1 名'] ?? String)}\n\`\`\`\n希望有帮助！`],
  ])('a fence around the answer: %s', (name, text) => {
    const parsed = parseCard(text);
    expect(parsed.card).toEqual(bodies);
    expect(parsed.extra).toEqual(/remark|both|language/.test(name) ? [{ heading: '', text: '希望有帮助！' }] : []);
  });
  it('keeps code fences inside sections, also within a fence around the whole', () => {
    const guide = '```python\nrun()\n## 实验效果\n```\n再看：\n```\n## 关键方法\n```';
    const text = `## 应用领域\n\n检索\n\n## 使用指南\n\n${guide}\n\n## 实验效果\n\n快`;
    for (const answer of [text, `好的：\n\`\`\`markdown\n${text}\n\`\`\`\n完。`])
      expect(parseCard(answer).card).toEqual({ field: '检索', guide, results: '快' });
  });
});

describe('mixed styles', () => {
  it.each([
    ['hash and bold', '### 应用领域\nNLP\n\n**一句话核心贡献**：快。\n\n### 使用指南\n- 输入\n\n**实验效果**\n- 12 毫秒'],
    ['numbered and hash', '### 1. 应用领域\nNLP\n\n2. **一句话核心贡献**：快。\n\n### 3. 使用指南\n- 输入\n\n### 5. 实验效果\n- 12 毫秒'],
    ['bold and plain', '**应用领域**：NLP\n\n一句话核心贡献：快。\n\n**使用指南**：\n- 输入\n\n**实验效果**：\n- 12 毫秒'],
    ['bold and numbered', '**1. 应用领域**：NLP\n**一句话核心贡献**：快。\n3. 使用指南：\n- 输入\n\n4、实验效果：\n- 12 毫秒'],
    ['bracket and bold', '【应用领域】NLP\n\n【一句话核心贡献】快。\n\n**使用指南**：\n- 输入\n\n【实验效果】\n- 12 毫秒'],
    ['html and hash', '<h3>应用领域</h3>\nNLP\n\n### 一句话核心贡献：快。\n\n### *使用指南*\n- 输入\n\n<h3>实验效果</h3>\n- 12 毫秒'],
  ])('%s', (_, text) => {
    expect(parseCard(text).card).toEqual({ field: 'NLP', oneLine: '快。', guide: '- 输入', results: '- 12 毫秒' });
  });
  it.each([
    ['bullets', '## 论文摘要\n\n- **结果**：快。\n- **关键方法**：缓存。\n\n## 应用领域\n\n检索'],
    ['paragraphs', '## 论文摘要\n\n**研究问题**：慢。\n\n**关键方法**：缓存。\n\n## 应用领域\n\n检索'],
    ['after a lead-in of another name', '## 论文摘要\n\n**背景**：慢。\n\n**关键方法**：缓存。\n\n## 应用领域\n\n检索'],
    ['a numbered list', '## 论文摘要\n\n1. **关键方法**：缓存。\n2. **主要结果**：快。\n\n## 应用领域\n\n检索'],
    ['sentences', '## 论文摘要\n\n很慢。\n**关键方法**是缓存。\n“主要创新点”在于此。\n关键方法是缓存。\n\n## 应用领域\n\n检索'],
    ['a table of figures', '## 论文摘要\n\n很慢。\n\n| 关键方法 | 主要结果 |\n|---|---|\n| 缓存 | 12 |\n\n## 应用领域\n\n检索'],
  ])('keeps lead-ins named like a field as text: %s', (_, text) => {
    expect(parseCard(text).card).toEqual({ abstract: text.split('\n\n').slice(1, -2).join('\n\n'), field: '检索' });
  });
});

describe('tables of fields', () => {
  const rows = '| 应用领域 | 检索 |\n| **一句话核心贡献** | 快 a \\| b |\n| 3. 使用指南 | - 输入<br>- 输出 |';
  const card = { field: '检索', oneLine: '快 a | b', guide: '- 输入\n- 输出' };
  it.each([
    ['with a head', `| 字段 | 内容 |\n|---|---|\n${rows}`],
    ['without a head', rows.replace('\n', '\n|---|---|\n')],
    ['with ordinals', rows.replaceAll(/^\| (?:3\. )?/gm, '| 1 | ')],
  ])('%s', (_, text) => {
    const parsed = parseCard(`${text}\n\n以上。`);
    expect(parsed.card).toEqual(card);
    expect(parsed.extra).toEqual([{ heading: '', text: '以上。' }]);
  });
});

describe('labels', () => {
  const named: Record<string, FieldKey> = {
    應用領域: 'field',
    一句話核心貢獻: 'oneLine',
    論文摘要: 'abstract',
    研究問題與目標: 'problem',
    關鍵方法: 'method',
    主要創新點: 'innovations',
    實驗效果: 'results',
    使用指南: 'guide',
    對AI從業者的啟示: 'implication',
    侷限與未說明: 'limits',
    應用領域與任務: 'field',
    应用领域与任务: 'field',
    关键方法与技术: 'method',
    一句话核心贡献总结: 'oneLine',
    局限性与未来工作: 'limits',
    '实验效果（Results）': 'results',
    本文的主要创新点: 'innovations',
    结果与分析: 'results',
    'Key methods': 'method',
    'User guide': 'guide',
    'Limitations and open questions': 'limits',
    'Key Methods and Techniques': 'method',
    'Main Contributions': 'innovations',
    'Implications for AI Practitioners': 'implication',
    'TL;DR': 'oneLine',
  };
  const others = (key: FieldKey) => (key === 'field' || key === 'guide' ? ['论文摘要', '实验效果'] : ['应用领域', '使用指南']);
  for (const [shape, open, close] of [
    ['hash', '## ', ''],
    ['bold', '**', '**'],
    ['bold with a colon', '**', '**：'],
  ] as const)
    it.each(Object.entries(named))(`${shape}: %s`, (name, key) => {
      const text = [name, ...others(key)].map((label) => `${open}${label}${close}\n\n内容。`).join('\n\n');
      expect(parseCard(text).card[key]).toBe('内容。');
      expect(Object.keys(parseCard(text).card)).toHaveLength(3);
    });
  it('knows the ten headings in traditional characters', () => {
    const text = Object.keys(named)
      .slice(0, 10)
      .map((name) => `## ${name}\n\n內容。`)
      .join('\n\n');
    expect(Object.keys(parseCard(text).card).sort()).toEqual([...FIELD_KEYS].sort());
  });
});
