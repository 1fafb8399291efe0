import { describe, expect, it } from 'vitest';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import { parseCard } from '@/utils/summary/parse/parse-card';

const headings = ['数据', '数据与代码', '环境', '给作者的问题'];
const names = [...FIELD_KEYS.map((key) => FIELDS[key].heading), ...headings];
const body = (index: number) => `第${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[index]}段的内容。`;

const layouts: Record<string, (name: string, index: number) => string> = {
  '## 名': (name, index) => `## ${name}\n\n${body(index)}`,
  '### 1. 名': (name, index) => `### ${index + 1}. ${name}\n${body(index)}`,
  '**名**': (name, index) => `**${name}**\n${body(index)}`,
  '**名**：文': (name, index) => `**${name}**：${body(index)}`,
  '## 名：文': (name, index) => `## ${name}：${body(index)}`,
  '【名】文': (name, index) => `【${name}】${body(index)}`,
  '## **名**': (name, index) => `## **${name}**\n\n${body(index)}`,
};

describe('headings asked for beside the card’s', () => {
  it.each(Object.entries(layouts))('%s', (_, layout) => {
    const { card, own, extra, preamble } = parseCard(names.map(layout).join('\n\n'), headings);
    expect(card).toEqual(Object.fromEntries(FIELD_KEYS.map((key, index) => [key, body(index)])));
    expect([...own]).toEqual(headings.map((__, index) => [index, body(FIELD_KEYS.length + index)]));
    expect({ extra, preamble }).toEqual({ extra: [], preamble: '' });
  });

  it('may be all that an answer has', () => {
    const { own, card } = parseCard('## 数据\n\n一万条。\n\n## 给作者的问题\n\n1. 为什么？', headings);
    expect([...own]).toEqual([
      [0, '一万条。'],
      [3, '1. 为什么？'],
    ]);
    expect(card).toEqual({});
  });

  it('leaves a lead-in of the same words where it stands', () => {
    const text = '## 使用指南\n\n- **数据**：一万条\n- **环境**：Linux\n\n## 数据\n\n见上。';
    const { card, own } = parseCard(text, headings);
    expect(card.guide).toBe('- **数据**：一万条\n- **环境**：Linux');
    expect([...own]).toEqual([[0, '见上。']]);
  });

  it('are foreign where nobody asked for them', () => {
    expect(parseCard('## 应用领域\n\n检索\n\n## 数据\n\n一万条。')).toMatchObject({
      extra: [{ heading: '数据', text: '一万条。' }],
      own: new Map(),
    });
  });
});
