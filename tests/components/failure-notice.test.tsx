// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import messages from '@/assets/messages.json';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { type FailureCode, failureText } from '@/utils/failure';
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
