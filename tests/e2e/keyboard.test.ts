import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { trustedPaper } from '@/scripts/demo/trusted-paper';
import { launchReady, MARK, newestSummary, open, openWithPanel, type Services, startServices, store, waitForSummary } from './paperpane';

const PAGE = 'https://huggingface.co/papers/2602.99901';

let services: Services;
let browser: ExtensionBrowser;

beforeAll(async () => {
  services = await startServices();
});

afterEach(() => browser?.close());

afterAll(() => services.close());

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const rows = (panel: Page) =>
  panel
    .getByRole('dialog')
    .locator('dl > div')
    .evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ')));

it('goes from a paper to its summary, the clipboard and the library by single keys', async () => {
  browser = await launchReady(services);
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await openWithPanel(browser, PAGE);
  await panel.getByRole('button', { name: '速读这篇论文' }).waitFor();
  await panel.keyboard.press('s');
  await waitForSummary(panel);
  const { card } = await newestSummary(browser, 'arxiv:2602.99901');
  await panel.keyboard.press('y');
  await panel.locator('[data-toast]').getByText('已复制').waitFor();
  const library = browser.context.waitForEvent('page', { predicate: (page) => page.url().endsWith('/library.html') });
  await panel.keyboard.press('g');
  const page = await library;
  await page.locator('.paper-list [role=option]').first().waitFor();
  await page.bringToFront();
  expect(card.oneLine).toContain((await clipboard(page)).slice(0, 10));
  await page.keyboard.press(',');
  await page.getByRole('heading', { name: '设置', level: 1 }).waitFor();
});

it('shows what works here now, with the keys that the browser has for its commands, and gives the keyboard back', async () => {
  browser = await launchReady(services);
  await store(browser, { 'summary:arxiv:2602.99901': trustedPaper });
  const panel = await openWithPanel(browser, PAGE);
  await waitForSummary(panel);
  await panel.keyboard.press('?');
  await panel.getByRole('dialog').waitFor();
  const shown = await rows(panel);
  expect(shown).toEqual(
    expect.arrayContaining(['文库 G', '下一篇 J', '打开侧栏 Alt+Shift+L', '速读当前网页的论文 Alt+Shift+S', '复制一句话核心贡献 未设置']),
  );
  expect(shown).not.toContain('速读这篇论文 S');
  const pages = browser.context.pages().length;
  await panel.keyboard.press('g');
  await panel.keyboard.press('Escape');
  await panel.getByRole('dialog').waitFor({ state: 'detached' });
  const box = panel.getByRole('textbox').first();
  await box.focus();
  await panel.keyboard.type('g?,');
  expect([await box.inputValue(), browser.context.pages().length]).toEqual(['g?,', pages]);
});

it('obeys no single key where the person switched them off', async () => {
  browser = await launchReady(services, { hasNoLetterKeys: true });
  const panel = await openWithPanel(browser, PAGE);
  const start = panel.getByRole('button', { name: '速读这篇论文' });
  await start.waitFor();
  expect(await start.getAttribute('aria-keyshortcuts')).toBeNull();
  const calls = services.model.log.length;
  await panel.keyboard.press('s');
  await panel.keyboard.press('?');
  await store(browser, { settings: { language: 'zh', theme: 'light' } });
  await expect.poll(() => start.getAttribute('aria-keyshortcuts')).toBe('s');
  expect([await panel.getByRole('dialog').count(), services.model.log.length]).toEqual([0, calls]);
});

/** A click in the browser's own menu cannot be made by a script; what the browser would say of it can be said to the worker, without the gesture that opens the panel. */
it('summarises the paper of a link by the menu, in the library where the panel may not open, and leaves the tab', async () => {
  browser = await launchReady(services);
  const page = await open(browser, 'https://huggingface.co/papers/date/2026-02-14');
  await page.locator(MARK).first().waitFor();
  const known = await browser.inWorker<string>(
    `new Promise((done) => chrome.contextMenus.update('read-link', { contexts: ['link'] }, () => done(chrome.runtime.lastError?.message ?? 'known')))`,
  );
  expect(known).toBe('known');
  const library = browser.context.waitForEvent('page', {
    predicate: (each) => each.url().endsWith('/library.html#/paper/arxiv:2602.99902'),
  });
  await browser.inWorker(
    `chrome.tabs.query({ url: 'https://huggingface.co/*' }).then(([tab]) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'read-link', linkUrl: 'https://arxiv.org/pdf/2602.99902' }, tab))`,
  );
  await waitForSummary(await library);
  expect(page.url()).toBe('https://huggingface.co/papers/date/2026-02-14');
});

it('opens a saved summary by what is typed after the keyword', async () => {
  browser = await launchReady(services);
  const panel = await openWithPanel(browser, PAGE);
  await panel.getByRole('button', { name: '速读这篇论文' }).waitFor();
  await panel.keyboard.press('s');
  await waitForSummary(panel);
  const library = browser.context.waitForEvent('page', {
    predicate: (each) => each.url().endsWith('/library.html#/paper/arxiv:2602.99901'),
  });
  await browser.inWorker(`chrome.omnibox.onInputEntered.dispatch('two scripts', 'newForegroundTab')`);
  await waitForSummary(await library);
});
