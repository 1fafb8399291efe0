// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { deepseekProfile as deepseek } from '@/scripts/demo/demo-profiles';
import { answer, demoProfile, keepProfiles } from '@/tests/components/fake-panel';
import type { ProfileTest, TriedProfile } from '@/utils/browser/messages';
import { keysItem, profilesItem } from '@/utils/browser/storage';
import { access, choose, click, emptySettings, field, inUse, row, show } from './shown-settings';

const KEY = 'sk-typed-0123456789';

beforeEach(emptySettings);

it('is there at once where there is no service yet, and saves key and profile apart', async () => {
  await show();
  expect(await screen.findByRole('heading', { name: '添加服务' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '取消' })).toBeNull();
  await userEvent.type(field('apiKey'), KEY);
  await click('保存');
  expect(await screen.findByText('已保存：DeepSeek 深度求索 · deepseek-flash')).toBeTruthy();
  const { list, active } = await profilesItem.getValue();
  expect(list).toMatchObject([{ id: active, providerId: 'deepseek', keyOrigin: 'https://api.deepseek.com' }]);
  expect(JSON.stringify(list)).not.toContain(KEY);
  expect(await keysItem.getValue()).toEqual({ [String(active)]: KEY });
  expect(access.asked).toEqual(['https://api.deepseek.com/*']);
});

it('has no byte of the key in the page, typed or kept, hidden or shown', async () => {
  await keepProfiles(deepseek);
  const { container } = await show();
  await choose('deepseek', '编辑');
  expect(field('apiKey').value).toBe('');
  expect(field('apiKey').placeholder).toBe('已保存，留空则不变');
  await userEvent.type(field('apiKey'), KEY);
  await click('显示密钥');
  await userEvent.type(field('name'), '备注');
  expect(field('apiKey')).toMatchObject({ value: KEY, type: 'text' });
  expect(field('apiKey').hasAttribute('value')).toBe(false);
  for (const html of [document.documentElement.outerHTML, container.innerHTML, JSON.stringify({ ...sessionStorage })]) {
    expect(html).not.toContain(KEY);
    expect(html).not.toContain(deepseek.apiKey);
  }
});

it('keeps the key when none is entered, and says where it may go when the address changes', async () => {
  await keepProfiles(deepseek);
  await show();
  await choose('deepseek', '编辑');
  await userEvent.clear(field('baseUrl'));
  await userEvent.type(field('baseUrl'), 'https://proxy.example/v1');
  expect(screen.getByText('密钥只发往 https://api.deepseek.com；换了地址要重新填。')).toBeTruthy();
  expect(field('apiKey').placeholder).toBe('');
  await click('保存');
  expect(await screen.findByText('地址换了，密钥要重新填')).toBeTruthy();
  expect(await keysItem.getValue()).toEqual({ deepseek: deepseek.apiKey });
});

it('empties a typed key when another service is chosen', async () => {
  await show();
  await waitFor(() => expect(field('apiKey')).toBeTruthy());
  await userEvent.type(field('apiKey'), KEY);
  await userEvent.selectOptions(field('provider'), 'kimi');
  expect(field('apiKey').value).toBe('');
  expect(field('baseUrl').value).toBe('https://api.moonshot.cn/v1');
  await click('国际站');
  expect(field('baseUrl').value).toBe('https://api.moonshot.ai/v1');
});

it('refuses a key that no header can hold', async () => {
  await show();
  await waitFor(() => expect(field('apiKey')).toBeTruthy());
  await userEvent.type(field('apiKey'), '我的密钥');
  const warning = screen.getByText(/服务收不到这样的密钥/);
  expect(field('apiKey').getAttribute('aria-describedby')).toBe(warning.id);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true);
});

it('tests what stands in it, with the typed key or the kept one', async () => {
  const tried: TriedProfile[] = [];
  answer('testProfile', ({ data }) => {
    tried.push(data);
    return { model: 'deepseek-flash', milliseconds: 321 };
  });
  await keepProfiles(deepseek);
  await show();
  await choose('deepseek', '编辑');
  await click('测试连接');
  expect(await screen.findByText('连接正常：deepseek-flash，321 毫秒')).toBeTruthy();
  await userEvent.type(field('apiKey'), KEY);
  await click('测试连接');
  await waitFor(() => expect(tried.map(({ apiKey }) => apiKey)).toEqual([undefined, KEY]));
  expect(tried[0]?.profile).toMatchObject({ id: 'deepseek', keyOrigin: 'https://api.deepseek.com' });
});

it('says nothing of a test any more once what was tested has changed', async () => {
  const works = /^连接正常/;
  let outcome: ProfileTest = { model: 'deepseek-flash', milliseconds: 321 };
  answer('testProfile', () => outcome);
  await keepProfiles(deepseek);
  await show();
  await choose('deepseek', '编辑');
  for (const name of ['apiKey', 'model']) {
    await click('测试连接');
    await screen.findByText(works);
    await userEvent.type(field(name), 'x');
    expect(screen.queryByText(works)).toBeNull();
  }
  outcome = { failure: { code: 'bad-key' } };
  await click('测试连接');
  await screen.findByRole('alert');
  await userEvent.selectOptions(field('provider'), 'kimi');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('does not take the models of one address for those of another', async () => {
  answer('listModels', () => ({ models: ['beans'] }));
  await keepProfiles(demoProfile);
  await show();
  await choose('demo', '编辑');
  await click('获取模型列表');
  await screen.findByText('服务列出 1 个模型');
  await userEvent.type(field('baseUrl'), '/other');
  expect(screen.queryByText('服务列出 1 个模型')).toBeNull();
});

it('fills its choices with what the service lists, and says when there is no list', async () => {
  let list: string[] = ['deepseek-v5', 'deepseek-v5-mini'];
  answer('listModels', () => (list.length === 0 ? { failure: { code: 'no-model-list' } } : { models: list }));
  await keepProfiles(deepseek);
  await show();
  await choose('deepseek', '编辑');
  await click('获取模型列表');
  expect(await screen.findByText('服务列出 2 个模型')).toBeTruthy();
  await click('选一个模型');
  await userEvent.click(await screen.findByRole('menuitem', { name: 'deepseek-v5-mini' }));
  expect(field('model').value).toBe('deepseek-v5-mini');
  expect(screen.getByText(/没有这个模型的价格/)).toBeTruthy();
  list = [];
  await click('获取模型列表');
  expect(await screen.findByText('这家服务不提供模型列表。')).toBeTruthy();
  await userEvent.type(field('model'), '-typed');
  expect(field('model').value).toBe('deepseek-v5-mini-typed');
});

it('offers only the options that the service knows', async () => {
  await show();
  await waitFor(() => expect(field('provider')).toBeTruthy());
  expect([field('temperature'), field('thinks')].map(Boolean)).toEqual([true, true]);
  await userEvent.selectOptions(field('provider'), 'kimi');
  expect([field('temperature'), field('thinks')].map(Boolean)).toEqual([false, false]);
});

it('takes a price of the person’s own, whole or not at all', async () => {
  await show();
  await waitFor(() => expect(field('price-input')).toBeTruthy());
  expect(field('price-input').placeholder).toBe('1');
  await userEvent.type(field('price-input'), '3');
  expect(screen.getByText('输入和输出的价格要一起填，不小于 0。')).toBeTruthy();
  await userEvent.type(field('price-output'), '9');
  expect(screen.getByText('每百万 token：输入 ¥3，输出 ¥9')).toBeTruthy();
  expect(screen.getByText('50 篇论文约 ¥3.90')).toBeTruthy();
});

it('asks before it gives up what was typed, and finds it again after the page was left', async () => {
  await keepProfiles(deepseek);
  const { unmount } = await show();
  await choose('deepseek', '编辑');
  await userEvent.type(field('name'), '备注');
  await click('取消');
  await click('继续编辑');
  unmount();
  await show();
  expect(await screen.findByText(/接着上次没有保存的内容/)).toBeTruthy();
  expect(field('name').value).toBe('日常备注');
  await click('取消');
  await click('放弃');
  expect((await row('deepseek')).getByText('日常')).toBeTruthy();
});

it('leaves the focus at the list when it closes', async () => {
  await keepProfiles(deepseek);
  await show();
  expect(document.activeElement).toBe(document.body);
  for (const way of [['取消'], ['保存'], ['取消', '放弃']]) {
    await choose('deepseek', '编辑');
    if (way.length > 1) await userEvent.type(field('name'), '备注');
    for (const button of way) await click(button);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: '模型服务' })));
  }
});

it('begins a copy without a key', async () => {
  await keepProfiles(deepseek);
  await show();
  await choose('deepseek', '复制');
  expect(field('name').value).toBe('日常 副本');
  expect(field('apiKey').placeholder).toBe('');
  await click('保存');
  await waitFor(async () => expect((await profilesItem.getValue()).list).toHaveLength(2));
  expect(await inUse()).toEqual(['deepseek']);
});

it('takes how many papers are made at once, and says which number that can be', async () => {
  await show();
  await waitFor(() => expect(field('atOnce')).toBeTruthy());
  expect(field('atOnce').placeholder).toBe('4');
  await userEvent.type(field('atOnce'), '20');
  expect(screen.getByText('这里要填 1 到 16 的整数。')).toBeTruthy();
  await userEvent.clear(field('atOnce'));
  await userEvent.type(field('atOnce'), '8');
  expect(screen.queryByText('这里要填 1 到 16 的整数。')).toBeNull();
});
