// @vitest-environment node
import { expect, it } from 'vitest';
import { splitList } from '@/utils/split-list';

it.each([
  ['RL,代理，agents、 推理 ;图；\n', ['RL', '代理', 'agents', '推理', '图']],
  ['machine learning', ['machine learning']],
  [' ,、', []],
])('splits %j at its marks', (text, words) => {
  expect(splitList(text)).toEqual(words);
});
