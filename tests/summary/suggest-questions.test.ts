import { expect, it } from 'vitest';
import { suggestQuestions } from '@/utils/summary/suggest-questions';

it.each([
  ['what is not told', '- 论文未说明训练所用的算力与时间 [P3]。', ['论文在哪里提到训练所用的算力与时间？']],
  ['the verb behind', '- 方差与置信区间均未报告', ['论文在哪里提到方差与置信区间？']],
  ['a label before', '- 算力：论文未说明训练所用的 GPU 型号。', ['论文在哪里提到训练所用的 GPU 型号？']],
  ['the standing phrase behind a label', '- 方差：论文未说明。', ['论文在哪里提到方差？']],
  ['the last clause alone', '- 人工核验只占 19.8%，接口成本也未给出。', ['论文在哪里提到接口成本？']],
  ['what is not released', '- 代码许可证未公开', ['代码许可证公开了吗，可以从哪里得到？']],
  ['what is not examined', '- 没有评估多语言场景', ['论文里有没有与多语言场景有关的实验或结果？']],
  ['what is not compared', '- 没有与更大的模型比较', ['论文里有没有与更大的模型有关的实验或结果？']],
  ['whether', '- 未说明是否使用数据增强', ['论文里是否使用数据增强？依据在哪里？']],
  ['a limit that is admitted', '- **速度**：作者承认在长序列上较慢（第 5 节）。', ['对“在长序列上较慢”这一局限，论文给出了什么改进方向？']],
])('asks about %s', (_, limits, questions) => {
  expect(suggestQuestions(limits)).toEqual(questions);
});

it('makes one question of each thing in a list behind a label', () => {
  expect(suggestQuestions('- **未说明**：训练算力、随机种子数、代码许可证')).toEqual([
    '论文在哪里提到训练算力？',
    '论文在哪里提到随机种子数？',
    '论文在哪里提到代码许可证？',
  ]);
});

it('asks for what is not told before what is admitted, three at most, none twice', () => {
  const limits = '- 只有英文数据\n- 长文较慢\n- 未说明算力\n- 未说明算力\n- 未说明种子数\n- 未报告方差';
  expect(suggestQuestions(limits)).toEqual(['论文在哪里提到算力？', '论文在哪里提到种子数？', '论文在哪里提到方差？']);
  expect(suggestQuestions(limits, ['论文在哪里提到算力？', '论文在哪里提到种子数？'])[0]).toBe('论文在哪里提到方差？');
});

it.each([
  ['no field', undefined],
  ['nothing in it', '论文未说明。'],
  ['a phrase too long for a chip', `- ${'很长的局限'.repeat(9)}`],
])('asks nothing where there is %s', (_, limits) => {
  expect(suggestQuestions(limits)).toEqual([]);
});
