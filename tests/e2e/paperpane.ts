import type { Page } from 'playwright-core';
import { until } from '@/scripts/browser/devtools-port';
import { type ExtensionBrowser, type LaunchOptions, launchWithExtension } from '@/scripts/browser/launch';
import { startDemoModel } from '@/scripts/demo/demo-model';
import { demoSite } from '@/scripts/demo/demo-site';
import type { Route } from '@/scripts/demo/exchange';
import type { Plan } from '@/scripts/demo/model-route';
import type { NewestVersions } from '@/scripts/demo/paper-versions';
import { profileItems } from '@/scripts/demo/profile-items';
import { startWorld } from '@/scripts/demo/world';
import type { Settings } from '@/utils/browser/storage';
import type { ProfileWithKey } from '@/utils/llm/profile';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

/** The unmodified production build. */
export const EXTENSION = '.output/chrome-mv3';

interface ChromeInPage {
  storage: {
    local: {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
}

/** The demo model, where it is served. */
export function serviceAt(baseUrl: string): ProfileWithKey {
  return { id: 'e2e', name: '', providerId: 'custom', baseUrl, apiKey: 'sk-e2e-0123456789abcdef', model: 'paperpane-demo', atOnce: 2 };
}

/** Hugging Face, arXiv, other sites and a model service, all on loopback. `plan` may be changed between calls. */
export async function startServices(moreSites: Record<string, Route> = {}) {
  let plan: Plan = () => undefined;
  const newestVersions: NewestVersions = new Map();
  const site = await startWorld({ ...demoSite(newestVersions), ...moreSites });
  // Faster than a person reads, unless a test says otherwise.
  const model = await startDemoModel({ plan: (request) => ({ pieceDelayMs: 1, ...plan(request) }) });
  const profile = serviceAt(model.baseURL);
  return {
    site,
    /** Of papers on arXiv, by id; may be changed at any time. */
    newestVersions,
    model,
    profile,
    plan: (next: Plan) => {
      plan = next;
    },
    close: async () => {
      await Promise.all([site.close(), model.close()]);
    },
  };
}

export type Services = Awaited<ReturnType<typeof startServices>>;

/** Starts the browser and waits until the worker has looked after what is stored: entries without papers, which tests put there, it would take away. */
export async function launch(services: Services, options: Partial<LaunchOptions> = {}): Promise<ExtensionBrowser> {
  const browser = await launchWithExtension({ world: services.site, extensionDir: EXTENSION, ...options });
  await until('the library to be looked after', async () => {
    const { 'looked-after': isDone } = await browser.inWorker<Record<string, unknown>>("chrome.storage.session.get('looked-after')");
    return isDone === true || undefined;
  });
  return browser;
}

export async function firstRunPage(browser: ExtensionBrowser): Promise<Page> {
  const isWelcome = (page: Page) => page.url().endsWith('library.html#/welcome');
  return browser.context.pages().find(isWelcome) ?? browser.context.waitForEvent('page', { predicate: isWelcome });
}

/** Launches with a profile already entered, and the first-run page closed. */
export async function launchReady(
  services: Services,
  settings: Partial<Settings> = {},
  options: Partial<LaunchOptions> = {},
): Promise<ExtensionBrowser> {
  const browser = await launch(services, options);
  const welcome = await firstRunPage(browser);
  await store(browser, { ...profileItems(services.profile), settings: { language: 'zh', theme: 'light', ...settings } });
  await browser.context.newPage();
  await welcome.close();
  return browser;
}

export function store(browser: ExtensionBrowser, items: Record<string, unknown>): Promise<void> {
  return browser.worker.evaluate((values) => (globalThis as unknown as { chrome: ChromeInPage }).chrome.storage.local.set(values), items);
}

export function remove(browser: ExtensionBrowser, key: string): Promise<void> {
  return browser.worker.evaluate((name) => (globalThis as unknown as { chrome: ChromeInPage }).chrome.storage.local.remove(name), key);
}

export async function stored(browser: ExtensionBrowser, key: string): Promise<unknown> {
  const items = await browser.worker.evaluate(
    (name) => (globalThis as unknown as { chrome: ChromeInPage }).chrome.storage.local.get(name),
    key,
  );
  return items[key];
}

/** Everything that is kept of a paper, by its key: `arxiv:2602.99901`. */
export async function savedPaper(browser: ExtensionBrowser, key: string): Promise<SavedPaper> {
  return (await stored(browser, `summary:${key}`)) as SavedPaper;
}

export async function newestSummary(browser: ExtensionBrowser, key: string): Promise<Summary> {
  return (await savedPaper(browser, key)).summaries[0];
}

export async function open(browser: ExtensionBrowser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

/**
 * A page in a window of its own, beside the panel's: browsers hardly run what stands behind another tab. Empty at first: of a window that is made
 * with its address Playwright sometimes never hears that the page is there.
 */
export async function openWindow(browser: ExtensionBrowser, url: string): Promise<Page> {
  const opened = browser.context.waitForEvent('page', { predicate: (page) => page.url() === 'about:blank' });
  await browser.inWorker(`chrome.windows.create({ url: 'about:blank' }).then(() => true)`);
  const page = await opened;
  await page.goto(url);
  return page;
}

/** Opens the page and the panel beside it by the toolbar button. */
export async function openWithPanel(browser: ExtensionBrowser, url: string): Promise<Page> {
  await open(browser, url);
  await browser.clickToolbar(url.replace(/^https:\/\//, ''));
  return browser.panelPage();
}

/** The same, and has the paper summarised; the panel with the finished summary. */
export async function summarise(browser: ExtensionBrowser, url: string): Promise<Page> {
  const panel = await openWithPanel(browser, url);
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await waitForSummary(panel);
  return panel;
}

/** The tab that shows this address, whatever stands behind `#`. */
export function tabAt(browser: ExtensionBrowser, url: string): Page {
  const tab = browser.context.pages().find((page) => page.url().replace(/#.*$/, '') === url);
  if (tab === undefined) throw new Error(`no tab shows ${url}`);
  return tab;
}

/** What the model service was asked, as it came over the wire, in order. */
export function modelRequests({ model }: Services): string[] {
  return model.log.filter(({ method }) => method === 'POST').map(({ body }) => body);
}

/** The messages of such a request. */
export function messagesOf(request: string): { role: string; content: string }[] {
  return JSON.parse(request).messages;
}

/** The mark that the content script puts on a page. */
export const MARK = 'paperpane-mark button';

export async function waitForSummary(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: '重做' }).waitFor({ timeout: 30_000 });
}
