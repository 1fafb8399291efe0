import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { DAY_URL, dayPapers, tellList } from './lists/tell-list';
import {
  launch,
  launchReady,
  messagesOf,
  modelRequests,
  open,
  openWithPanel,
  type Services,
  startServices,
  stored,
  tabAt,
} from './paperpane';

let services: Services;
let browser: ExtensionBrowser;
let userDataDir: string;

beforeEach(async () => {
  services = await startServices();
  userDataDir = mkdtempSync(path.join(tmpdir(), 'paperpane-lists-'));
  browser = await launchReady(services, {}, { userDataDir });
});

afterEach(async () => {
  await browser.close();
  await services.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});

/** The panel beside a page, the day's if no other, which has told of these papers. */
async function openDay(papers: readonly ListedPaper[] = dayPapers, url = DAY_URL): Promise<Page> {
  const panel = await openWithPanel(browser, url);
  await tellList(browser, url, papers);
  await panel
    .locator('.listed')
    .nth(papers.length - 1)
    .waitFor();
  return panel;
}

const rowOf = (panel: Page, id: string) => panel.locator(`[data-key="arxiv:${id}"]`);
const titleOf = (id: string) => dayPapers.find(({ paper }) => paper.arxivId === id)?.title ?? '';

/** Which papers the model was asked to summarise from the beginning, once for each time. */
function begun(): string[] {
  return modelRequests(services)
    .map((request) => messagesOf(request).at(-1)?.content ?? '')
    .filter((prompt) => /^## 一句话核心贡献$/m.test(prompt.slice(prompt.lastIndexOf('</paper>'))))
    .map((prompt) => dayPapers.find(({ title }) => prompt.includes(title))?.paper.arxivId ?? prompt.slice(0, 200))
    .sort();
}

it('summarises a whole day although the worker is killed in the midst of it, and asks about no paper twice', async () => {
  services.plan(() => ({ pieceDelayMs: 60 }));
  const panel = await openDay();
  await panel.getByRole('button', { name: '全部速读 · 4 篇' }).click();
  // What was being written in the first section would be asked for again.
  await expect.poll(() => panel.getByText(/^正在写：(?!一句话)/).count()).toBe(2);
  services.plan(() => undefined);
  await browser.killWorker();
  for (const id of ['2602.99901', '2602.99902', '2602.99903']) await rowOf(panel, id).locator('.listed-line').waitFor({ timeout: 60_000 });
  await rowOf(panel, '2602.99904').getByText('arXiv 上没有这篇论文').waitFor({ timeout: 60_000 });
  await expect.poll(() => stored(browser, 'queue').catch(() => undefined)).toBeDefined();
  const left = await browser.inWorker<object>(
    `Promise.all([chrome.storage.local.get('queue'), chrome.storage.session.get('queue-going'), chrome.alarms.getAll()])`,
  );
  expect(left).toEqual([{ queue: { waiting: [], running: [] } }, {}, []]);
  expect(begun()).toEqual(['2602.99901', '2602.99902', '2602.99903']);
  // Only what failed is left to be started.
  await panel.getByRole('button', { name: '全部速读 · 1 篇' }).waitFor();
  await rowOf(panel, '2602.99904').getByRole('button', { name: /^重试/ }).waitFor();
});

it('after the browser was closed asks the model nothing until the person says so, and then goes on', async () => {
  services.plan(() => ({ pieceDelayMs: 60 }));
  const panel = await openDay();
  await panel.getByRole('button', { name: '全部速读 · 4 篇' }).click();
  await expect.poll(() => panel.getByText(/^正在写：/).count()).toBe(2);
  await browser.close();
  services.plan(() => undefined);
  const before = modelRequests(services).length;
  browser = await launch(services, { userDataDir });
  const again = await openDay();
  await again.getByText('还有 4 篇在排队').waitFor();
  // Whatever the worker takes up by itself, it takes up before it answers.
  await browser.inWorker(`chrome.storage.local.get('queue').then(() => true)`);
  await again.reload();
  await again.getByText('还有 4 篇在排队').waitFor();
  expect(modelRequests(services)).toHaveLength(before);
  await again.getByRole('button', { name: '继续' }).click();
  for (const id of ['2602.99901', '2602.99902', '2602.99903']) await rowOf(again, id).locator('.listed-line').waitFor({ timeout: 60_000 });
});

it('goes from the list to a paper and back to its row by keyboard, as far down as it was', async () => {
  const more = Array.from({ length: 60 }, (_, index) => ({
    paper: { source: 'arxiv' as const, arxivId: `2602.77${String(index).padStart(3, '0')}` },
    title: `Filler ${index}`,
  }));
  // A page that tells of nothing by itself.
  const panel = await openDay([...more, ...dayPapers], 'https://huggingface.co/models');
  await panel.getByRole('button', { name: 'Filler 0', exact: true }).focus();
  await panel.keyboard.press('End');
  await panel.keyboard.press('ArrowUp');
  const row = rowOf(panel, '2602.99903');
  const isFocused = () => row.locator('.listed-open').evaluate((button) => button === document.activeElement);
  await expect.poll(isFocused).toBe(true);
  const place = () => panel.evaluate(() => scrollY);
  const before = await place();
  expect(before).toBeGreaterThan(1_000);
  await panel.keyboard.press('Enter');
  await panel
    .getByRole('heading', { level: 1 })
    .filter({ hasText: titleOf('2602.99903') })
    .waitFor();
  const back = panel.getByRole('button', { name: '返回列表' });
  await expect.poll(() => back.evaluate((button) => button === document.activeElement)).toBe(true);
  await expect.poll(() => place()).toBe(0);
  await panel.keyboard.press('Enter');
  await expect.poll(isFocused).toBe(true);
  await expect.poll(() => place()).toBe(before);
});

it('keeps a pinned paper across tabs and the panel’s closing, and follows them again afterwards', async () => {
  const panel = await openDay();
  await panel.getByRole('button', { name: titleOf('2602.99901'), exact: true }).click();
  await panel.getByRole('button', { name: '固定这一篇' }).click();
  await open(browser, 'https://arxiv.org/abs/2602.99902');
  await panel.getByText(/^这一页是另一篇/).waitFor();
  await panel
    .getByRole('heading', { level: 1 })
    .filter({ hasText: titleOf('2602.99901') })
    .waitFor();
  await browser.clickToolbar('arxiv.org/abs/2602.99902');
  await expect.poll(() => browser.panelOpen()).toBe(false);
  await browser.clickToolbar('arxiv.org/abs/2602.99902');
  const again = await browser.panelPage();
  await again.getByText('已固定在这一篇').waitFor();
  await again.getByRole('button', { name: '看这一篇' }).click();
  await again
    .getByRole('heading', { level: 1 })
    .filter({ hasText: titleOf('2602.99902') })
    .waitFor();
  await tabAt(browser, DAY_URL).bringToFront();
  await again.getByText(/^这一页是另一篇/).waitFor();
  await again.getByRole('complementary').getByRole('button', { name: '取消固定' }).click();
  await again
    .getByRole('heading', { level: 1 })
    .filter({ hasText: titleOf('2602.99901') })
    .waitFor();
  await again.getByRole('button', { name: '返回列表' }).click();
  await rowOf(again, '2602.99904').waitFor();
});
