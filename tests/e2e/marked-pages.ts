import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { catalogueItems } from '@/scripts/browser/catalogue-items';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { trustedPaper } from '@/scripts/demo/trusted-paper';
import { entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { launchReady, MARK, type Services, startServices, store } from './paperpane';

export const DAY = 'https://huggingface.co/papers/date/2026-02-14';
export const LINE = '按内容在两套分词之间切换，中英混排文本少用 18.4% 的词元，准确率不变。';

/** One browser for all tests of a file, each of which begins with nothing saved and no page open. */
export function markedPages() {
  const world = {} as { services: Services; browser: ExtensionBrowser };

  beforeAll(async () => {
    world.services = await startServices();
    world.browser = await launchReady(world.services);
  });

  afterAll(async () => {
    await world.browser.close();
    await world.services.close();
  });

  beforeEach(() => keep(world.browser));

  afterEach(async () => {
    await store(world.browser, { settings: { language: 'zh', theme: 'light' } });
    // An empty tab stays: with its last one a browser goes.
    await world.browser.context.newPage();
    for (const page of world.browser.context.pages().slice(0, -1)) await page.close();
  });

  return world;
}

/** A catalogue with papers as far as they are named. */
export function keep(browser: ExtensionBrowser, ...papers: [id: string, change?: object][]): Promise<void> {
  const { isUnread: _, ...read } = entryFor(trustedPaper);
  return store(browser, catalogueItems(papers.map(([id, change]) => ({ ...read, key: `arxiv:${id}`, oneLine: LINE, ...change }))));
}

export const card = (page: Page, id: string): Locator => page.locator('article', { has: page.locator(`h3 a[href="/papers/${id}"]`) });
export const labels = (page: Page) => page.locator(MARK).allInnerTexts();

/** The sum of all shifts of the page's layout since its start. */
export const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // Two frames later all that was shown is known.
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 200));
      }),
  );
