import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type ExtensionBrowser, launchWithExtension } from './browser/launch';
import { startDemoModel } from './demo/demo-model';
import { demoSite } from './demo/demo-site';
import { answer } from './demo/exchange';
import { DEMO_MODEL, type Plan } from './demo/model-route';
import { trustedPaper } from './demo/trusted-paper';
import { startWorld } from './demo/world';

/** `npm run screenshots`: the states of panel and pages, light and dark, narrow and wide, Chinese and English, into `test-output/screenshots/`. */

const OUTPUT = 'test-output/screenshots';
const WIDTHS = [320, 420];

interface ChromeInWorker {
  storage: { local: { set(items: object): Promise<void> } };
}

interface Stage {
  browser: ExtensionBrowser;
  panel: Page;
  plan(next: Plan): void;
  store(items: object): Promise<void>;
  shoot(name: string): Promise<void>;
}

async function shootPanel(panel: Page, name: string, set: (items: object) => Promise<void>): Promise<void> {
  for (const [language, theme] of [
    ['zh', 'light'],
    ['zh', 'dark'],
    ['en', 'light'],
  ] as const) {
    await set({ settings: { language, theme } });
    await panel.mouse.move(0, 0);
    for (const width of WIDTHS) {
      await panel.setViewportSize({ width, height: 900 });
      await panel.waitForTimeout(250);
      await panel.screenshot({ path: `${OUTPUT}/panel-${name}-${language}-${theme}-${width}.png` });
    }
  }
  await set({ settings: { language: 'zh', theme: 'light' } });
}

const startButton = /^(速读这篇论文|重试|重做)$/;

async function goTo(stage: Stage, url: string): Promise<void> {
  const page = await stage.browser.context.newPage();
  await page.goto(url);
}

async function panelStates(stage: Stage): Promise<void> {
  const { panel, plan, shoot, browser } = stage;
  await shoot('no-key');
  await stage.store({ profile: { providerId: 'custom', baseUrl: modelUrl, apiKey: 'demo', model: DEMO_MODEL } });
  await panel.getByRole('button', { name: startButton }).waitFor();
  await shoot('ready');
  plan(() => ({ silentMs: 12_000 }));
  await panel.getByRole('button', { name: startButton }).click();
  await panel.getByText('等模型开口').waitFor();
  await shoot('waiting');
  await panel.locator('[data-field=abstract]').waitFor({ timeout: 60_000 });
  await panel.getByRole('button', { name: '停止' }).click();
  await panel.locator('[data-failure=stopped]').waitFor();
  await shoot('stopped');
  plan(() => ({ pieceDelayMs: 120 }));
  await panel.getByRole('button', { name: startButton }).click();
  await panel.locator('[data-field=field]').waitFor({ timeout: 60_000 });
  await shoot('writing');
  await browser.killWorker();
  await panel.locator('[data-failure=interrupted]').waitFor();
  await shoot('interrupted');
  plan(() => ({ status: 402, body: { error: { message: 'Insufficient Balance' } } }));
  await panel.getByRole('button', { name: '重试' }).click();
  await panel.locator('[data-failure=no-balance]').waitFor();
  await shoot('no-balance');
  plan(() => undefined);
  await panel.getByRole('button', { name: '重试' }).click();
  await panel.getByRole('button', { name: '重做' }).waitFor({ timeout: 60_000 });
  await shoot('done');
  await panel.getByRole('tab', { name: '全部' }).click();
  await panel.evaluate(() => scrollTo(0, 900));
  await shoot('done-all');
  await trustStates(stage);
  await goTo(stage, 'https://arxiv.org/abs/2602.99903');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await panel.getByText('HTML 和 PDF 都拿不到').waitFor({ timeout: 60_000 });
  await shoot('abstract-only');
  await goTo(stage, 'https://huggingface.co/models');
  await panel.getByText('打开一篇论文').waitFor();
  await shoot('no-paper');
  await otherPages(stage);
}

/** What stands behind a summary: marks and chips with their cards, the receipt, planted text. The record is made up, so that every state is in it. */
async function trustStates({ panel, shoot, store }: Stage): Promise<void> {
  await store({ 'summary:arxiv:2602.99901': trustedPaper });
  await panel.getByRole('tab', { name: '报告' }).click();
  await panel.locator('[data-field=results] .katex').first().waitFor();
  await shoot('trust');
  for (const [name, mark] of [
    ['citation', '[data-field=results] [data-passage=T2]'],
    ['derived', '[data-field=results] [data-verdict=derived]'],
    ['not-found', '[data-field=results] [data-verdict=not-found]'],
    ['weak', '[data-field=guide] [data-verdict=weak]'],
  ] as const) {
    // By focus: the pointer goes away for each picture.
    await panel.locator(mark).first().focus();
    await panel.locator('.peek').waitFor();
    await shoot(`trust-${name}`);
    await panel.keyboard.press('Escape');
  }
  await panel.locator('.planted summary').click();
  await panel.evaluate(() => scrollTo(0, 0));
  await shoot('trust-planted');
  await panel.locator('.trust .quiet-link').click();
  await shoot('trust-receipt');
}

/** A file on a site that lets nobody fetch it, which headless browsers cannot be told to read all the same. */
async function otherPages({ panel, shoot }: Stage): Promise<void> {
  const address = panel.getByLabel('论文地址或 arXiv 编号');
  await address.fill('file:///home/ada/beans.pdf');
  await panel.keyboard.press('Enter');
  await shoot('bad-address');
  await address.fill('https://journal.example.net/articles/2026/beans.pdf');
  await panel.keyboard.press('Enter');
  await panel.getByText('浏览器会先问').waitFor();
  await shoot('other-page');
  await panel.getByRole('button', { name: startButton }).click();
  await panel.locator('[data-failure=no-page-access]').waitFor();
  await shoot('no-page-access');
}

async function fullPages({ browser, store }: Stage): Promise<void> {
  const page = await browser.context.newPage();
  for (const [name, place] of [
    ['library', ''],
    ['summary', '#/paper/arxiv:2602.99901'],
    ['settings', '#/settings'],
    ['welcome', '#/welcome'],
  ]) {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${browser.extensionId}/library.html${place}`);
    for (const [language, theme, width] of [
      ['zh', 'light', 1000],
      ['en', 'dark', 1000],
      ['zh', 'light', 360],
    ] as const) {
      await store({ settings: { language, theme } });
      await page.setViewportSize({ width, height: 900 });
      // KaTeX is loaded when the first formula appears.
      if (name === 'summary') await page.locator('.katex').first().waitFor();
      await page.waitForTimeout(250);
      await page.screenshot({ path: `${OUTPUT}/page-${name}-${language}-${theme}-${width}.png` });
    }
  }
}

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
let plan: Plan = () => undefined;
const site = await startWorld({ ...demoSite(), 'journal.example.net': () => answer(200, 'application/pdf', '%PDF-1.7') });
const model = await startDemoModel({ plan: (request) => plan(request) });
const modelUrl = model.baseURL;
const browser = await launchWithExtension({ world: site, extensionDir: '.output/chrome-mv3' });
try {
  const store = (items: object) =>
    browser.worker.evaluate((values) => (globalThis as unknown as { chrome: ChromeInWorker }).chrome.storage.local.set(values), items);
  await store({ settings: { language: 'zh', theme: 'light' } });
  await browser.context.newPage().then((page) => page.goto('https://arxiv.org/abs/2602.99901'));
  await browser.clickToolbar('arxiv.org/abs/2602.99901');
  const panel = await browser.panelPage();
  const stage: Stage = {
    browser,
    panel,
    plan: (next) => {
      plan = next;
    },
    store,
    shoot: (name) => shootPanel(panel, name, store),
  };
  await panelStates(stage);
  await fullPages(stage);
  console.log(`screenshots: see ${OUTPUT}/`);
} finally {
  await browser.close();
  await Promise.all([site.close(), model.close()]);
}
