// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import messages from '@/assets/messages.json';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { type FailureCode, failureText } from '@/utils/failure';
import type { Profile } from '@/utils/llm/profile';
import { renderIn } from './render';

const codes = Object.keys(messages.failure) as FailureCode[];

for (const language of ['zh', 'en'] as const) {
  it.each(codes)(`says what happened and what to do: %s (${language})`, async (code) => {
    await renderIn(language, <FailureNotice failure={{ code }} />);
    const { what, next } = failureText(code, language);
    expect(screen.getByText(what)).toBeTruthy();
    expect(screen.getByText(next)).toBeTruthy();
  });
}

it.each([
  ['bad-key', '打开设置', 'onSettings'],
  ['rate-limited', '重试', 'onRetry'],
  ['no-host-access', '授权并重试', 'onGrant'],
  ['paper-not-found', '打开原文', 'onOpenPaper'],
] as const)('%s: the button %s does it', async (code, label, handler) => {
  const run = vi.fn();
  await renderIn('zh', <FailureNotice failure={{ code }} {...{ [handler]: run }} />);
  await userEvent.click(screen.getByRole('button', { name: label }));
  expect(run).toHaveBeenCalledOnce();
});

it('folds the other side’s own words', async () => {
  await renderIn('zh', <FailureNotice failure={{ code: 'service-busy', detail: '503 <b>overloaded</b>' }} />);
  expect(screen.getByText('503 <b>overloaded</b>').closest('details')?.open).toBe(false);
});

const kimi: Profile = { id: 'kimi', name: '', providerId: 'kimi', baseUrl: 'https://api.moonshot.cn/v1', model: 'kimi-k3' };
const lab: Profile = { ...kimi, id: 'lab', name: '实验室' };

it.each(['no-balance', 'too-long', 'content-blocked', 'region-refused'] as const)('%s: offers the other services', async (code) => {
  const run = vi.fn();
  await renderIn('zh', <FailureNotice failure={{ code }} others={[kimi, lab]} onSwitch={run} />);
  await userEvent.click(screen.getByRole('button', { name: '换用另一家服务' }));
  expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(['Kimi 月之暗面 · kimi-k3', '实验室']);
  await userEvent.click(screen.getByRole('menuitem', { name: '实验室' }));
  expect(run).toHaveBeenCalledExactlyOnceWith(lab);
});

it('leads to the settings where there is no other service', async () => {
  const run = vi.fn();
  await renderIn('zh', <FailureNotice failure={{ code: 'no-balance' }} others={[]} onSwitch={() => undefined} onSettings={run} />);
  await userEvent.click(screen.getByRole('button', { name: '打开设置' }));
  expect(run).toHaveBeenCalledOnce();
});

it('continues where something has been written', async () => {
  const run = vi.fn();
  await renderIn('en', <FailureNotice failure={{ code: 'interrupted' }} retryLabel="Continue" onRetry={run} />);
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(run).toHaveBeenCalledOnce();
});

it.each([
  [59_000, null],
  [60_000, '服务要求等待约 1 分钟。'],
  [150_000, '服务要求等待约 3 分钟。'],
])('tells a long wait that the service asks for: %i ms', async (waitMs, words) => {
  await renderIn('zh', <FailureNotice failure={{ code: 'rate-limited', waitMs }} />);
  expect(screen.queryByText(/服务要求等待/)?.textContent ?? null).toBe(words);
});
