import { describe, expect, it } from 'vitest';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import { ALIASES } from '@/utils/summary/parse/aliases';
import { parseCard } from '@/utils/summary/parse/parse-card';
import { bodies, type Layout, report } from './report-entry';

const han = ['一', '二', '三', '四', '五'];
const circled = ['①', '②', '③', '④', '⑤'];
const layouts: Record<string, Layout> = {
  '### 1. 名': (heading, n, body) => `### ${n}. ${heading}\n${body}`,
  '### 名': (heading, _, body) => `### ${heading}\n\n${body}`,
  '## 名': (heading, _, body) => `## ${heading}\n\n${body}`,
  '#### **名**': (heading, _, body) => `#### **${heading}**\n${body}`,
  '### **1. 名**': (heading, n, body) => `### **${n}. ${heading}**\n${body}`,
  '###1. 名': (heading, n, body) => `###${n}. ${heading}\n${body}`,
  '## 一、名': (heading, n, body) => `## ${han[n - 1]}、${heading}\n${body}`,
  '### 📌 名': (heading, _, body) => `### 📌 ${heading}\n${body}`,
  '### 1️⃣ 名': (heading, n, body) => `### ${n}️⃣ ${heading}\n${body}`,
  '### 名：': (heading, _, body) => `### ${heading}：\n${body}`,
  '### 1. 名（English）': (heading, n, body) => `### ${n}. ${heading}（Some English Name）\n${body}`,
  '### 名 / English': (heading, _, body) => `### ${heading} / Some English Name\n${body}`,
  '### 名 ###': (heading, _, body) => `### ${heading} ###\n${body}`,
  '**1. 名**': (heading, n, body) => `**${n}. ${heading}**\n${body}`,
  '**名**': (heading, _, body) => `**${heading}**\n\n${body}`,
  '**名：**': (heading, _, body) => `**${heading}：**\n${body}`,
  '**名**：text': (heading, _, body) => `**${heading}**：${body}`,
  '**名：** text': (heading, _, body) => `**${heading}：** ${body}`,
  '1. **名**：text': (heading, n, body) => `${n}. **${heading}**：${body}`,
  '1. **名**': (heading, n, body) => `${n}. **${heading}**\n${body}`,
  '1. 名：text': (heading, n, body) => `${n}. ${heading}：${body}`,
  '1、名': (heading, n, body) => `${n}、${heading}\n${body}`,
  '（1）名': (heading, n, body) => `（${n}）${heading}\n${body}`,
  '① 名：': (heading, n, body) => `${circled[n - 1]} ${heading}：${body}`,
  '【名】text': (heading, _, body) => `【${heading}】${body}`,
  '**【名】**': (heading, _, body) => `**【${heading}】**\n${body}`,
  '- **名**：text': (heading, _, body) => `- **${heading}**：${body}`,
  '* 名：text': (heading, _, body) => `* ${heading}：${body}`,
  '名：text': (heading, _, body) => `${heading}：${body}`,
  '> ### 名': (heading, _, body) => `> ### ${heading}\n${body}`,
  名: (heading, _, body) => `${heading}\n${body}`,
};

describe('heading layouts', () => {
  it.each(Object.entries(layouts))('reads all sections set as %s', (_, layout) => {
    const text = report.map((key, index) => layout(FIELDS[key].heading, index + 1, bodies[key])).join('\n\n');
    expect(parseCard(text).card).toEqual(bodies);
  });

  it.each(Object.entries(layouts))('reads a report entry with title and links in front, set as %s', (_, layout) => {
    const text = `## 📄 A Paper: With a Title\n\n- **链接**: https://huggingface.co/papers/2602.99901\n- **阅读来源**: HTML\n\n${report
      .map((key, index) => layout(FIELDS[key].heading, index + 1, bodies[key]))
      .join('\n\n')}\n\n${'='.repeat(60)}\n`;
    const parsed = parseCard(text);
    expect(parsed.card).toEqual(bodies);
    expect(parsed.preamble).toContain('A Paper: With a Title');
  });

  it('reads the ten fields under the headings that the prompt asks for', () => {
    const text = FIELD_KEYS.map((key) => `## ${FIELDS[key].heading}\n\n${key} 的内容。`).join('\n\n');
    expect(parseCard(text).card).toEqual(Object.fromEntries(FIELD_KEYS.map((key) => [key, `${key} 的内容。`])));
  });

  it('reads every alias as its field', () => {
    for (const key of FIELD_KEYS)
      for (const alias of ALIASES[key])
        expect([alias, Object.keys(parseCard(`## ${alias}\n\n内容。\n\n## 应用场景\n\n其他。`).card)[0]]).toEqual([alias, key]);
  });
});

describe('five points in one paragraph', () => {
  const five = {
    abstract: '本文研究缓存。',
    problem: '怎样在笔记本上快速检索？',
    method: '两级缓存与预取。',
    results: '延迟降到 12 毫秒。',
    implication: '小设备也能做检索。',
  };
  it.each([
    [
      'plain',
      'i) 论文摘要：本文研究缓存。 ii) 主要研究问题或目标：怎样在笔记本上快速检索？ iii) 关键方法：两级缓存与预取。 iv) 主要结果：延迟降到 12 毫秒。 v) 对AI从业者的主要启示：小设备也能做检索。',
    ],
    [
      'with the key in front',
      'summary:i) 论文摘要 本文研究缓存。ii) 主要研究问题或目标 怎样在笔记本上快速检索？iii) 关键方法 两级缓存与预取。iv) 主要结果 延迟降到 12 毫秒。v) 对AI从业者的主要启示 小设备也能做检索。',
    ],
    [
      'labels missing',
      'summary:i) 本文研究缓存。 ii) 怎样在笔记本上快速检索？ iii) 两级缓存与预取。 iv) 延迟降到 12 毫秒。 v) 小设备也能做检索。',
    ],
    [
      'labels worded differently',
      'i) 论文内容摘要：本文研究缓存。ii) 研究的主要目标：怎样在笔记本上快速检索？iii) 使用的关键方法：两级缓存与预取。iv) 实验的主要结果：延迟降到 12 毫秒。v) 对实践者的主要意义：小设备也能做检索。',
    ],
    [
      'bold',
      '**i) 论文摘要：** 本文研究缓存。 **ii) 研究问题：** 怎样在笔记本上快速检索？ **iii) 关键方法：** 两级缓存与预取。 **iv) 主要结果：** 延迟降到 12 毫秒。 **v) 启示：** 小设备也能做检索。',
    ],
    [
      'one a line',
      '(i) 论文摘要：本文研究缓存。\n(ii) 研究问题：怎样在笔记本上快速检索？\n(iii) 关键方法：两级缓存与预取。\n(iv) 主要结果：延迟降到 12 毫秒。\n(v) 对AI从业者的启示：小设备也能做检索。',
    ],
    [
      'labels and no ordinals',
      '论文摘要：本文研究缓存。主要研究问题或目标：怎样在笔记本上快速检索？关键方法：两级缓存与预取。主要结果：延迟降到 12 毫秒。对AI从业者的主要启示：小设备也能做检索。',
    ],
    [
      'the whole text twice',
      `${'i) 论文摘要：本文研究缓存。 ii) 研究问题：怎样在笔记本上快速检索？ iii) 关键方法：两级缓存与预取。 iv) 主要结果：延迟降到 12 毫秒。 v) 主要启示：小设备也能做检索。 '.repeat(2)}`,
    ],
  ])('%s', (_, text) => {
    expect(parseCard(text).card).toEqual(five);
  });
});

describe('tolerance', () => {
  it('keeps bold lead-ins named like a field as text of their section', () => {
    const text =
      '## 论文摘要\n\n- **方法**：两级缓存。\n- **主要结果**：12 毫秒。\n\n## 实验效果\n\n### 主要结果\n\n- 快。\n\n## 应用领域\n\n检索。';
    expect(parseCard(text).card).toEqual({
      abstract: '- **方法**：两级缓存。\n- **主要结果**：12 毫秒。',
      results: '### 主要结果\n\n- 快。',
      field: '检索。',
    });
  });
  it('does not take a sentence that starts with a field name for a heading', () => {
    expect(parseCard('## 一句话核心贡献\n\n结果表明缓存有效。\n摘要中提到 12 毫秒。').card).toEqual({
      oneLine: '结果表明缓存有效。\n摘要中提到 12 毫秒。',
    });
  });
  it('reads an answer in a fence, with CRLF and a greeting', () => {
    expect(
      parseCard('```markdown\r\n好的，以下是总结：\r\n\r\n## 应用领域\r\n\r\n检索\r\n\r\n## 关键方法\r\n\r\n缓存\r\n```\r\n').card,
    ).toEqual({ field: '检索', method: '缓存' });
  });
  it('leaves headings inside a code fence alone', () => {
    expect(parseCard('## 关键方法\n\n```\n## 应用领域\n```\n\n## 应用领域\n\n检索').card).toEqual({
      method: '```\n## 应用领域\n```',
      field: '检索',
    });
  });
  it('counts a repeated section once and keeps a differing one', () => {
    expect(parseCard('## 应用领域\n\n检索\n\n## 应用领域\n\n检索').card).toEqual({ field: '检索' });
    expect(parseCard('## 应用领域\n\n检索\n\n## 应用领域\n\n缓存').card).toEqual({ field: '检索\n\n缓存' });
  });
  it('puts sections under foreign headings aside', () => {
    const parsed = parseCard('## 应用领域\n\n检索\n\n## 我的看法\n\n很好\n\n## 关键方法\n\n缓存');
    expect(parsed.card).toEqual({ field: '检索', method: '缓存' });
    expect(parsed.extra).toEqual([{ heading: '我的看法', text: '很好' }]);
  });
  it('takes sections in any order', () => {
    expect(Object.keys(parseCard('## 局限与未说明\n\n- 无\n\n## 一句话核心贡献\n\n快').card)).toEqual(['limits', 'oneLine']);
  });
  it('gives an empty card for text without sections', () => {
    expect(parseCard('I am sorry, I cannot help with that.')).toMatchObject({
      card: {},
      extra: [],
      preamble: 'I am sorry, I cannot help with that.',
    });
    expect(parseCard('')).toMatchObject({ card: {}, extra: [], preamble: '' });
  });
});
