import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { firstRunPage, launch, type Services, startServices, stored } from './paperpane';

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

it('opens by itself and asks for service, key and model', async () => {
  await page.getByRole('heading', { name: '欢迎使用论文侧读' }).waitFor();
  expect(await page.locator('select[name=provider] option').count()).toBe(10);
  await page.locator('select[name=provider]').selectOption('deepseek');
  expect(await page.locator('input[name=baseUrl]').inputValue()).toBe('https://api.deepseek.com');
  expect(await page.locator('input[name=apiKey]').getAttribute('type')).toBe('password');
  expect(await page.getByRole('link', { name: '获取密钥' }).getAttribute('href')).toContain('deepseek.com');
});

it('tests the connection with a real call, asking for access to that service only', async () => {
  await page.locator('select[name=provider]').selectOption('custom');
  await enter({ baseUrl: services.model.baseURL, apiKey: 'sk-first-run', model: 'paperpane-demo' });
  await page.getByRole('button', { name: '测试连接' }).click();
  await page.getByText(/连接正常：paperpane-demo/).waitFor();
  expect(await page.evaluate(() => document.body.dataset.asked)).toBe('http://127.0.0.1/*');
  expect(services.model.log.at(-1)?.headers.authorization).toBe('Bearer sk-first-run');
  expect(await stored(browser, 'profile')).toBeUndefined();
});

it('says what is wrong with a wrong key, and never repeats the key', async () => {
  services.plan(() => ({ status: 401, body: { error: { message: 'Incorrect API key provided: sk-first-run' } } }));
  await page.getByRole('button', { name: '测试连接' }).click();
  const notice = page.locator('[data-failure=bad-key]');
  await notice.waitFor();
  expect(await notice.innerText()).toContain('模型服务不接受这个密钥');
  expect(await notice.textContent()).not.toContain('sk-first-run');
  services.plan(() => undefined);
});

it('saves, and shows the way to the first paper', async () => {
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  expect(await stored(browser, 'profile')).toEqual({
    providerId: 'custom',
    baseUrl: services.model.baseURL,
    apiKey: 'sk-first-run',
    model: 'paperpane-demo',
  });
  await page.getByRole('button', { name: '打开今天的 Hugging Face 论文' }).waitFor();
});

it('refuses an address that is none and warns of one that is not encrypted', async () => {
  await enter({ baseUrl: 'api.example.com' });
  await page.getByText('服务地址应以 https:// 或 http:// 开头').waitFor();
  expect(await page.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
  await enter({ baseUrl: 'http://models.example.com/v1' });
  await page.getByText('这个地址不是 https').waitFor();
});

it('switches language and theme at once', async () => {
  await page.locator('select[name=language]').selectOption('en');
  await page.getByRole('heading', { name: 'Welcome to PaperPane' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.locator('select[name=theme]').selectOption('dark');
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});
