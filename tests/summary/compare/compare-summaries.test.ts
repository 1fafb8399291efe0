import { describe, expect, it } from 'vitest';
import { makeSummary } from '@/tests/summary/make-summary';
import type { Card } from '@/utils/summary/card';
import { compareSummaries } from '@/utils/summary/compare/compare-summaries';
import type { Summary } from '@/utils/summary/summary';

const of = (card: Card, change: Partial<Summary> = {}) => makeSummary({ card, ...change });

/** `28.4 → 28.9`, `+ 3`, `- 7`. */
function figures(before: string, after: string): string[] {
  const change = compareSummaries(of({ results: before }), of({ results: after }));
  return change.figures.map(({ from, to }) => (from && to ? `${from.text} → ${to.text}` : to ? `+ ${to.text}` : `- ${from?.text}`));
}

describe('numbers', () => {
  it.each([
    ['one that changed', '在 WMT14 上达到 28.4 BLEU。', '在 WMT14 上达到 28.9 BLEU。', ['28.4 → 28.9']],
    ['nothing but a citation', '达到 28.4 BLEU [P3]。', '达到 28.4 BLEU [P12, T3]。', []],
    ['another spelling', '共 35,000 张图，占 ２８％。', '共 3.5 万张图，占 28%。', []],
    ['moved to another line', '- 速度 3 倍\n- 精度 81.2%', '- 精度 81.2%\n- 速度 3 倍', []],
    ['changed and moved', '- 速度 3 倍\n- 精度 81.2%', '- 精度 84.5%\n- 速度 3 倍', ['81.2% → 84.5%']],
    ['two that changed places', '甲模型 28.4 分，乙模型 27.1 分。', '甲模型 27.1 分，乙模型 28.4 分。', ['28.4 → 27.1', '27.1 → 28.4']],
    ['one more', '用了 8 块显卡。', '用了 8 块显卡。训练 12 小时。', ['+ 12']],
    ['one less', '用了 8 块显卡。训练 12 小时。', '用了 8 块显卡。', ['- 12']],
    ['another quantity in its place', '数据集含 500 条样本。', '学习率为 0.01。', ['+ 0.01', '- 500']],
    ['percent is not times', '提速 50%。', '提速 2 倍。', ['+ 2 倍', '- 50%']],
    ['names', '与 GPT-4 和 ResNet-50 相比。', '与 GPT-3 和 ResNet-101 相比。', []],
    ['powers of ten', '误差 $1.33\\times10^{-4}$。', '误差 $1.35\\times10^{-4}$。', ['1.33\\times10^{-4} → 1.35\\times10^{-4}']],
    ['the same value in other words', '一共训练 300 轮。', '模型收敛需要 300 个周期。', []],
  ])('%s', (_, before, after, expected) => {
    expect(figures(before, after)).toEqual(expected);
  });

  it('goes by the numbers that were checked, where they were', () => {
    const text = '第 3 节：达到 28.4。';
    const start = text.indexOf('28.4');
    const number = { section: 'results', start, end: start + 4, text: '28.4', verdict: 'exact' } as const;
    const other = text.replace('第 3', '第 4').replace('28.4', '28.9');
    const change = compareSummaries(
      of({ results: text }, { numbers: [{ section: 'results', start: 2, end: 3, text: '3', verdict: 'not-a-claim' }, number] }),
      of(
        { results: other },
        {
          numbers: [
            { section: 'results', start: 2, end: 3, text: '4', verdict: 'not-a-claim' },
            { ...number, text: '28.9' },
          ],
        },
      ),
    );
    expect(change.figures).toHaveLength(1);
    expect(change.figures[0]).toMatchObject({ section: 'results', from: { text: '28.4' }, to: { text: '28.9', before: '第 4 节：达到 ' } });
  });

  it('compares numerals in words where both were checked, and not where one was not', () => {
    const checked = (text: string) => [{ section: 'method', start: 1, end: 3, text, verdict: 'exact' as const }];
    const before = of({ method: '用三个模块，共 8 层。' }, { numbers: checked('三个') });
    const after = of({ method: '用四个模块，共 8 层。' }, { numbers: checked('四个') });
    expect(compareSummaries(before, after).figures).toMatchObject([{ from: { text: '三个' }, to: { text: '四个' } }]);
    const unchecked = of({ method: '用四个模块，共 9 层。' });
    expect(compareSummaries(before, unchecked).figures).toMatchObject([{ from: { text: '8' }, to: { text: '9' } }]);
  });

  it('compares both ends of a range that was checked as one', () => {
    const range = (text: string) =>
      of(
        { results: `吞吐从 ${text}，共 8 层。` },
        { numbers: [{ section: 'results', start: 4, end: 4 + text.length, text, verdict: 'exact' }] },
      );
    const { figures: changes } = compareSummaries(range('41.2 到 44.0'), range('41.2 到 45.7'));
    expect(changes).toMatchObject([{ from: { text: '44.0', before: '吞吐从 41.2 到 ' }, to: { text: '45.7' } }]);
    expect(changes).toHaveLength(1);
  });

  it('shows the words around a number as they read without emphasis and citations', () => {
    const of336 = (count: string) => of({ results: `- **词元更少**：降到 ${count} 个 [T2]。` });
    expect(compareSummaries(of336('336'), of336('329')).figures).toMatchObject([
      { to: { text: '329', before: '词元更少：降到 ', after: ' 个。' } },
    ]);
  });

  it('names what changed before what is only on one side', () => {
    expect(figures('- 训练 12 小时\n- 精度 81.2%', '- 精度 84.5%\n- 数据 9 份')).toEqual(['81.2% → 84.5%', '+ 9', '- 12']);
  });
});

describe('sections', () => {
  const status = (before: Summary, after: Summary) =>
    compareSummaries(before, after).sections.map(({ id, status: value }) => `${id} ${value}`);

  it('tells which changed', () => {
    const before = of({ abstract: '甲', field: '检索 – 问答', problem: '只说这一句', guide: '丁' });
    expect(status(before, of({ abstract: '甲 [P1]', field: '检索 – 摘要', problem: '另起一段话', method: '戊' }))).toEqual([
      'abstract same',
      'field changed',
      'problem rewritten',
      'method added',
      'guide removed',
    ]);
  });

  it('compares the sections of templates by template and key, and those of the model by heading', () => {
    const custom = { template: 'check', templateName: '清单', key: 'seed', heading: '种子' };
    const before = of({}, { custom: [{ ...custom, text: '3 个' }], extra: [{ heading: '消融', text: '无' }] });
    const after = of({}, { custom: [{ ...custom, heading: '随机种子', text: '5 个' }], extra: [{ heading: '消融', text: '无' }] });
    expect(status(before, after)).toEqual(['check/seed changed', 'extra 消融 same']);
    expect(compareSummaries(before, after).figures).toMatchObject([{ from: { text: '3' }, to: { text: '5' } }]);
  });

  it('loses none of several that the model put under one heading', () => {
    const extra = (second: string) =>
      of(
        {},
        {
          extra: [
            { heading: '', text: '甲' },
            { heading: '', text: second },
          ],
        },
      );
    expect(status(extra('乙'), extra('乙'))).toEqual(['extra  same', 'extra  2 same']);
    expect(status(extra('乙'), of({}, { extra: [{ heading: '', text: '甲' }] }))).toEqual(['extra  same', 'extra  2 removed']);
  });
});

describe('what was read', () => {
  const { receipt, made } = makeSummary();

  it.each([
    ['version', { receipt: { ...receipt, version: 2 } }, { receipt: { ...receipt, version: 3 } }, { from: 2, to: 3 }],
    ['source', { receipt }, { receipt: { ...receipt, source: 'abstract' } }, { from: receipt.source, to: 'abstract' }],
    [
      'percent',
      { receipt: { ...receipt, sent: { characters: 9999, of: 10_000 } } },
      { receipt: { ...receipt, sent: { characters: 10, of: 10 } } },
      { from: 99, to: 100 },
    ],
    ['model', { made }, { made: { ...made, model: 'other' } }, { from: made.model, to: 'other' }],
  ] as [string, Partial<Summary>, Partial<Summary>, object][])('%s', (what, before, after, expected) => {
    expect(compareSummaries(makeSummary(before), makeSummary(after)).receipt).toEqual([{ what, ...expected }]);
  });

  it('does not call an abstract all of the paper', () => {
    const sent = { characters: 10, of: 10 };
    const [source, percent] = compareSummaries(
      makeSummary({ receipt: { ...receipt, source: 'abstract', sent } }),
      makeSummary({ receipt: { ...receipt, sent: { characters: 87, of: 100 } } }),
    ).receipt;
    expect([source?.what, percent]).toEqual(['source', { what: 'percent', from: undefined, to: 87 }]);
  });

  it('says nothing of what is the same', () => {
    expect(compareSummaries(makeSummary(), makeSummary()).receipt).toEqual([]);
  });
});

describe('a longer text', () => {
  const lines = [
    '- 在 Beans 上 F1 为 28.4，比基线的 26.5 高 1.9 分 [T2]',
    '- 平均延迟 206 ms，是基线的 47%；内存从 3.8 GB 降到 1.9 GB',
    '- 训练用 12 台机器，共 1,536 小时，学习率 0.0002',
    '- 消融：去掉量化后 F1 为 28.6，延迟 391 ms，内存 7.4 GB',
  ];
  const text = lines.join('\n');
  const digits = [...text.matchAll(/[1-9]/g)].map(({ index }) => index).filter((index) => !/[TF]$/.test(text.slice(0, index)));

  it('of which one digit changes, while the lines come in another order, has one changed number', () => {
    expect(digits.length).toBeGreaterThan(30);
    for (const index of digits) {
      const changed = `${text.slice(0, index)}${(Number(text[index]) % 9) + 1}${text.slice(index + 1)}`;
      const moved = changed.split('\n').reverse().join('\n');
      expect([index, figures(text, moved)]).toEqual([index, [expect.stringMatching(/ → /)]]);
    }
  });
});
