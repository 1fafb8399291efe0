import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { launchReady, MARK, open, type Services, startServices, waitForSummary } from './paperpane';

let services: Services;
let browser: ExtensionBrowser;

beforeAll(async () => {
  services = await startServices();
  browser = await launchReady(services);
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

it('marks each paper of a Hugging Face list and shifts nothing', async () => {
  const page = await open(browser, 'https://huggingface.co/papers/date/2026-02-14');
  await page.locator(MARK).first().waitFor();
  await expect.poll(() => page.locator(MARK).count()).toBe(await page.locator('article h3 a').count());
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(shift).toBe(0);
});

it('opens the panel on the paper of the card that was clicked', async () => {
  const page = await open(browser, 'https://huggingface.co/papers/date/2026-02-14');
  await page
    .locator('article', { has: page.locator('a[href="/papers/2602.99902"]') })
    .locator(MARK)
    .click();
  const panel = await browser.panelPage();
  await waitForSummary(panel);
  await expect.poll(() => panel.locator('.paper-facts').innerText()).toContain('2602.99902');
});

it('does not let a script of the page click the mark', async () => {
  const page = await open(browser, 'https://arxiv.org/abs/2602.99901');
  await page.locator(MARK).waitFor();
  const asked = services.site.log.length;
  await page.evaluate(() => document.querySelector('paperpane-mark')?.shadowRoot?.querySelector('button')?.click());
  await page.waitForTimeout(700);
  expect(services.site.log.slice(asked).map((entry) => entry.url)).toEqual([]);
});

it('puts the mark back when the site renders its list again', async () => {
  const page = await open(browser, 'https://huggingface.co/papers/date/2026-02-14');
  await page.locator(MARK).first().waitFor();
  const count = await page.locator(MARK).count();
  await page.evaluate(() => {
    const card = document.querySelector('article');
    const copy = card?.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll('paperpane-mark')) mark.remove();
    card?.replaceWith(copy);
  });
  await expect.poll(() => page.locator(MARK).count()).toBe(count);
});

it('notices navigation inside a page', async () => {
  const page = await open(browser, 'https://huggingface.co/models');
  await page.waitForTimeout(300);
  expect(await page.locator('paperpane-mark').count()).toBe(0);
  await page.evaluate(() => history.pushState({}, '', '/papers/2602.99901'));
  await page.locator(MARK).waitFor();
  await expect.poll(() => page.locator(MARK).count()).toBe(1);
  if (!(await browser.panelOpen())) await browser.clickToolbar('huggingface.co/papers/2602.99901');
  const panel = await browser.panelPage();
  await expect.poll(() => panel.locator('.paper-facts').innerText()).toContain('2602.99901');
  await page.evaluate(() => history.pushState({}, '', '/datasets'));
  expect(await page.locator('paperpane-mark').count()).toBe(0);
});

it.each([
  'https://huggingface.co/models',
  'https://arxiv.org/list/cs.CL',
  'https://arxiv.org/search/',
  'https://huggingface.co/papers/submit',
])('adds nothing to %s', async (url) => {
  const page = await open(browser, url);
  await page.waitForTimeout(300);
  expect(await page.locator('paperpane-mark').count()).toBe(0);
  expect(
    await page.evaluate(() =>
      [...document.documentElement.attributes].map((attribute) => attribute.name).filter((name) => /paperpane|wxt/i.test(name)),
    ),
  ).toEqual([]);
});

it('asks the network for nothing before a click', async () => {
  const models = services.model.log.length;
  const page = await browser.context.newPage();
  const before = services.site.log.length;
  await page.goto('https://arxiv.org/abs/2602.99903');
  await page.locator(MARK).waitFor();
  await page.goto('https://huggingface.co/papers/2602.99903');
  await page.locator(MARK).waitFor();
  await page.waitForTimeout(500);
  const asked = services.site.log.slice(before).map((entry) => new URL(entry.url).pathname);
  expect(asked.filter((path) => /^\/(?:html|pdf|api)\//.test(path))).toEqual([]);
  expect(asked.filter((path) => path.startsWith('/abs/'))).toHaveLength(1);
  expect(services.model.log.length).toBe(models);
});
