import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { downloaded } from '@/scripts/browser/downloaded';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { redo } from '@/scripts/browser/redo';
import { SHIPPED_TEMPLATES } from '@/utils/summary/templates/shipped';
import {
  launchReady,
  messagesOf,
  modelRequests,
  newestSummary,
  type Services,
  startServices,
  summarise,
  waitForSummary,
} from './paperpane';

const KEY = 'arxiv:2602.99901';
const REPRODUCTION = '复现清单';
const headings = SHIPPED_TEMPLATES.find(({ name }) => name === REPRODUCTION)?.sections.map(({ heading }) => heading) ?? [];

let services: Services;
let browser: ExtensionBrowser;
let downloads: string;

beforeEach(async () => {
  downloads = mkdtempSync(path.join(tmpdir(), 'paperpane-downloads-'));
  services = await startServices();
  browser = await launchReady(services);
});

afterEach(async () => {
  await browser.close();
  await services.close();
  rmSync(downloads, { recursive: true, force: true });
});

async function settings(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/library.html#/settings`);
  return page;
}

async function download(name: RegExp): Promise<string> {
  return readFileSync(await downloaded(downloads, name), 'utf8');
}

it('writes the sections of a template that is switched on in the same call, as a tab of their own, and exports them', async () => {
  const page = await settings();
  await page.getByRole('switch', { name: `随每次总结写「${REPRODUCTION}」` }).click();
  await page.getByText(/^已启用 1 个/).waitFor();
  const panel = await summarise(browser, 'https://arxiv.org/abs/2602.99901');
  expect(modelRequests(services)).toHaveLength(1);
  const request = messagesOf(modelRequests(services)[0] ?? '').at(-1)?.content ?? '';
  for (const heading of ['一句话核心贡献', ...headings]) expect(request).toContain(`\n## ${heading}\n`);

  await panel.getByRole('tab', { name: REPRODUCTION }).click();
  const sections = panel.getByRole('tabpanel').locator('section[data-field]:not([hidden])');
  await expect.poll(() => sections.locator('h2').allInnerTexts()).toEqual(headings);
  await expect.poll(() => sections.locator('a.chip').count()).toBeGreaterThan(headings.length);
  await expect.poll(() => sections.locator('[data-verdict=exact]').count()).toBeGreaterThan(0);
  await expect.poll(() => sections.locator('table').count()).toBe(1);

  const { custom } = await newestSummary(browser, KEY);
  expect(custom.map(({ heading }) => heading)).toEqual(headings);
  await browser.downloadsTo(downloads);
  await panel.getByRole('button', { name: '导出' }).click();
  await panel.getByRole('menuitem', { name: '这篇论文' }).click();
  const file = await download(/^2602\.99901 .*\.md$/);
  for (const heading of headings) expect(file).toContain(`\n## ${heading}\n\n`);
});

it('takes a template of the person’s own from the editor, and as a file to another browser', async () => {
  const page = await settings();
  await page.getByRole('button', { name: '新建' }).click();
  await page.getByLabel('名称').fill('显存');
  await page.getByLabel('标题').first().fill('要多大显存');
  await page.getByLabel('要求').first().fill('列表：训练和推理各需多少显存。');
  await page.getByRole('button', { name: '保存模板' }).click();
  await page.getByRole('switch', { name: '随每次总结写「显存」' }).click();
  const panel = await summarise(browser, 'https://arxiv.org/abs/2602.99901');
  await panel.getByRole('tab', { name: '显存' }).click();
  await panel.getByRole('tabpanel').getByText('single GPU with 16 GB').waitFor();

  await browser.downloadsTo(downloads);
  await page.bringToFront();
  await page.getByRole('button', { name: '「显存」的更多操作' }).click();
  await page.getByRole('menuitem', { name: '导出为 JSON' }).click();
  const file = await download(/\.json$/);

  const second = await launchReady(services);
  const other = await second.context.newPage();
  await other.goto(`chrome-extension://${second.extensionId}/library.html#/settings`);
  await other.getByRole('button', { name: '导入' }).click();
  await other.getByLabel('模板的 JSON').fill(file);
  await other.getByRole('region', { name: '导入模板' }).getByRole('button', { name: '导入' }).click();
  await other.getByText('导入了 1 个模板').waitFor();
  await other.getByRole('switch', { name: '随每次总结写「显存」' }).waitFor();
  await second.close();
});

it('says which sections a redo would add to a summary that was written before its template was switched on', async () => {
  const panel = await summarise(browser, 'https://arxiv.org/abs/2602.99901');
  const page = await settings();
  await page.getByRole('switch', { name: `随每次总结写「${REPRODUCTION}」` }).click();
  await page.close();
  await panel.getByRole('tab', { name: '全部' }).click();
  await panel.getByText(`重做后会加入：${REPRODUCTION}`).waitFor();
  await redo(panel);
  await panel.getByRole('tab', { name: REPRODUCTION }).waitFor({ timeout: 30_000 });
  await waitForSummary(panel);
  expect(await panel.getByText(/^重做后会加入/).count()).toBe(0);
});
