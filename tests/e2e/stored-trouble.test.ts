import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { catalogueItems } from '@/scripts/browser/catalogue-items';
import { downloaded } from '@/scripts/browser/downloaded';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { trustedPaper } from '@/scripts/demo/trusted-paper';
import { type FailureCode, failureText } from '@/utils/failure';
import { partOf } from '@/utils/library/catalogue/parts';
import { buildWith } from './changed-build';
import {
  launchReady,
  open,
  openWithPanel,
  remove,
  type Services,
  savedPaper,
  startServices,
  store,
  stored,
  waitForSummary,
} from './paperpane';

const PAPER = 'https://arxiv.org/abs/2602.99901';
const KEY = 'arxiv:2602.99901';
/** What `storage.local` holds at most without `unlimitedStorage`. */
const QUOTA = 10 * 1024 * 1024;

let services: Services;
let browser: ExtensionBrowser;
let folder: string;
let cleanUp: (() => void)[];

beforeEach(async () => {
  services = await startServices();
  folder = mkdtempSync(path.join(tmpdir(), 'paperpane-raw-'));
  cleanUp = [() => rmSync(folder, { recursive: true, force: true })];
});

afterEach(async () => {
  await browser.close();
  await services.close();
  for (const clean of cleanUp) clean();
});

async function noticeOf(page: Page, code: FailureCode): Promise<string> {
  const notice = page.locator(`[data-failure=${code}]`);
  await notice.waitFor({ timeout: 30_000 });
  const text = await notice.innerText();
  expect(text).toContain(failureText(code, 'zh').what);
  expect(text).toContain(failureText(code, 'zh').next);
  return text;
}

it('keeps a summary on the screen for which there is no room, with copy and export, and saves it when there is', async () => {
  const build = buildWith((manifest) => ({ ...manifest, permissions: manifest.permissions.filter((name) => name !== 'unlimitedStorage') }));
  cleanUp.push(build.remove);
  browser = await launchReady(services, {}, { extensionDir: build.directory });
  const panel = await openWithPanel(browser, PAPER);
  await store(browser, { filler: 'x'.repeat(QUOTA - 20_000) });
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await noticeOf(panel, 'storage-full');
  expect(await stored(browser, `summary:${KEY}`)).toBeUndefined();
  await browser.downloadsTo(folder);
  await panel.getByRole('button', { name: '导出' }).click();
  await panel.getByRole('menuitem', { name: /这篇论文/ }).click();
  expect(readFileSync(await downloaded(folder, /\.md$/), 'utf8')).toContain('一句话核心贡献');
  const text = await panel.locator('[data-field=results]').first().innerText();

  await panel.getByRole('button', { name: '再保存一次' }).click();
  await noticeOf(panel, 'storage-full');
  await remove(browser, 'filler');
  await panel.getByRole('button', { name: '再保存一次' }).click();
  await panel.locator('[data-failure]').waitFor({ state: 'detached' });
  await expect.poll(() => panel.locator('[data-field=results]').first().innerText()).toBe(text);
  expect((await savedPaper(browser, KEY)).summaries).toHaveLength(1);
  // Nothing was asked for twice.
  expect(services.model.log.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

it('says that a record is damaged, gives its raw data, and lets the paper be summarised again', async () => {
  browser = await launchReady(services);
  const other = { ...trustedPaper, summaries: trustedPaper.summaries.map((one) => ({ ...one, title: '没有坏的一篇' })) };
  await store(browser, {
    [`summary:${KEY}`]: { schema: 3, summaries: 'gone' },
    'summary:arxiv:2602.99902': other,
    ...catalogueItems([
      { key: KEY, title: '坏了的一篇', oneLine: '', source: 'html', savedAt: 2 },
      { key: 'arxiv:2602.99902', title: '没有坏的一篇', oneLine: '', source: 'html', savedAt: 1 },
    ]),
  });
  const panel = await openWithPanel(browser, PAPER);
  await noticeOf(panel, 'record-corrupt');
  await browser.downloadsTo(folder);
  await panel.getByRole('button', { name: '存下原始数据' }).click();
  expect(readFileSync(await downloaded(folder, /\.raw\.json$/), 'utf8')).toContain('gone');
  const library = await open(browser, `chrome-extension://${browser.extensionId}/library.html`);
  await library.getByRole('option', { name: /没有坏的一篇/ }).click();
  await library.getByRole('heading', { level: 1, name: '没有坏的一篇' }).waitFor();
  await panel.bringToFront();
  await openWithPanelOn(PAPER);
  await panel.getByRole('button', { name: '重新总结' }).click();
  await waitForSummary(panel);
  expect((await savedPaper(browser, KEY)).summaries).toHaveLength(1);
  expect(Object.entries((await everything()) ?? {}).filter(([name]) => name.startsWith('broken:'))).toMatchObject([
    [expect.stringContaining(KEY), { summaries: 'gone' }],
  ]);
});

it('leaves a record of a newer version alone', async () => {
  browser = await launchReady(services);
  const newer = { schema: 99, papers: 'of the future' };
  await store(browser, { [`summary:${KEY}`]: newer });
  const panel = await openWithPanel(browser, PAPER);
  await noticeOf(panel, 'record-newer');
  expect(await panel.getByRole('button', { name: /速读|重新总结|重试/ }).count()).toBe(0);
  expect(await stored(browser, `summary:${KEY}`)).toEqual(newer);
});

it('says which stored item was damaged, and goes on without it; the list of summaries is made anew', async () => {
  browser = await launchReady(services);
  // The part of the catalogue that the paper belongs to, and what is told of all of them.
  const part = `entries:${partOf('arxiv:2602.99901')}`;
  await store(browser, { settings: 7, newest: 'beans', [part]: { not: 'a list' }, 'summary:arxiv:2602.99901': trustedPaper });
  await browser.killWorker();
  const page = await open(browser, `chrome-extension://${browser.extensionId}/library.html`);
  await page.evaluate(() => (globalThis as unknown as { chrome: { runtime: { connect(): void } } }).chrome.runtime.connect());
  await noticeOf(page, 'items-reset');
  await expect.poll(() => page.locator('[data-failure=items-reset] details').textContent()).toContain('settings');
  await expect.poll(async () => JSON.stringify(await everything(part))).toContain('arxiv:2602.99901');
});

it('brings the profile and the failed papers of a former version along', async () => {
  browser = await launchReady(services);
  const { apiKey, baseUrl } = services.profile;
  await store(browser, {
    profiles: { list: [] },
    keys: {},
    profile: { providerId: 'custom', baseUrl, apiKey, model: 'paperpane-demo' },
    [`failed:${KEY}`]: {
      paper: { source: 'arxiv', arxivId: '2602.99901' },
      startedAt: 1,
      status: 'failed',
      text: '## 一句话核心贡献\n\n旧版本留下的一句。\n\n## 论文摘要\n\n半',
      failure: { code: 'interrupted' },
    },
    'storage-version': 1,
  });
  await browser.killWorker();
  const panel = await openWithPanel(browser, PAPER);
  await panel.getByText('旧版本留下的一句。').waitFor({ timeout: 20_000 });
  await panel.getByRole('button', { name: '继续' }).click();
  await waitForSummary(panel);
  expect((await savedPaper(browser, KEY)).summaries[0].card.oneLine).toBe('旧版本留下的一句。');
  expect(services.model.log.findLast(({ method }) => method === 'POST')?.headers.authorization).toBe(`Bearer ${apiKey}`);
});

/** The panel is open already and follows the tab. */
async function openWithPanelOn(url: string): Promise<void> {
  await open(browser, url);
}

async function everything(name: string | null = null): Promise<Record<string, unknown>> {
  return browser.inWorker(`chrome.storage.local.get(${JSON.stringify(name)})`);
}
