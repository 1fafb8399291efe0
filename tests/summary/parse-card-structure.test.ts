import { describe, expect, it } from 'vitest';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import { parseCard } from '@/utils/summary/parse/parse-card';

const ten = FIELD_KEYS.map((key) => `## ${FIELDS[key].heading}\n\n- **要点**：${key} 的内容。`).join('\n\n');

describe('titles and groups', () => {
  const fields = (mark: string) => `${mark} 一句话核心贡献\n\n快。\n\n${mark} 论文摘要\n\n很快。\n\n${mark} 关键方法\n\n缓存。`;
  const card = { oneLine: '快。', abstract: '很快。', method: '缓存。' };
  it.each([
    ['title with the paper', `# 论文总结：Attention\n\n${fields('##')}`],
    ['title', `# 论文摘要\n\n${fields('##')}`],
    ['title and its facts', `# 论文摘要\n\n> 2017\n\n${fields('##')}`],
    ['title of level 2', `## 论文总结\n\n${fields('###')}`],
    ['groups', '## 一、概览\n\n### 一句话核心贡献\n\n快。\n\n### 论文摘要\n\n很快。\n\n## 二、方法\n\n### 关键方法\n\n缓存。'],
    [
      'groups named like fields',
      '## 一、摘要\n\n### 一句话核心贡献\n\n快。\n\n### 论文摘要\n\n很快。\n\n## 二、方法\n\n### 关键方法\n\n缓存。',
    ],
    ['title over bold', '# 论文总结\n\n**一句话核心贡献**：快。\n\n**论文摘要**：很快。\n\n**关键方法**：\n缓存。'],
    ['title over bullets', '# 论文总结：X\n\n- **一句话核心贡献**：快。\n- **论文摘要**：很快。\n- **关键方法**：缓存。'],
  ])('%s', (_, text) => {
    expect(parseCard(text).card).toEqual(card);
  });
  it('keeps an upper heading that holds text as a section', () => {
    expect(parseCard('# 论文摘要\n\n很快。\n\n## 一句话核心贡献\n\n快。\n\n## 关键方法\n\n缓存。').card).toEqual(card);
  });
});

describe('five points that contain lists', () => {
  const points = ['研究缓存。', '怎样快？', '采用 (i) 编码器 (ii) 解码器。', '12 毫秒。', '小设备也能做检索。'];
  const labels = ['论文摘要', '主要研究问题或目标', '关键方法', '主要结果', '对AI从业者的主要启示'];
  const keys = ['abstract', 'problem', 'method', 'results', 'implication'] as const;
  const five = Object.fromEntries(keys.map((key, index) => [key, points[index]]));
  const forms: Record<string, readonly string[]> = {
    '(i)': ['(i)', '(ii)', '(iii)', '(iv)', '(v)'],
    'i)': ['i)', 'ii)', 'iii)', 'iv)', 'v)'],
    'i.': ['i.', 'ii.', 'iii.', 'iv.', 'v.'],
    '1)': ['1)', '2)', '3)', '4)', '5)'],
    '1.': ['1.', '2.', '3.', '4.', '5.'],
    '（1）': ['（1）', '（2）', '（3）', '（4）', '（5）'],
    '①': ['①', '②', '③', '④', '⑤'],
    ⅰ: ['ⅰ.', 'ⅱ.', 'ⅲ.', 'ⅳ.', 'ⅴ.'],
  };
  for (const [separator, gap] of [
    ['space', ' '],
    ['nothing', ''],
    ['line', '\n'],
  ] as const)
    it.each(Object.entries(forms))(`labelled, parted by ${separator}: %s`, (_, marks) => {
      const text = points.map((point, index) => `${marks[index]} ${labels[index]}：${point}`).join(gap);
      expect(parseCard(text).card).toEqual(five);
      expect(parseCard(`summary:${text}`).card).toEqual(five);
      expect(parseCard(`${text} ${text}`).card).toEqual(five);
    });
  it.each(Object.entries(forms))('without labels: %s', (_, marks) => {
    expect(parseCard(points.map((point, index) => `${marks[index]} ${point}`).join(' ')).card).toEqual(five);
  });
  it.each(Object.entries(forms))('some labels missing, one a line: %s', (_, marks) => {
    const text = points.map((point, index) => `${marks[index]} ${index % 2 ? '' : `${labels[index]}：`}${point}`).join('\n');
    expect(parseCard(text).card).toEqual(five);
  });
  it('a list in another form', () => {
    const text = 'i) 贡献：(i) 数据集；(ii) 模型；(iii) 评测。 ii) 怎样快？ iii) 缓存。 iv) 12 毫秒。 v) 可行。';
    expect(parseCard(text).card).toEqual({
      abstract: '贡献：(i) 数据集；(ii) 模型；(iii) 评测。',
      problem: '怎样快？',
      method: '缓存。',
      results: '12 毫秒。',
      implication: '可行。',
    });
  });
  it('a list in the same form, before the labels', () => {
    const text = '(i) 论文摘要：有 (i) 数据 (ii) 模型。 (ii) 研究问题：怎样快？ (iii) 关键方法：缓存。';
    expect(parseCard(text).card).toEqual({ abstract: '有 (i) 数据 (ii) 模型。', problem: '怎样快？', method: '缓存。' });
  });
  it.each([
    ['labelled', 'i) 论文摘要：甲。 ii) 研究问题：乙。 iv) 主要结果：丁。 v) 主要启示：戊。', '乙。'],
    ['unlabelled', 'i) 甲。 ii) 乙。 iv) 丁。 v) 戊。', '乙。'],
    ['twice', 'i) 甲。 ii) 乙。 iv) 丁。 v) 戊。 i) 甲。 ii) 乙。 iv) 丁。 v) 戊。', '乙。'],
  ])('a missing ordinal: %s', (_, text, problem) => {
    expect(parseCard(text).card).toEqual({ abstract: '甲。', problem, results: '丁。', implication: '戊。' });
  });
  it('an ordinal missing where the label is not', () => {
    expect(parseCard('i) 甲。 ii) 乙。关键方法：丙。 iv) 丁。 v) 戊。').card.method).toBe('丙。');
  });
  it('leaves lists inside sections alone', () => {
    const text = '## 一句话核心贡献\n\n快。\n\n## 论文摘要\n\n贡献：(i) 甲 (ii) 乙 (iii) 丙 (iv) 丁 (v) 戊。';
    expect(Object.keys(parseCard(text).card)).toEqual(['oneLine', 'abstract']);
    expect(parseCard('步骤：1) 甲 2) 乙 3) 丙。').card).toEqual({});
  });
});

describe('reasoning', () => {
  it.each([
    ['never opened', `先想想。\n## 论文摘要\n草稿\n</think>\n\n${ten}`],
    ['never opened, on the line', `先想想。</think>\n\n${ten}`],
    ['nothing between', `先想想。</think>${ten}`],
    ['thinking', `好。\n</thinking>\n${ten}`],
    ['a block', `<think>\n## 应用领域\n草稿\n</think>\n\n${ten}`],
    ['two blocks', `<think>a</think>\n<thinking>\nb\n</thinking>\n${ten}`],
    ['a block and a stray tag', `<think>\na\n</think>\nb\n</think>\n${ten}`],
    ['a block amid the answer', ten.replace('\n\n## 应用领域', '\n\n<think>\n嗯\n</think>\n\n## 应用领域')],
  ])('%s', (_, text) => {
    expect(parseCard(text)).toEqual(parseCard(ten));
  });
  it('hides reasoning that is still going on', () => {
    expect(parseCard('<think>\n## 应用领域\n\n草稿').card).toEqual({});
  });
  it.each(['输出写成 `<think>…</think>`。', '先 <think>推理</think> 再答。', '以 </think> 结束。', '```\n<think>\nx\n</think>\n```'])(
    'keeps the tags that an answer speaks of: %s',
    (body) => {
      const text = `## 应用领域\n\n推理\n\n## 关键方法\n\n${body}\n\n## 实验效果\n\n快`;
      expect(parseCard(text).card).toEqual({ field: '推理', method: body, results: '快' });
    },
  );
});

describe('nothing is lost', () => {
  const answers: Record<string, string> = {
    'foreign headings': `前言甲\n\n# 标题乙\n\n${ten}\n\n## 消融实验\n\n消融丙\n\n### 深层\n\n深层丁\n\n# 附录\n\n附录戊`,
    'foreign headings between': ten.replaceAll('\n\n## ', '\n\n### 深层\n\n词甲\n\n## 别的\n\n词乙\n\n## '),
    'groups with text':
      '# 论文总结\n\n引言\n\n## 方法\n\n综述\n\n### 关键方法\n\n缓存\n\n### 主要创新点\n\n新\n\n## 结果\n\n说明\n\n### 实验效果\n\n快',
    'bold with hash inside': '**应用领域**：检索\n\n### 示例\n\n例\n\n**关键方法**：缓存\n\n## 消融实验\n\n消融',
    table: '引言\n\n| 应用领域 | 检索 |\n| 作者 | 某人 |\n| 关键方法 | 缓存 |\n\n以上\n\n| 另 | 一表 |',
    fence: '你好\n\n```markdown\n## 应用领域\n检索\n## 关键方法\n缓存\n```\n再见',
    points: 'title:[A](b)\nsummary:i) 论文摘要：甲 ii) 乙 iii) 丙 iv) 丁 v) 戊\n\n后记',
    labels: '前言。论文摘要：甲。关键方法：乙。',
    repeated: '## 应用领域\n\n检索\n\n## 应用领域\n\n检索与问答\n\n## 应用领域\n\n问答',
    'code at the end': '## 应用领域\n\n检索\n\n## 使用指南\n\n```\n# 注释\nrun',
    'five in one line of bold': '**应用领域**：检索 **关键方法**：缓存 **实验效果**：快',
    'English on the line': '## 应用领域 NLP\n\n## 关键方法 - Sparse Attention\n\n## 实验效果：fast',
  };
  it.each(Object.entries(answers))('%s', (_, text) => {
    const { card, extra, preamble } = parseCard(text);
    const all = [...Object.values(card), ...extra.flatMap(({ heading, text: body }) => [heading, body]), preamble].join('\n');
    const isHeading = (line: string) => /^(?:#+ |\|[-|]+$|```)/.test(line) && !/^#+ .*(?:[：-]| [A-Z])/.test(line);
    const words = text
      .split('\n')
      .filter((line) => !isHeading(line))
      .flatMap((line) => line.replaceAll(/应用领域|关键方法|实验效果|论文摘要/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !/^(?:i{1,3}|iv|v)$/.test(word));
    for (const word of words) expect(all).toContain(word);
  });
  it('keeps a foreign heading that follows a section with its text', () => {
    expect(parseCard(`${ten}\n\n## 消融实验\n\n去掉缓存。\n\n### 细节\n\n无。`).extra).toEqual([
      { heading: '消融实验', text: '去掉缓存。\n\n### 细节\n\n无。' },
    ]);
  });
});

describe('while the text arrives', () => {
  it.each([
    ['as asked', ten],
    ['after reasoning', `<think>\n想\n</think>\n\n${ten}`],
    ['in a fence', `好的：\n\n\`\`\`markdown\n${ten}\n\`\`\`\n`],
    [
      'with text that looks like headings',
      ten.replaceAll('的内容。', '的内容。\n\n关键方法是缓存。\n\n- **主要结果**：快。\n\n(i) 甲 (ii) 乙 (iii) 丙'),
    ],
    ['bold', ten.replaceAll(/^## (.*)$/gm, '**$1**')],
    ['numbered', ten.replaceAll(/^## (.*)$/gm, '### 1. $1')],
  ])('the sections only ever grow: %s', (_, text) => {
    let before = 0;
    for (let end = 0; end <= text.length; end++) {
      const count = Object.keys(parseCard(text.slice(0, end)).card).length;
      expect(count).toBeGreaterThanOrEqual(before);
      before = count;
    }
    expect(before).toBe(10);
  });
});

/** No measure of speed, only the end of a test that would never end: a pattern that backtracks takes hours here, the parser about a second. */
const HANG_MS = 120_000;

describe('a megabyte of repetition', () => {
  it.each([
    ['sections', '## 应用领域\n\n检索。\n\n'],
    ['bold on one line', '**应用领域**：检索。'],
    ['bold lines', '**应用领域**：检索。\n**关键方法**\n'],
    ['points', 'i) 甲 ii) 乙 iii) 丙 '],
    ['ordinals', '1. 1) (1) ① i. '],
    ['rows', '| 应用领域 | 检索 |\n'],
    ['cells', '| 应用领域 '],
    ['tags', '<b>应用领域</b>\n</think>\n'],
    ['open tags', '<think>\n'],
    ['fences', '```\n## 应用领域\n'],
    ['emphasis', '***_**'],
    ['hashes', '# # ## '],
    ['blanks', ' \u3000'],
    ['rules', '---\n- - -\n'],
    ['angle brackets', '<h3 <'],
    ['emoji', '🔬️'],
    ['labels', '关键方法：'],
    ['brackets', '（['],
    ['paragraph', '很快。'],
  ])(
    '%s',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      for (const answer of [text, `## 应用领域\n\n${text}`, `应用领域 ${text}`]) expect(parseCard(answer)).toHaveProperty('card');
    },
    HANG_MS,
  );
  it(
    'white space amid points and headings',
    () => {
      const gap = ' '.repeat(500_000);
      const points = parseCard(`i) 论文摘要：甲${gap}乙 ii) 研究问题：丙${gap}* ${'* '.repeat(100_000)}丁 iii) 关键方法：戊`);
      expect(Object.keys(points.card)).toEqual(['abstract', 'problem', 'method']);
      expect(parseCard(`**应用领域**：甲${gap}乙\n\n**关键方法**${gap}：丙\n\n## 实验效果${gap}丁`)).toHaveProperty('card');
    },
    HANG_MS,
  );
  it(
    'different versions of one section',
    () => {
      const many = parseCard(Array.from({ length: 50_000 }, (_, index) => `## 应用领域\n\n词${index}\n`).join('\n'));
      const long = parseCard(
        `## 应用领域\n\n${'长'.repeat(500_000)}\n${Array.from({ length: 25_000 }, (_, index) => `## 应用领域\n\n词${index}\n`).join('\n')}`,
      );
      for (const { card } of [many, long]) expect(Object.keys(card)).toEqual(['field']);
    },
    HANG_MS,
  );
});
