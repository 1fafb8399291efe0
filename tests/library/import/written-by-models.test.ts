import { describe, expect, it } from 'vitest';
import { FIELDS } from '@/utils/summary/card';
import { VIEWS } from '@/utils/summary/views';
import { importOf, RULE, summariesOf } from './import-world';

/** The ways in which language models were seen, or may be expected, to write the two daily reports. */
const POINTS = [
  '本文提出两级缓存 JarCache，用于 (i) 检索 (ii) 排序',
  '怎样在笔记本上快速检索，而不损失精度？',
  '先内存后磁盘：1) 预取 2) 压缩，再用 $O(n^2)$ 的算法去重',
  '延迟由 48 毫秒降到 12 毫秒，提升 4.0 倍，准确率 93.5%',
  '从业者可以：① 替换缓存；② 减少 50% 的内存',
];
const LABELS = {
  canonical: ['论文摘要', '主要研究问题或目标', '关键方法', '主要结果', '对AI从业者的主要启示'],
  short: ['摘要', '研究目标', '方法', '结果', '启示'],
  others: ['摘要', '主要问题', '核心方法', '结果', '对AI从业者的启示'],
  English: ['Summary', 'Objective', 'Method', 'Results', 'Implications'],
  own: ['论文的摘要', '研究的问题与目标', '所用的关键方法', '取得的主要结果', '对 AI 从业者的启示'],
  some: ['', '主要研究问题或目标', '', '主要结果', ''],
  none: ['', '', '', '', ''],
};
const ORDINALS = [
  ['i)', 'ii)', 'iii)', 'iv)', 'v)'],
  ['i）', 'ii）', 'iii）', 'iv）', 'v）'],
  ['（i）', '（ii）', '（iii）', '（iv）', '（v）'],
  ['I.', 'II.', 'III.', 'IV.', 'V.'],
  ['1.', '2.', '3.', '4.', '5.'],
  ['1、', '2、', '3、', '4、', '5、'],
  ['（一）', '（二）', '（三）', '（四）', '（五）'],
];
type Form = (ordinal: string, label: string, text: string) => string;
const FORMS: Record<string, Form> = {
  'o l：t': (o, l, t) => `${o} ${l}${l && '：'}${t}`,
  'o l t': (o, l, t) => `${o} ${l} ${t}`,
  '**o l**：t': (o, l, t) => (l ? `**${o} ${l}**：${t}` : `**${o}** ${t}`),
  'o **l：** t': (o, l, t) => (l ? `${o} **${l}：** ${t}` : `${o} ${t}`),
  'o 【l】t': (o, l, t) => (l ? `${o} 【${l}】${t}` : `${o} ${t}`),
};
const JOINTS: Record<string, (points: readonly string[]) => string> = {
  '。': (points) => points.map((each) => `${each}。`).join(''),
  '；': (points) => points.join('；'),
  lines: (points) => points.map((each) => `${each}。`).join('\n'),
  list: (points) => `\n- ${points.map((each) => `${each}。`).join('\n- ')}`,
  '<br>': (points) => points.map((each) => `${each}。`).join('<br>'),
};
const bare = (text = '') => text.replace(/[\s；;。]+$/g, '').trim();
const entryA = (body: string, id = '2509.00001') => `title:[JarCache: On [MASK] (x)](https://arxiv.org/pdf/${id}\nsummary:${body}\n`;
const fieldsA = async (body: string) => {
  const read = summariesOf(await importOf(`# Papers for 2025-09-20\n\n${entryA(body)}\n${entryA(body, '2509.00002')}`));
  return read.map(({ title, card, extra }) => [title, ...VIEWS.five.map((key) => bare(card[key])), extra.length]);
};
const WANTED = ['JarCache: On [MASK] (x)', ...POINTS, 0];

describe('the summaries of layout A', () => {
  const cases = Object.entries(LABELS).flatMap(([wording, labels]) =>
    Object.entries(FORMS).flatMap(([form, set]) =>
      Object.entries(JOINTS).map(([joint, join]) => [wording, form, joint, labels, set, join] as const),
    ),
  );
  it.each(cases)('%s labels, %s, parted by %s', async (_wording, _form, _joint, labels, set, join) => {
    for (const ordinals of ORDINALS) {
      const body = join(POINTS.map((point, index) => set(ordinals[index] ?? '', labels[index] ?? '', point)));
      expect([body, ...(await fieldsA(body))]).toEqual([body, WANTED, WANTED]);
    }
  });

  const write = (labels: readonly string[], marks: readonly string[] = ORDINALS[0] ?? []) =>
    POINTS.map((point, index) => `${marks[index]} ${labels[index]}${labels[index] && '：'}${point}。`).join(' ');
  const whole = write(LABELS.canonical);
  it.each([
    ['exactly', whole],
    ['without blanks', whole.replaceAll(' ', '')],
    ['with plain punctuation', whole.replaceAll('，', ', ').replaceAll('：', ': ')],
    ['under other labels', write(LABELS.short)],
    ['without labels', write(LABELS.none)],
    ['under other ordinals', write(LABELS.canonical, ORDINALS[4])],
    ['with its key', `summary:${whole}`],
  ])('stand there once when they are written twice: %s', async (_, second) => {
    expect(await fieldsA(`${whole} ${second}`)).toEqual([WANTED, WANTED]);
  });
  it.each([
    ['a greeting', `好的，以下是总结：${whole}`],
    ['an empty title', `**论文总结** ${whole}`],
    ['quotation marks', `"${whole}"`],
    ['an ordinal twice', whole.replace('iv)', 'iii)').replace('v)', 'iv)')],
    ['a missing ordinal', whole.replace(' v) ', ' ')],
    ['brackets that change', whole.replace('iii)', '(iii)').replace(' v)', ' v）')],
    ['the labels in English behind', whole.replace(/论文摘要：/, '论文摘要（Summary）：').replace('关键方法：', '关键方法（Method）：')],
  ])('with %s', async (_, body) => {
    expect(await fieldsA(body)).toEqual([WANTED, WANTED]);
  });
});

const CARD = {
  field: '自然语言处理 – 检索',
  oneLine: '**提出** 两级缓存，首次做到实时。',
  guide: '**输入数据**：图像。\n\n**使用方法**：\n```sh\n# 安装\npip install jar\n```\n\n- **输出**：词\n  - 嵌套',
  innovations: '1. **两级缓存**：先内存后磁盘。\n2. **方法**：压缩。',
  results: '- 延迟 12 毫秒。\n\n| 系统 | 毫秒 |\n|---|---|\n| 甲 | 12 |\n\n- **主要结果**：好。',
};
const NUMBERS = ['一', '二', '三', '四', '五'];
const HEADINGS: Record<string, (name: string, index: number) => string> = {
  '### １．名': (name, index) => `### ${'１２３４５'[index]}．${name}\n`,
  '### 一、名': (name, index) => `### ${NUMBERS[index]}、${name}\n`,
  '## （一）名': (name, index) => `## （${NUMBERS[index]}）${name}\n\n`,
  '### 1. 名：': (name, index) => `### ${index + 1}. ${name}：\n`,
  '### 1. 🔍 名': (name, index) => `### ${index + 1}. 🔍 ${name}\n`,
  '### 1️⃣ 名': (name, index) => `### ${index + 1}️⃣ ${name}\n`,
  '**名**': (name) => `**${name}**\n\n`,
  '**1、名：**': (name, index) => `**${index + 1}、${name}：** `,
  '1. **名**：': (name, index) => `${index + 1}. **${name}**：`,
  '一、**名**': (name, index) => `${NUMBERS[index]}、**${name}**\n`,
  '【1. 名】': (name, index) => `【${index + 1}. ${name}】\n`,
  '- **名**：': (name) => `- **${name}**：`,
  '<h3>': (name, index) => `<h3>${index + 1}. ${name}</h3>\n`,
};
const TITLES: Record<string, string> = {
  plain: '## 📄 ',
  first: '# 📄 ',
  numbered: '## 1. 📄 ',
  'numbered behind': '## 📄 1. ',
  cited: '## 📄 [1] ',
  bold: '**📄 ',
};
const OPENINGS: Record<string, string> = {
  nothing: '',
  'its title': '# JarCache: Caches (x)\n\n',
  'a labelled title': '**论文标题**：JarCache: Caches (x)\n\n',
  'a summary of': '# Summary of "JarCache: Caches (x)"\n\n',
  'a greeting': '好的，以下是对该论文的总结：\n\n---\n\n',
  'a fence': '```markdown\n',
};
const SOURCES: Record<string, string> = {
  HTML版: 'html',
  'arXiv HTML': 'html',
  'PDF 全文': 'pdf',
  Abs: 'abstract',
  摘要: 'abstract',
  'PDF版本，非摘要': 'pdf',
  '仅摘要（PDF 不可用）': 'abstract',
};
const RULES = [RULE, '---'];
const FACTS: Record<string, (id: string, source: string) => string> = {
  lines: (id, source) => `- **链接**: https://huggingface.co/papers/${id}\n- **阅读来源**: ${source}`,
  emoji: (id, source) => `- 🔗 **链接**: https://huggingface.co/papers/${id}\n- 📖 **阅读来源**: ${source}`,
  'one line': (id, source) => `**链接**: https://huggingface.co/papers/${id} | **阅读来源**: ${source}`,
  table: (id, source) => `| 项目 | 内容 |\n|---|---|\n| **链接** | https://arxiv.org/abs/${id} |\n| **阅读来源** | ${source} |`,
};

describe('the entries of layout B', () => {
  const cases = Object.entries(HEADINGS).flatMap(([heading, set]) =>
    Object.entries(OPENINGS).map(([opening, before]) => [heading, opening, set, before] as const),
  );
  it.each(cases)('%s behind %s', async (_heading, _opening, set, before) => {
    const sections = VIEWS.report.map((key, index) => set(FIELDS[key].heading, index) + CARD[key as keyof typeof CARD]).join('\n\n');
    const heads = Object.entries(TITLES).flatMap(([title, mark]) => Object.keys(FACTS).map((facts) => ({ title, mark, facts })));
    const entries = heads.map(({ mark, facts }, index) => {
      const [name = '', source = ''] = Object.entries(SOURCES)[index % Object.keys(SOURCES).length] ?? [];
      const id = `2602.${String(index + 1).padStart(5, '0')}`;
      const title = `${mark}JarCache: Caches (x)${mark.startsWith('**') ? '**' : ''}`;
      return {
        id,
        source,
        text: `${title}\n\n${FACTS[facts]?.(id, name)}\n\n${before}${sections}${before.startsWith('```') ? '\n```' : ''}\n`,
      };
    });
    for (const rule of RULES) {
      const text = `# Hugging Face Daily Papers Report\n**Date**: 2026-02-14\n\n${rule}\n\n${entries.map((each) => `${each.text}\n${rule}\n`).join('\n')}`;
      const read = summariesOf(await importOf(text));
      expect(read.map(({ paper, title, receipt, card, extra }) => ({ paper, title, source: receipt.source, card, extra }))).toEqual(
        entries.map(({ id, source }) => ({
          paper: { source: 'arxiv', arxivId: id },
          title: 'JarCache: Caches (x)',
          source,
          card: CARD,
          extra: [],
        })),
      );
    }
  });
});
