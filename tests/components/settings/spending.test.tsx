// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SpendingPart } from '@/components/settings/spending/SpendingPart';
import { fakeExtension } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { settingsItem, spendingItem } from '@/utils/browser/storage';
import { type MonthSpending, monthOf } from '@/utils/cost/spending';

const now = monthOf(Date.now());
const spent: MonthSpending = { calls: 61, unpriced: 2, tokensIn: 1_312_000, tokensOut: 141_000, amounts: { CNY: 1.8731, USD: 0.042 } };

beforeEach(fakeExtension);

const show = () => renderIn('zh', <SpendingPart />);

it('says what this month cost, by currency, and what it does not know', async () => {
  await spendingItem.setValue({ [now]: spent });
  await show();
  expect(await screen.findByText('¥1.87 + $0.042')).toBeTruthy();
  expect(screen.getByText(/61 次调用 · 读 131\.2万、写 14\.1万 token/)).toBeTruthy();
  expect(screen.getByText('其中 2 次没有价格，未计入金额')).toBeTruthy();
});

it('says so when nothing was asked this month, and keeps earlier months folded, newest first', async () => {
  await spendingItem.setValue({ '2025-09': spent, '2025-10': { ...spent, amounts: {} } });
  const { container } = await show();
  expect(await screen.findByText('本月还没有调用')).toBeTruthy();
  expect(container.querySelector('details')?.open).toBe(false);
  expect([...container.querySelectorAll('th')].map(({ textContent }) => textContent)).toEqual(['2025年10月', '2025年9月']);
  expect([...container.querySelectorAll('td:nth-child(2)')].map(({ textContent }) => textContent)).toEqual(['—', '¥1.87 + $0.042']);
});

it('keeps a ceiling in its currency, takes it away again, and saves nothing that is none', async () => {
  await settingsItem.setValue({ language: 'zh', theme: 'dark' });
  await show();
  const box = await screen.findByLabelText<HTMLInputElement>('每月上限');
  await userEvent.type(box, 'viel');
  await userEvent.tab();
  expect(await screen.findByText('上限要填大于 0 的数，没有保存。')).toBeTruthy();
  await userEvent.clear(box);
  await userEvent.type(box, '20{Enter}');
  expect(await screen.findByText('已保存：每月 ¥20.00')).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('货币'), 'USD');
  await waitFor(async () =>
    expect(await settingsItem.getValue()).toEqual({ language: 'zh', theme: 'dark', ceiling: { currency: 'USD', amount: 20 } }),
  );
  await userEvent.clear(box);
  await userEvent.tab();
  expect(await screen.findByText('已保存：不限')).toBeTruthy();
  expect(await settingsItem.getValue()).toEqual({ language: 'zh', theme: 'dark' });
});

it('follows a ceiling that another page sets, and writes nothing when merely tabbed through', async () => {
  const settings = { language: 'zh', theme: 'system' } as const;
  await settingsItem.setValue({ ...settings, ceiling: { currency: 'CNY', amount: 20 } });
  await show();
  const box = await screen.findByLabelText<HTMLInputElement>('每月上限');
  await userEvent.click(box);
  const newer = { ...settings, ceiling: { currency: 'USD', amount: 5 } } as const;
  await settingsItem.setValue(newer);
  await waitFor(() => expect(box.value).toBe('5'));
  expect(screen.getByLabelText<HTMLSelectElement>('货币').value).toBe('USD');
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await userEvent.tab();
  expect(set).not.toHaveBeenCalled();
  set.mockRestore();
  expect(await settingsItem.getValue()).toEqual(newer);
});

it('keeps what was typed, and says why, where it cannot be saved', async () => {
  await show();
  const box = await screen.findByLabelText<HTMLInputElement>('每月上限');
  await userEvent.type(box, '30');
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('Resource::kQuotaBytes quota exceeded'));
  await userEvent.tab();
  expect((await screen.findByRole('alert')).dataset.failure).toBe('storage-full');
  expect(box.value).toBe('30');
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByText('已保存：每月 ¥30.00')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says when the ceiling is reached', async () => {
  await spendingItem.setValue({ [now]: spent });
  await settingsItem.setValue({ language: 'zh', theme: 'system', ceiling: { currency: 'CNY', amount: 1 } });
  await show();
  expect(await screen.findByText('本月已到上限，新的调用不会发出。')).toBeTruthy();
});
