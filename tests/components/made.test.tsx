// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import type { FailureCode, Language } from '@/utils/failure';
import type { Made, Summary } from '@/utils/summary/summary';
import { renderIn } from './render';
import { ShownSummary } from './shown-summary';

const { made } = makeSavedPaper().summaries[0];

beforeEach(() => {
  fakeBrowser.reset();
});

async function show(change: Partial<Summary>, language: Language = 'zh') {
  const saved = makeSavedPaper(change);
  const [summary] = saved.summaries;
  return renderIn(language, <ShownSummary summary={summary} saved={saved} />);
}

/** What the receipt says of who wrote the summary and what it took. */
async function facts(change: Partial<Made>): Promise<string> {
  const { container } = await show({ made: { ...made, ...change } });
  await userEvent.click(screen.getByRole('button', { name: '看回执' }));
  const parts = [...container.querySelectorAll('.receipt section')];
  return parts.find(({ textContent }) => textContent?.startsWith('怎么写成的'))?.textContent ?? '';
}

it.each<[string, Partial<Made>, string[]]>([
  ['tokens', {}, ['用量输入 1,234 · 输出 567']],
  [
    'what was cached, thought and paid',
    { tokensCached: 1000, tokensThinking: 300, cost: { currency: 'CNY', amount: 0.0312 } },
    ['用量输入 1,234（缓存 1,000） · 输出 567（思考 300）', '花费¥0.031'],
  ],
  ['half a count', { tokensIn: undefined }, ['用量输出 567']],
  [
    'who wrote the rest',
    {
      alsoBy: [
        { service: 'Kimi', model: 'k3' },
        { service: '智谱', model: 'glm' },
      ],
    },
    ['补写其余部分由 Kimi k3和智谱 glm 补写'],
  ],
  [
    'whom the fallback stood in for, and why',
    { insteadOf: { service: 'DeepSeek', code: 'no-balance' } },
    ['接手DeepSeek 余额不足，由备用服务接手'],
  ],
  ['a reason without a short word', { insteadOf: { service: 'DeepSeek', code: 'bad-key' } }, ['DeepSeek 没有成功，由备用服务接手']],
])('the receipt tells %s', async (_, change, words) => {
  const text = await facts(change);
  for (const each of words) expect(text).toContain(each);
});

it('the receipt says nothing of what nobody counted', async () => {
  const text = await facts({ tokensIn: undefined, tokensOut: undefined });
  for (const name of ['用量', '花费', '补写', '接手']) expect(text).not.toContain(name);
});

it.each<FailureCode>(['no-balance', 'rate-limited', 'service-busy', 'too-long', 'unreachable', 'content-blocked', 'region-refused'])(
  'has a short reason for a fallback because of %s',
  async (code) => {
    expect(await facts({ insteadOf: { service: 'DeepSeek', code } })).not.toContain('没有成功');
  },
);

it('warns of a prompt that the service cut, and of a summary in another language', async () => {
  const english = 'This summary was written in English, although Chinese was asked for, by a small model.';
  await show({ made: { ...made, promptCut: { sent: 20_480, read: 4_096 } }, card: { oneLine: english } });
  expect(screen.getByText(/模型只读了约 4,100 个 token，送去的有约 20,000 个/).className).toBe('amber');
  expect(screen.getByText(/没有用中文写这份总结/).className).toBe('amber');
});

it('warns of neither where there is no reason to', async () => {
  await show({});
  expect(screen.queryByText(/模型只读了|没有用中文/)).toBeNull();
});
