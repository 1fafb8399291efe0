// @vitest-environment node
import { expect, test } from 'vitest';
import { makeSummary } from '@/tests/summary/make-summary';
import type { Card } from '@/utils/summary/card';
import { isHardlyChinese } from '@/utils/summary/is-hardly-chinese';

test.each<[string, Card, boolean]>([
  ['our own', makeSummary().card, false],
  [
    'Chinese full of English terms',
    {
      results:
        'Transformer 在 WMT 2014 English-to-German 上达到 28.4 BLEU，比 GNMT + RL ensemble 高 2.0 分 [P12, T2]，训练用 8 块 P100 GPU。',
    },
    false,
  ],
  [
    'Chinese around formulas and addresses',
    { guide: '代码见 https://github.com/example/beans，损失为 $\\mathcal{L}_{total} = \\mathrm{softmax}(QK)$。' },
    false,
  ],
  ['English', { oneLine: 'We propose a network that rests on attention alone and trains faster than recurrent ones.' }, true],
  [
    'English that names its author',
    {
      oneLine:
        'A method by 王小明 that makes the training of large language models much faster than before, and of smaller ones as well, on the machines that most people have.',
    },
    true,
  ],
  [
    'English under a Chinese section name',
    { abstract: '摘要: This paper shows that retrieval with small caches answers questions on laptops.' },
    true,
  ],
  ['a word or two', { field: 'Retrieval – QA' }, false],
  ['nothing', {}, false],
])('%s', (_, card, isHardly) => {
  expect(isHardlyChinese(card)).toBe(isHardly);
});
