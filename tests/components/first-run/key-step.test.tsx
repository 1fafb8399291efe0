// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer } from '@/tests/components/fake-panel';
import { access, field } from '@/tests/components/settings/shown-settings';
import type { ProfileTest } from '@/utils/browser/messages';
import { keysItem, profilesItem } from '@/utils/browser/storage';
import { choose, currentStep, emptyFirstRun, focused, press, service, show } from './shown-first-run';

const KEY = 'sk-typed-0123456789';
const GOOD = { model: 'deepseek-flash', milliseconds: 1_234 };
const _SAMPLE = 'https://arxiv.org/abs/1706.03762';

beforeEach(emptyFirstRun);

/** The second step behind a test that went well. */
async function showTested(): Promise<void> {
  answer('testProfile', () => GOOD);
  await show();
  await choose(/^DeepSeek/);
  await userEvent.type(field('apiKey'), KEY);
  await press('测试连接');
  await screen.findByText(/^连接正常/);
}

describe('the second step', () => {
  it('gets the focus on its heading and asks for the key, and for nothing that has a default', async () => {
    await show();
    await choose(/^DeepSeek/);
    expect(focused()).toBe('DeepSeek 深度求索');
    expect(currentStep()).toContain('填密钥并测试');
    expect(field('model').value).toBe('deepseek-flash');
    expect(field('baseUrl').closest('details')?.open).toBe(false);
    expect(screen.getByText('密钥只存在这台电脑的浏览器里，只发往 api.deepseek.com，保存后不再显示。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '测试连接' })).toHaveProperty('disabled', true);
    expect(screen.getByText('先填密钥。').closest('[role=status]')).toBeTruthy();
    expect(access.asked).toEqual([]);
  });

  it('says how a server on this machine is prepared, and wants no key for it', async () => {
    await show();
    await choose(/^Ollama/);
    const lines = within(screen.getByText('先在这台电脑上准备好：').parentElement as HTMLElement).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent).join(' ')).toContain('OLLAMA_CONTEXT_LENGTH=32768');
    expect(field('apiKey').closest('details')?.open).toBe(false);
    expect(screen.getByRole('button', { name: '测试连接' })).toHaveProperty('disabled', false);
  });

  it('asks for the address only where there is none', async () => {
    await show();
    await choose(/^其他兼容/);
    expect(field('baseUrl').closest('details')).toBeNull();
    expect(screen.getByText('先填服务地址。')).toBeTruthy();
  });

  it('tests with a real call, asking for access in the click, and saves what works', async () => {
    answer('testProfile', () => GOOD);
    await show();
    await choose(/^DeepSeek/);
    await userEvent.type(field('apiKey'), KEY);
    expect(screen.queryByRole('button', { name: /保存/ })).toBeNull();
    await press('测试连接');
    expect((await screen.findByText(/^连接正常/)).textContent).toBe('连接正常：deepseek-flash，用时 1.2 秒；50 篇约 ¥1.40，高峰 ¥2.80');
    expect(access.asked).toEqual(['https://api.deepseek.com/*']);
    expect(await profilesItem.getValue()).toEqual({ list: [] });
    await press('保存并继续');
    expect(await screen.findByText('Attention Is All You Need')).toBeTruthy();
    const { list, active } = await profilesItem.getValue();
    expect(list).toMatchObject([{ id: active, providerId: 'deepseek', keyOrigin: 'https://api.deepseek.com' }]);
    expect(await keysItem.getValue()).toEqual({ [String(active)]: KEY });
    for (const html of [document.documentElement.outerHTML, JSON.stringify({ ...sessionStorage }), JSON.stringify(list)])
      expect(html).not.toContain(KEY);
  });

  it('is tested by Enter in a field', async () => {
    answer('testProfile', () => GOOD);
    await show();
    await choose(/^DeepSeek/);
    await userEvent.type(field('apiKey'), `${KEY}{Enter}`);
    expect(await screen.findByText(/^连接正常/)).toBeTruthy();
  });

  it('tells what is wrong and stays, lets it be tested again, and saved all the same', async () => {
    let outcome: ProfileTest = { failure: { code: 'bad-key' } };
    answer('testProfile', () => outcome);
    await show();
    await choose(/^DeepSeek/);
    await userEvent.type(field('apiKey'), KEY);
    await press('测试连接');
    expect((await screen.findByRole('alert')).dataset.failure).toBe('bad-key');
    expect(currentStep()).toContain('填密钥并测试');
    outcome = { failure: { code: 'no-balance' } };
    await press('再测一次');
    await waitFor(() => expect(screen.getByRole('alert').dataset.failure).toBe('no-balance'));
    await press('仍然保存');
    expect(await screen.findByText('Attention Is All You Need')).toBeTruthy();
  });

  it('forgets a good test once what was tested has changed', async () => {
    await showTested();
    await userEvent.type(field('model'), 'x');
    expect(screen.queryByText(/^连接正常/)).toBeNull();
    expect(screen.queryByRole('button', { name: '保存并继续' })).toBeNull();
  });

  it('says when there is no room to save, and keeps what was entered', async () => {
    await showTested();
    const { setValue } = profilesItem;
    profilesItem.setValue = async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    try {
      await press('保存并继续');
      expect((await screen.findByRole('alert')).dataset.failure).toBe('storage-full');
    } finally {
      profilesItem.setValue = setValue;
    }
    expect(field('apiKey').value).toBe(KEY);
  });

  it('is there again after the page was loaded anew, without the key', async () => {
    await show();
    await choose(/^Kimi/);
    await userEvent.type(field('apiKey'), KEY);
    await userEvent.clear(field('model'));
    await userEvent.type(field('model'), 'kimi-k9');
    cleanup();
    await show();
    expect(await screen.findByRole('heading', { name: 'Kimi 月之暗面' })).toBeTruthy();
    expect([field('model').value, field('apiKey').value]).toEqual(['kimi-k9', '']);
  });

  it('goes back to the services, and keeps what was entered for the same one only', async () => {
    await show();
    await choose(/^DeepSeek/);
    await userEvent.type(field('model'), '-mine');
    await press('换一家');
    expect(focused()).toBe('选一家模型服务');
    expect((await service(/^DeepSeek/)).getAttribute('aria-current')).toBe('true');
    await choose(/^DeepSeek/);
    expect(field('model').value).toBe('deepseek-flash-mine');
    await press('换一家');
    await choose(/^OpenAI/);
    expect(field('model').value).toBe('gpt-6-luna');
  });
});
