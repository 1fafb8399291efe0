import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import type { Plan } from '@/scripts/demo/model-route';

export const OUTPUT = 'test-output/screenshots';

const PANEL_WIDTHS = [320, 420];

interface Area {
  set(items: object): Promise<void>;
  remove(names: string[]): Promise<void>;
}

interface ChromeInWorker {
  storage: Record<'local' | 'session', Area>;
}

/** What every group of pictures works with. */
export interface Stage {
  browser: ExtensionBrowser;
  panel: Page;
  /** Address of the demo model. */
  modelUrl: string;
  plan(next: Plan): void;
  /** Puts items into the extension's storage. */
  store(items: object): Promise<void>;
}

export function storeIn(browser: ExtensionBrowser, items: object): Promise<void> {
  return browser.worker.evaluate((values) => (globalThis as unknown as { chrome: ChromeInWorker }).chrome.storage.local.set(values), items);
}

/** Shows what is told while these items stand in the session's storage, and takes them away again. */
export async function whileSession({ browser }: Stage, items: object, show: () => Promise<void>): Promise<void> {
  await browser.worker.evaluate(
    (values) => (globalThis as unknown as { chrome: ChromeInWorker }).chrome.storage.session.set(values),
    items,
  );
  await show();
  await browser.worker.evaluate(
    (names) => (globalThis as unknown as { chrome: ChromeInWorker }).chrome.storage.session.remove(names),
    Object.keys(items),
  );
}

/** The panel as it is now: light and dark, Chinese and English, narrow and wide. With `at`, scrolled to that part, which every width moves. */
export async function shootPanel({ panel, store }: Stage, name: string, at?: string): Promise<void> {
  for (const [language, theme] of [
    ['zh', 'light'],
    ['zh', 'dark'],
    ['en', 'light'],
  ] as const) {
    await store({ settings: { language, theme } });
    await panel.mouse.move(0, 0);
    for (const width of PANEL_WIDTHS) {
      await panel.setViewportSize({ width, height: 900 });
      if (at !== undefined) await panel.locator(at).last().evaluate(toTheTop);
      await panel.waitForTimeout(250);
      await panel.screenshot({ path: `${OUTPUT}/panel-${name}-${language}-${theme}-${width}.png` });
    }
  }
  await store({ settings: { language: 'zh', theme: 'light' } });
}

/** Under the bar. */
function toTheTop(part: Element): void {
  scrollBy(0, part.getBoundingClientRect().top - 56);
}

/** A full page as it is now. */
export async function shootPage({ store }: Stage, page: Page, name: string): Promise<void> {
  for (const [language, theme, width] of [
    ['zh', 'light', 1000],
    ['en', 'dark', 1000],
    ['zh', 'light', 360],
  ] as const) {
    await store({ settings: { language, theme } });
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(250);
    await page.screenshot({ path: `${OUTPUT}/page-${name}-${language}-${theme}-${width}.png` });
  }
  await store({ settings: { language: 'zh', theme: 'light' } });
}

export async function goTo({ browser }: Stage, url: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(url);
}
