import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { trustedPaper } from '@/scripts/demo/trusted-paper';
import { buildWith } from './changed-build';
import { launchReady, MARK, newestSummary, open, type Services, startServices, store, waitForSummary } from './paperpane';
import { canPressKeys, openScreen, type Screen } from './real-keys';

if (!canPressKeys) console.log('Skipped: pressing the keys of commands needs Xvfb and xdotool.');

const LIST = 'https://huggingface.co/papers/date/2026-02-14';
const PAGE = 'https://huggingface.co/papers/2602.99901';

describe.skipIf(!canPressKeys)('keys that are pressed in the page', () => {
  let services: Services;
  let screen: Screen;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    services = await startServices();
    screen = await openScreen();
  });

  afterEach(() => browser?.close());

  afterAll(async () => {
    screen?.close();
    await services?.close();
  });

  /** Shows the page in the browser's window, with the focus in it: a click where it has nothing. */
  async function show(url: string): Promise<Page> {
    const page = await open(browser, url);
    await page.bringToFront();
    screen.click(8, 700);
    return page;
  }

  const shownPaper = (panel: Page) => panel.locator('.paper-facts').innerText();

  it('open the panel and start the paper of the page, and that of a PDF', async () => {
    browser = await launchReady(services, {}, { headless: false });
    const page = await show(PAGE);
    await page.locator(MARK).waitFor();
    expect(await browser.panelOpen()).toBe(false);
    screen.press('alt+shift+s');
    const panel = await browser.panelPage();
    await waitForSummary(panel);
    expect((await newestSummary(browser, 'arxiv:2602.99901')).receipt.source).toBe('html');
    await show('https://arxiv.org/pdf/2602.99902');
    screen.press('alt+shift+s');
    await panel.locator('.paper-facts', { hasText: '2602.99902' }).waitFor();
    await waitForSummary(panel);
  });

  it('open the panel, and close it', async () => {
    browser = await launchReady(services, {}, { headless: false });
    await show(PAGE);
    screen.press('alt+shift+l');
    await expect.poll(() => browser.panelOpen()).toBe(true);
    // While the panel is being set up, Chrome passes the key over.
    await (await browser.panelPage()).getByRole('button', { name: '速读这篇论文' }).waitFor();
    screen.press('alt+shift+l');
    await expect.poll(() => browser.panelOpen()).toBe(false);
  });

  it('open the panel and go through the list', async () => {
    browser = await launchReady(services, {}, { headless: false });
    const page = await show(LIST);
    await page.locator(MARK).first().waitFor();
    const papers = ['2602.99901', '2602.99902'].map((arxivId) => ({ paper: { source: 'arxiv', arxivId }, title: '' }));
    await browser.inWorker(
      `chrome.tabs.query({ url: 'https://huggingface.co/*' }).then(([{ id }]) => chrome.storage.session.set({ ['page:' + id]: ${JSON.stringify({ tabUrl: LIST, papers })} }))`,
    );
    screen.press('alt+shift+j');
    const panel = await browser.panelPage();
    await expect.poll(() => shownPaper(panel)).toContain('2602.99901');
    screen.press('alt+shift+j');
    await expect.poll(() => shownPaper(panel)).toContain('2602.99902');
    screen.press('alt+shift+k');
    await expect.poll(() => shownPaper(panel)).toContain('2602.99901');
    expect(page.url()).toBe(LIST);
    // The panel's own keys do the same.
    await panel.keyboard.press('j');
    await expect.poll(() => shownPaper(panel)).toContain('2602.99902');
  });

  it('copy the one-line contribution, though the focus stays in the page', async () => {
    // The person would choose a key for it: the browser takes no more than four from us.
    const build = buildWith((manifest) => {
      const { 'next-paper': _, 'copy-one-line': copy, ...commands } = manifest.commands;
      return { ...manifest, commands: { ...commands, 'copy-one-line': { ...copy, suggested_key: { default: 'Alt+Shift+Y' } } } };
    });
    browser = await launchReady(services, {}, { headless: false, extensionDir: build.directory });
    const saved = { ...trustedPaper, summaries: [{ ...trustedPaper.summaries[0], card: { oneLine: '数了 40 罐豆子 [P3]。' } }] };
    await store(browser, { 'summary:arxiv:2602.99901': saved });
    const page = await show(PAGE);
    await page.locator(MARK).waitFor();
    screen.press('alt+shift+y');
    const panel = await browser.panelPage();
    await panel.getByRole('status').filter({ hasText: '已复制' }).waitFor();
    await expect.poll(() => browser.inWorker(badge)).toBe('✓');
    await page.evaluate(() => {
      document.body.innerHTML = '<input>';
    });
    await page.locator('input').focus();
    await page.keyboard.press('Control+V');
    await expect.poll(() => page.locator('input').inputValue()).toBe('数了 40 罐豆子。');
    await page.goto('https://huggingface.co/papers/2602.99902');
    screen.press('alt+shift+y');
    await expect.poll(() => browser.inWorker(badge)).toBe('–');
    build.remove();
  });
});

const badge = `chrome.tabs.query({ active: true }).then(([{ id: tabId }]) => chrome.action.getBadgeText({ tabId }))`;
