// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deepseekProfile as deepseek, kimiProfile as kimi } from '@/scripts/demo/demo-profiles';
import { demoProfile, keepProfiles } from '@/tests/components/fake-panel';
import { keysItem } from '@/utils/browser/storage';
import { access, choose, click, emptySettings, field, inUse, row, show } from './shown-settings';

beforeEach(emptySettings);

it('names each service, its model and host, and marks which are in use', async () => {
  await keepProfiles(deepseek, kimi, { ...demoProfile, apiKey: '' });
  await show();
  expect((await row('deepseek')).getByText('DeepSeek 深度求索 · deepseek-flash · api.deepseek.com')).toBeTruthy();
  expect((await row('deepseek')).getByText('使用中')).toBeTruthy();
  expect((await row('kimi')).getByText('Kimi 月之暗面 · kimi-k3')).toBeTruthy();
  await choose('kimi', '设为备用');
  expect(await (await row('kimi')).findByText('备用')).toBeTruthy();
  await userEvent.click((await row('kimi')).getByRole('button', { name: /^使用/ }));
  await waitFor(async () => expect(await inUse()).toEqual(['kimi']));
  await choose('demo', '设为备用');
  await waitFor(async () => expect(await inUse()).toEqual(['kimi', 'demo']));
  await choose('demo', '取消备用');
  await waitFor(async () => expect(await inUse()).toEqual(['kimi']));
});

it('shows no password that stands in what is no address', async () => {
  await keepProfiles({ ...deepseek, baseUrl: 'https://beans:hunter2@api.deepseek.com' });
  const { container } = await show();
  await row('deepseek');
  expect(container.innerHTML).not.toContain('hunter2');
});

it('says why where a choice cannot be saved', async () => {
  await keepProfiles(deepseek, kimi);
  await show();
  const use = (await row('kimi')).getByRole('button', { name: /^使用/ });
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('Resource::kQuotaBytes quota exceeded'));
  await userEvent.click(use);
  expect((await screen.findByRole('alert')).dataset.failure).toBe('storage-full');
  await userEvent.click(use);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(await inUse()).toEqual(['kimi']);
});

it('says what a profile lacks, and asks for access in the click itself', async () => {
  access.isThere = false;
  await keepProfiles({ ...deepseek, apiKey: '' });
  await show();
  expect(await screen.findByText('还没有密钥')).toBeTruthy();
  expect(await screen.findByText('浏览器还没有允许访问 api.deepseek.com')).toBeTruthy();
  await click('授权');
  expect(access.asked).toEqual(['https://api.deepseek.com/*']);
  await click('填写密钥');
  expect(field('apiKey')).toBeTruthy();
});

it('deletes a profile with its key, once the person has agreed', async () => {
  await keepProfiles(deepseek, kimi);
  await show();
  await choose('deepseek', '删除');
  await click('取消');
  expect(await inUse()).toEqual(['deepseek']);
  await choose('deepseek', '删除');
  await click('删除');
  await waitFor(async () => expect(await keysItem.getValue()).toEqual({ kimi: kimi.apiKey }));
  expect(await inUse()).toEqual(['kimi']);
});
