import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { redo } from '@/scripts/browser/redo';
import { FIELD_KEYS } from '@/utils/summary/card';
import {
  launch,
  launchReady,
  MARK,
  messagesOf,
  modelRequests,
  newestSummary,
  open,
  openWithPanel,
  type Services,
  startServices,
  stored,
  waitForSummary,
} from './paperpane';

let services: Services;
let browser: ExtensionBrowser | undefined;

beforeEach(async () => {
  services = await startServices();
});

afterEach(async () => {
  await browser?.close();
  browser = undefined;
  await services.close();
});

it('goes from the button on a Hugging Face paper page to a saved summary that is readable after a restart with every server stopped', async () => {
  const userDataDir = mkdtempSync(path.join(tmpdir(), 'paperpane-profile-'));
  const url = 'https://huggingface.co/papers/2602.99901';
  browser = await launchReady(services, {}, { userDataDir });
  const page = await open(browser, url);
  await page.locator(MARK).click();
  const panel = await browser.panelPage();
  await waitForSummary(panel);
  const summary = await newestSummary(browser, 'arxiv:2602.99901');
  expect(Object.keys(summary.card).sort()).toEqual([...FIELD_KEYS].sort());
  expect(summary.receipt).toMatchObject({ source: 'html', version: 1 });
  const oneLine = await panel.locator('[data-field=oneLine]').innerText();
  expect(services.model.log.filter((entry) => entry.method === 'POST')).toHaveLength(1);

  await browser.close();
  await services.site.close();
  await services.model.close();
  browser = await launch(services, { userDataDir });
  const offline = await browser.context.newPage();
  await expect(offline.goto(url)).rejects.toThrow();
  await browser.clickToolbar('/papers/2602.99901');
  const again = await browser.panelPage();
  await waitForSummary(again);
  await expect.poll(() => again.locator('[data-field=oneLine]').innerText()).toBe(oneLine);
  await again.getByRole('tab', { name: '全部' }).click();
  const ring = () => again.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  expect(await ring()).toBe('none');
  await expect.poll(() => again.locator('[role=tabpanel] section[data-field]').count()).toBe(9);
  await again.keyboard.press('ArrowLeft');
  await expect.poll(ring).toBe('solid');
  services = await startServices();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});

it('summarises from an arXiv abstract page by the toolbar button and one click', async () => {
  browser = await launchReady(services);
  const panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99901');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await waitForSummary(panel);
  await expect.poll(() => panel.locator('.trust').getAttribute('data-source')).toBe('html');
  await expect.poll(() => panel.locator('.katex').count()).toBeGreaterThan(0);
});

it('summarises a PDF tab by the toolbar button and one click in the panel, and falls back from HTML to PDF', async () => {
  browser = await launchReady(services);
  const panel = await openWithPanel(browser, 'https://arxiv.org/pdf/2602.99902');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await waitForSummary(panel);
  const { receipt } = await newestSummary(browser, 'arxiv:2602.99902');
  expect(receipt.ladder.map(({ source, outcome }) => [source, outcome])).toContainEqual(['html', 'missing']);
  expect(receipt).toMatchObject({ source: 'pdf' });
  expect(receipt.pages).toBeGreaterThan(1);
  await expect.poll(() => panel.locator('.trust').innerText()).toContain('PDF 全文');
});

it('says plainly when it had no more than the abstract', async () => {
  browser = await launchReady(services);
  const panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99903');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await waitForSummary(panel);
  await expect.poll(() => panel.locator('.trust').innerText()).toContain('仅摘要');
  await expect.poll(() => panel.locator('.trust').innerText()).toContain('HTML 和 PDF 都拿不到');
  const { receipt } = await newestSummary(browser, 'arxiv:2602.99903');
  expect(receipt.ladder.map(({ source, outcome }) => [source, outcome])).toEqual(
    expect.arrayContaining([
      ['html', 'missing'],
      ['pdf', 'missing'],
      ['abstract', 'used'],
    ]),
  );
});

it('goes on by itself when the worker is killed in mid-stream, and asks only for what is missing', async () => {
  browser = await launchReady(services);
  services.plan(() => ({ pieceDelayMs: 60 }));
  const panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99901');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await panel.locator('[data-field=field]').waitFor({ timeout: 20_000 });
  const before = await panel.locator('[data-field=oneLine]').innerText();
  services.plan(() => undefined);
  await browser.killWorker();
  await waitForSummary(panel);
  // Its numbers are marked by now.
  await expect.poll(() => panel.locator('[data-field=oneLine]').innerText()).toContain(before.slice(0, 20));
  const [first = '', second = ''] = modelRequests(services).slice(-2).map(requestOf);
  expect([first, second].map((request) => /^## 一句话核心贡献$/m.test(request))).toEqual([true, false]);
});

it('keeps what has come when the person stops', async () => {
  browser = await launchReady(services);
  services.plan(() => ({ pieceDelayMs: 60 }));
  const panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99901');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await panel.locator('[data-field=field]').waitFor({ timeout: 20_000 });
  await panel.getByRole('button', { name: '停止' }).click();
  await panel.locator('[data-failure=stopped]').waitFor();
  expect(await panel.locator('[data-field=oneLine]').innerText()).not.toBe('');
  await expect.poll(() => services.model.log.findLast((entry) => entry.method === 'POST')?.isAborted).toBe(true);
});

it('asks once more, alone, for sections that the model left out', async () => {
  browser = await launchReady(services);
  let calls = 0;
  services.plan(() => (calls++ === 0 ? { text: '## 一句话核心贡献\n\n只有一句。\n\n## 应用领域\n\n检索' } : undefined));
  const panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99901');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await waitForSummary(panel);
  const { card } = await newestSummary(browser, 'arxiv:2602.99901');
  expect(Object.keys(card).sort()).toEqual([...FIELD_KEYS].sort());
  expect(card.oneLine).toBe('只有一句。');
  expect(calls).toBe(2);
});

it('keeps the saved summary while a redo fails, and goes back to it', async () => {
  browser = await launchReady(services);
  const panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99901');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await waitForSummary(panel);
  services.plan(() => ({ status: 500 }));
  await redo(panel);
  await panel.locator('[data-failure=service-busy]').waitFor();
  await panel.getByRole('button', { name: '看已保存的总结' }).click();
  await waitForSummary(panel);
});

it('never shows the key to a page, the panel or the content script', async () => {
  browser = await launchReady(services);
  const page = await open(browser, 'https://arxiv.org/abs/2602.99901');
  await page.locator(MARK).click();
  const panel = await browser.panelPage();
  await waitForSummary(panel);
  const { apiKey } = services.profile;
  expect(await page.content()).not.toContain(apiKey);
  expect(await panel.content()).not.toContain(apiKey);
  expect(JSON.stringify(await stored(browser, 'summary:arxiv:2602.99901'))).not.toContain(apiKey);
  expect(services.site.log.some((entry) => JSON.stringify(entry).includes(apiKey))).toBe(false);
  expect(await evaluateInContentScript(page, 'chrome.storage.local.get().then(JSON.stringify, (error) => error.message)')).toMatch(
    /not allowed/,
  );
});

/** Runs an expression in the isolated world where our content script lives. */
async function evaluateInContentScript(page: Page, expression: string): Promise<unknown> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: { id: number; name: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  const ours = worlds.find((world) => world.name.includes('PaperPane') || world.name.includes('论文侧读'));
  if (!ours) throw new Error(`no content script among ${worlds.map((world) => world.name).join(', ')}`);
  const { result } = await cdp.send('Runtime.evaluate', { expression, contextId: ours.id, awaitPromise: true });
  return result.value;
}

/** What is asked for, behind the paper. */
function requestOf(request: string): string {
  const prompt = messagesOf(request).at(-1)?.content ?? '';
  return prompt.slice(prompt.lastIndexOf('</paper>'));
}
