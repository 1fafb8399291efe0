import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { providers } from '@/utils/llm/providers';
import { firstRunPage, launch, type Services, startServices, stored } from './paperpane';

const KEY = 'sk-first-run-0123456789';

let services: Services;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  services = await startServices();
  browser = await launch(services);
  page = await firstRunPage(browser);
  // Stands in for the person's click on 允许: a headless browser cannot show the permission prompt. Records what was asked for.
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { permissions: { request: unknown } } };
    chrome.permissions.request = async (asked: { origins: string[] }) => {
      document.body.dataset.asked = asked.origins.join(' ');
      return true;
    };
  });
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

async function enter(values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`input[name=${name}]`).fill(value);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const askedFor = () => page.evaluate(() => document.body.dataset.asked);

it('opens by itself and asks for service, key and model', async () => {
  await page.getByRole('heading', { name: '欢迎使用论文侧读' }).waitFor();
  expect(await page.locator('select[name=provider] option').count()).toBe(providers.length);
  await page.locator('select[name=provider]').selectOption('deepseek');
  expect(await page.locator('input[name=baseUrl]').inputValue()).toBe('https://api.deepseek.com');
  expect(await page.locator('input[name=apiKey]').getAttribute('type')).toBe('password');
  expect(await page.getByRole('link', { name: '获取密钥' }).getAttribute('href')).toContain('deepseek.com');
  await page.getByText(/50 篇论文约 ¥/).waitFor();
});

it('tests the connection with a real call, asking for access to that service only', async () => {
  await page.locator('select[name=provider]').selectOption('custom');
  await enter({ baseUrl: services.model.baseURL, apiKey: KEY, model: 'paperpane-demo' });
  await button('测试连接').click();
  await page.getByText(/连接正常：paperpane-demo/).waitFor();
  expect(await askedFor()).toBe('http://127.0.0.1/*');
  expect(services.model.log.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect([await stored(browser, 'profiles'), await stored(browser, 'keys')]).toEqual([undefined, undefined]);
});

it('fills the choices of models from the service, with the key that was just entered', async () => {
  await enter({ model: '' });
  await button('获取模型列表').click();
  await page.getByText('服务列出 1 个模型').waitFor();
  expect(services.model.log.at(-1)).toMatchObject({ method: 'GET', headers: { authorization: `Bearer ${KEY}` } });
  await button('选一个模型').click();
  await page.getByRole('menuitem', { name: 'paperpane-demo' }).click();
  expect(await page.locator('input[name=model]').inputValue()).toBe('paperpane-demo');
});

it('says what is wrong with a wrong key, and never repeats the key', async () => {
  services.plan(() => ({ status: 401, body: { error: { message: `Incorrect API key provided: ${KEY}` } } }));
  await button('测试连接').click();
  const notice = page.locator('[data-failure=bad-key]');
  await notice.waitFor();
  expect(await notice.innerText()).toContain('模型服务不接受这个密钥');
  expect(await notice.textContent()).not.toContain(KEY);
  services.plan(() => undefined);
});

it('has the key in no attribute, hidden or shown', async () => {
  expect(await page.content()).not.toContain(KEY);
  await button('显示密钥').click();
  expect(await page.locator('input[name=apiKey]').inputValue()).toBe(KEY);
  expect(await page.content()).not.toContain(KEY);
});

it('saves the key apart and bound to its origin, and shows the way to the first paper', async () => {
  await button('保存').click();
  await page.getByText(/^已保存：/).waitFor();
  const { list, active } = (await stored(browser, 'profiles')) as { list: { id: string }[]; active: string };
  const { port } = services.model;
  expect(list).toEqual([
    {
      id: active,
      name: '',
      providerId: 'custom',
      baseUrl: services.model.baseURL,
      model: 'paperpane-demo',
      keyOrigin: `http://127.0.0.1:${port}`,
    },
  ]);
  expect(await stored(browser, 'keys')).toEqual({ [active]: KEY });
  await button('打开今天的 Hugging Face 论文').waitFor();
  expect(await page.content()).not.toContain(KEY);
});

it('says that a saved profile may not be reached yet, and offers the access', async () => {
  await page.getByText('浏览器还没有允许访问 127.0.0.1').waitFor();
  await page.evaluate(() => delete document.body.dataset.asked);
  await button('授权').click();
  expect(await askedFor()).toBe('http://127.0.0.1/*');
});

it('edits a profile without reading its key back, and keeps that key when none is entered', async () => {
  await page.locator('.profile-name').click();
  const key = page.locator('input[name=apiKey]');
  expect(await key.inputValue()).toBe('');
  expect(await key.getAttribute('placeholder')).toBe('已保存，留空则不变');
  await enter({ name: '实验室' });
  await button('测试连接').click();
  await page.getByText(/连接正常/).waitFor();
  expect(services.model.log.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
  await button('保存').click();
  await page.getByText('已保存：实验室').waitFor();
  expect(Object.values((await stored(browser, 'keys')) as object)).toEqual([KEY]);
});

it('refuses an address that is none, warns of one that is not encrypted, and sends the key to no other', async () => {
  await page.locator('.profile-name').click();
  await enter({ baseUrl: 'api.example.com' });
  await page.getByText('服务地址应以 https:// 或 http:// 开头').waitFor();
  expect(await button('保存').isDisabled()).toBe(true);
  await enter({ baseUrl: 'http://models.example.com/v1' });
  await page.getByText('这个地址不是 https').waitFor();
  await page.getByText(`密钥只发往 http://127.0.0.1:${services.model.port}`).waitFor();
  await button('取消').click();
  await page.getByText('放弃没有保存的修改？').waitFor();
  await button('放弃').click();
  await page.locator('.profile-name').waitFor();
});

it('switches language and theme at once', async () => {
  await page.locator('select[name=language]').selectOption('en');
  await page.getByRole('heading', { name: 'Welcome to PaperPane' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.locator('select[name=theme]').selectOption('dark');
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});
