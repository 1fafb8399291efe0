import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { providers } from '@/utils/llm/providers';
import { firstRunPage, launch, newestSummary, type Services, startServices, stored, waitForSummary } from './paperpane';
import { arxivWithSample } from './sample-route';

const KEY = 'sk-first-run-0123456789';
const SAMPLE = 'https://arxiv.org/abs/1706.03762';

let services: Services;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  const arxiv = arxivWithSample();
  services = await startServices({ 'arxiv.org': arxiv, 'export.arxiv.org': arxiv });
  browser = await launch(services);
  page = await firstRunPage(browser);
  // Stands in for the person's click on 允许: a headless browser cannot show the permission prompt. Records what was asked for.
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { permissions: { request: unknown } } };
    chrome.permissions.request = async (asked: { origins: string[] }) => {
      document.body.dataset.asked = `${document.body.dataset.asked ?? ''} ${asked.origins.join(' ')}`.trim();
      return true;
    };
  });
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const askedFor = () => page.evaluate(() => document.body.dataset.asked);
const currentStep = () => page.locator('[aria-current=step]').innerText();
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

/** As somebody without a mouse: presses Tab until this has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

it('opens by itself with every service, what fifty papers cost there and where its key is made, and asks for nothing yet', async () => {
  await page.getByRole('heading', { name: '欢迎使用论文侧读' }).waitFor();
  await page.locator('[data-provider]').first().waitFor();
  await expect.poll(() => page.locator('[data-provider]').count()).toBe(providers.length);
  await expect.poll(() => page.locator('[data-provider=deepseek]').innerText()).toMatch(/50 篇约 ¥/);
  await expect.poll(() => page.locator('[data-provider=ollama]').innerText()).toContain('本机运行，不收费');
  await expect.poll(() => page.locator('[data-provider=deepseek] a').getAttribute('href')).toContain('deepseek.com');
  await expect.poll(currentStep).toContain('选择服务');
  expect(await askedFor()).toBeUndefined();
});

it('switches its language at once, title and document language included', async () => {
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Welcome to PaperPane' }).waitFor();
  await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['en', 'Welcome · PaperPane']);
  await page.getByRole('radio', { name: '中文' }).click();
  await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['zh-CN', '欢迎 · 论文侧读']);
});

it('names the toolbar button in the language of the settings', async () => {
  const title = () => browser.inWorker('chrome.action.getTitle({})');
  await expect.poll(title).toBe('打开论文侧读');
  await page.getByRole('radio', { name: 'English' }).click();
  await expect.poll(title).toBe('Open PaperPane');
  await page.getByRole('radio', { name: '中文' }).click();
  await expect.poll(title).toBe('打开论文侧读');
});

it('is gone through without a mouse up to a test, which asks for access to that service only', async () => {
  await tabTo('[data-provider=custom] button');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('其他兼容 OpenAI 的服务');
  await expect.poll(currentStep).toContain('填密钥并测试');
  for (const [name, value] of Object.entries({ baseUrl: services.model.baseURL, apiKey: KEY, model: 'paperpane-demo' })) {
    await tabTo(`input[name=${name}]`);
    await page.keyboard.type(value);
  }
  expect(await askedFor()).toBeUndefined();
  await page.keyboard.press('Enter');
  await page.getByText(/^连接正常：paperpane-demo，用时 [\d.]+ 秒/).waitFor();
  expect(await askedFor()).toBe('http://127.0.0.1/*');
  expect(services.model.log.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect([await stored(browser, 'profiles'), await stored(browser, 'keys')]).toEqual([undefined, undefined]);
});

it('fills the choices of models from the service, with the key that was just entered', async () => {
  await page.locator('input[name=model]').fill('');
  await button('获取模型列表').click();
  await page.getByText('服务列出 1 个模型').waitFor();
  expect(services.model.log.at(-1)).toMatchObject({ method: 'GET', headers: { authorization: `Bearer ${KEY}` } });
  await button('选一个模型').click();
  await page.getByRole('menuitem', { name: 'paperpane-demo' }).click();
  await expect.poll(() => page.locator('input[name=model]').inputValue()).toBe('paperpane-demo');
});

it('says what is wrong with a wrong key, stays on the step, and never repeats the key', async () => {
  services.plan(() => ({ status: 401, body: { error: { message: `Incorrect API key provided: ${KEY}` } } }));
  await button('测试连接').click();
  const notice = page.locator('[data-failure=bad-key][role=alert]');
  await notice.waitFor();
  await expect.poll(() => notice.innerText()).toContain('模型服务不接受这个密钥');
  expect(await notice.textContent()).not.toContain(KEY);
  await expect.poll(currentStep).toContain('填密钥并测试');
  await button('仍然保存').waitFor();
  services.plan(() => undefined);
});

it('has the key in no attribute, hidden or shown', async () => {
  expect(await page.content()).not.toContain(KEY);
  await button('显示密钥').click();
  await expect.poll(() => page.locator('input[name=apiKey]').inputValue()).toBe(KEY);
  expect(await page.content()).not.toContain(KEY);
});

it('saves the key apart and bound to its origin, and goes on to a paper to try', async () => {
  await button('再测一次').click();
  await page.getByText(/^连接正常/).waitFor();
  await button('保存并继续').click();
  await page.getByText('Attention Is All You Need').waitFor();
  await expect.poll(focused).toBe('试一篇');
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
  expect(await page.content()).not.toContain(KEY);
});

it('leads back to each step, without the key', async () => {
  await page.getByRole('listitem').filter({ hasText: '填密钥并测试' }).getByRole('button').click();
  expect(await page.locator('input[name=apiKey]').inputValue()).toBe('');
  await expect.poll(() => page.locator('input[name=apiKey]').getAttribute('placeholder')).toBe('已保存，留空则不变');
  await page.getByRole('listitem').filter({ hasText: '选择服务' }).getByRole('button').click();
  await expect.poll(() => page.locator('[data-provider=custom] [aria-current]').count()).toBe(1);
  await page.getByRole('listitem').filter({ hasText: '试一篇' }).getByRole('button').click();
  await page.getByText('Attention Is All You Need').waitFor();
});

it('opens the sample with the panel beside it and summarises it, all in one click', async () => {
  await button('速读这篇论文').click();
  const panel = await browser.panelPage();
  await waitForSummary(panel);
  expect(browser.context.pages().some((tab) => tab.url() === SAMPLE)).toBe(true);
  expect((await newestSummary(browser, 'arxiv:1706.03762')).receipt.source).toBe('html');
});

it('opens it again without paying again', async () => {
  const calls = () => services.model.log.filter(({ method }) => method === 'POST').length;
  const before = calls();
  const tab = browser.context.waitForEvent('page');
  const first = browser.context.pages().find((each) => each.url().endsWith('#/welcome'));
  await first?.bringToFront();
  await first?.getByRole('button', { name: '速读这篇论文' }).click();
  await (await tab).waitForURL(SAMPLE);
  await waitForSummary(await browser.panelPage());
  expect(calls()).toBe(before);
});

it('ends in the library', async () => {
  const first = browser.context.pages().find((each) => each.url().endsWith('#/welcome'));
  await first?.getByRole('link', { name: '完成' }).click();
  await expect.poll(() => first?.url()).toMatch(/library\.html#\/$/);
});
