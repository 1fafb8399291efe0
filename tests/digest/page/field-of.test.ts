import { expect, it } from 'vitest';
import { countFields } from '@/utils/digest/page/count-fields';
import { fieldOf } from '@/utils/digest/page/field-of';

it.each([
  ['自然语言处理 – 信息检索 – 长文档问答 [P1]', '自然语言处理'],
  ['自然语言处理—机器翻译', '自然语言处理'],
  ['计算机视觉-图像生成', '计算机视觉'],
  ['**多模态（Multimodal）** > 视频理解', '多模态'],
  ['- 机器人 / 抓取', '机器人'],
  ['Multi-agent - planning', 'Multi-agent'],
  ['医学影像。', '医学影像'],
  ['Reinforcement learning for language models', ''],
  ['Reinforcement learning - agents', 'Reinforcement learning'],
  ['这篇论文研究用户的本地笔记怎样才能检索得又快又省电', ''],
  ['', ''],
  [undefined, ''],
])('of %o the domain is %o', (field, domain) => expect(fieldOf(field === undefined ? {} : { field })).toBe(domain));

it('counts domains, that of most papers first, and none where a card names none', () => {
  expect(countFields(['甲', '乙', '', '乙', '丙'])).toEqual([
    { field: '乙', count: 2 },
    { field: '甲', count: 1 },
    { field: '丙', count: 1 },
  ]);
});
