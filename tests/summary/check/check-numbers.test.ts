import { describe, expect, it } from 'vitest';
import { checkNumbers } from '@/utils/summary/check/check-numbers';
import { gridOf, makePaper } from './make-paper';

const paper = makePaper(
  {
    Abstract: ['We present BeanNet, which counts beans with 91.25% accuracy and runs 8x faster than JarNet.'],
    Method: [
      'BeanNet has three stages. It is trained on 1.28 million images of jars for 40 epochs with a learning rate of 0.0005.',
      'The small model has 7.5B parameters and takes 4,815 ms per jar, while the large model has 30B parameters and takes 9,200 ms per jar.',
    ],
    Results: [
      'Training takes 4 hours and 17 minutes on one GPU.',
      'With a window of 4k tokens, our method handles documents of up to 128k tokens.',
      'Accuracy falls by 2.5 points in the dark.',
      'The training set holds 5,200 jars and the test set holds 1,300 jars.',
      'Counting takes 12.4 seconds with the old counter and 6.2 seconds with BeanNet.',
    ],
  },
  [
    {
      caption: 'Accuracy (%) and recall on two data sets.',
      grid: gridOf(
        ['Model', 'Kidney', 'Lima'],
        ['JarNet', '83.20', '71.40'],
        ['JarNet-2', '84.10', '72.30'],
        ['TinNet', '79.85', '68.10'],
        ['BeanNet (ours)', '91.25', '80.60'],
      ),
    },
  ],
);

/** The verdicts on the numerals of one sentence. */
const verdicts = (text: string) => checkNumbers([{ id: 'results', text }], paper).map((number) => [number.text, number.verdict]);

describe('checkNumbers', () => {
  it.each<[string, string, [string, string][]]>([
    ['the same value', 'BeanNet 的准确率为 91.25%。', [['91.25%', 'exact']]],
    ['fewer digits', 'BeanNet 的准确率约 91%。', [['91%', 'rounded']]],
    [
      'another spelling',
      '训练用了 128 万张图像，学习率 5×10⁻⁴。',
      [
        ['128 万', 'exact'],
        ['5×10⁻⁴', 'exact'],
      ],
    ],
    ['another unit', '小号模型每罐约 4.8 秒。', [['4.8 秒', 'rounded']]],
    ['words', 'BeanNet 分三个阶段。', [['三', 'exact']]],
    [
      'English words, which are no roundings',
      'BeanNet has three stages and not five.',
      [
        ['three', 'exact'],
        ['five', 'not-found'],
      ],
    ],
    ['times', '比 JarNet 快 8 倍。', [['8 倍', 'exact']]],
    ['a cell of the table', '在 Lima 上 BeanNet 达到 80.6%。', [['80.6%', 'exact']]],
    ['a value of another row', '在 Lima 上 BeanNet 达到 71.4%。', [['71.4%', 'weak']]],
    ['a value of another column', '在 Kidney 上 BeanNet 达到 80.6%。', [['80.6%', 'weak']]],
    ['a value of another column, which a part before names', '在 Kidney 上，BeanNet 达到 80.6%。', [['80.6%', 'weak']]],
    [
      'a value of another row, named with digits',
      'JarNet-2 表现较好，Lima 达到 68.1%。',
      [
        ['2', 'not-a-claim'],
        ['68.1%', 'weak'],
      ],
    ],
    ['a baseline that is named', '在 Kidney 上 TinNet 只有 79.85%。', [['79.85%', 'exact']]],
    ['a value of another model in the same sentence', '大号模型每罐 4,815 毫秒。', [['4,815 毫秒', 'weak']]],
    ['what is nowhere', 'BeanNet 的准确率为 95.12%。', [['95.12%', 'not-found']]],
    ['another magnitude', '训练用了 1280 万张图像。', [['1280 万', 'not-found']]],
    [
      'a difference of two rows',
      '在 Kidney 上 BeanNet 达到 91.25%，比 JarNet 高 8.05 个百分点。',
      [
        ['91.25%', 'exact'],
        ['8.05 个百分点', 'derived'],
      ],
    ],
    [
      'a ratio within a sentence',
      '窗口从 4K 扩到 128K，放大 32 倍。',
      [
        ['4K', 'exact'],
        ['128K', 'exact'],
        ['32 倍', 'derived'],
      ],
    ],
    ['hours and minutes together', '训练时间共 257 分钟。', [['257 分钟', 'derived']]],
    [
      'a wrong difference',
      '在 Kidney 上 BeanNet 达到 91.25%，比 JarNet 高 9.15 个百分点。',
      [
        ['91.25%', 'exact'],
        ['9.15 个百分点', 'not-found'],
      ],
    ],
    ['what the clause excludes', '测试集有 5,200 个罐子。', [['5,200', 'weak']]],
    ['what the clause does not exclude', '测试集有 1,300 个罐子。', [['1,300', 'exact']]],
    [
      'a speedup',
      '计数用时从 12.4 秒降到 6.2 秒，快了 2 倍。',
      [
        ['12.4 秒', 'exact'],
        ['6.2 秒', 'exact'],
        ['2 倍', 'derived'],
      ],
    ],
    ['points called relative', '暗处准确率相对下降 2.5%。', [['2.5%', 'weak']]],
    [
      'names',
      'GPT-4 不在表 1 中。',
      [
        ['4', 'not-a-claim'],
        ['1', 'not-a-claim'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });

  it('says where a value stands, and what it was computed from', () => {
    const [exact, derived] = checkNumbers(
      [{ id: 'results', text: '在 Kidney 上 BeanNet 达到 91.25%，比 JarNet 高 8.05 个百分点。' }],
      paper,
    );
    expect(exact?.evidence).toEqual({ passage: 'T1', quote: 'BeanNet (ours) | Kidney | 91.25', value: '91.25' });
    expect(derived).toMatchObject({
      operation: 'difference',
      operands: [{ value: '91.25' }, { quote: 'JarNet | Kidney | 83.20', value: '83.20' }],
    });
    const [weak] = checkNumbers([{ id: 'results', text: '在 Lima 上 BeanNet 达到 71.4%。' }], paper);
    expect(weak).toMatchObject({ doubt: 'row', evidence: { quote: 'JarNet | Lima | 71.40' } });
  });

  it('does not take a value from another table while the named one has its own', () => {
    const two = makePaper({ A: ['We count beans.'] }, [
      { caption: 'Accuracy.', grid: gridOf(['Model', 'Lima'], ['JarNet', '71.40'], ['BeanNet', '80.60']) },
      { caption: 'Older models.', grid: gridOf(['Model', 'Lima'], ['PotNet', '55.50'], ['CanNet', '58.20']) },
    ]);
    expect(checkNumbers([{ id: 'results', text: 'BeanNet 在 Lima 上达到 55.50。' }], two)).toMatchObject([{ verdict: 'weak' }]);
    expect(checkNumbers([{ id: 'results', text: 'PotNet 在 Lima 上达到 55.50。' }], two)).toMatchObject([{ verdict: 'exact' }]);
  });

  it('prefers the passage that the sentence cites', () => {
    const document = makePaper({ A: ['The red jar holds 64 beans.'], B: ['The blue jar holds 64 beans as well.'] });
    const cited = (text: string) => checkNumbers([{ id: 'results', text }], document)[0]?.evidence?.passage;
    expect(cited('罐子里有 64 颗豆 [P1]。')).toBe('P1');
    expect(cited('罐子里有 64 颗豆 [P2]。')).toBe('P2');
  });

  it('gives every numeral of every section in order, at its offsets', () => {
    const sections = [
      { id: 'oneLine', text: '快 8 倍。' },
      { id: 'results', text: '准确率 91.25%，见表 1。\n共 40 轮。' },
    ];
    const numbers = checkNumbers(sections, paper);
    expect(numbers.map(({ section, text }) => [section, text])).toEqual([
      ['oneLine', '8 倍'],
      ['results', '91.25%'],
      ['results', '1'],
      ['results', '40'],
    ]);
    for (const { section, start, end, text } of numbers)
      expect(sections.find(({ id }) => id === section)?.text.slice(start, end)).toBe(text);
  });

  it('knows what Hugging Face counts', () => {
    const artefacts = { models: [], datasets: [], spaces: [], totals: { models: 9, datasets: 2, spaces: 0 } };
    const [number] = checkNumbers([{ id: 'guide', text: '已发布 9 个模型。' }], { ...makePaper({ A: ['Beans.'] }), artefacts });
    expect(number).toMatchObject({ verdict: 'exact', evidence: { passage: '', value: '9' } });
  });

  // A model that has lost its way writes the same without end; each numeral looking at each other one would take minutes.
  it.each([
    ['1~', 5000],
    ['91.25%，', 2000],
    ['40 ', 2000],
  ])('comes to an end with %j, %i times over', (piece, times) => {
    expect(checkNumbers([{ id: 'results', text: piece.repeat(times) }], paper).length).toBeGreaterThanOrEqual(times / 2);
  });

  it('takes an empty paper and an empty text', () => {
    expect(checkNumbers([{ id: 'results', text: '共 40 轮。' }], makePaper({}))).toMatchObject([{ verdict: 'not-found' }]);
    expect(checkNumbers([{ id: 'results', text: '' }], paper)).toEqual([]);
  });
});
