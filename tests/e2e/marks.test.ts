import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { trustedPaper } from '@/scripts/demo/trusted-paper';
import type { ShownPage } from '@/utils/browser/storage';
import { entryFor } from '@/utils/library/catalogue';
import { launchReady, MARK, open, remove, type Services, startServices, store, stored, waitForSummary } from './paperpane';

const DAY = 'https://huggingface.co/papers/date/2026-02-14';
const LINE = '按内容在两套分词之间切换，中英混排文本少用 18.4% 的词元，准确率不变。';

let services: Services;
let browser: ExtensionBrowser;

beforeAll(async () => {
  services = await startServices();
  browser = await launchReady(services);
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

/** A catalogue with papers as far as they are named. */
const keep = (...papers: [id: string, change?: object][]) => {
  const { isUnread: _, ...read } = entryFor(trustedPaper);
  return store(browser, { catalogue: papers.map(([id, change]) => ({ ...read, key: `arxiv:${id}`, oneLine: LINE, ...change })) });
};

beforeEach(() => keep());

afterEach(async () => {
  await store(browser, { settings: { language: 'zh', theme: 'light' } });
  // An empty tab stays: with its last one a browser goes.
  await browser.context.newPage();
  for (const page of browser.context.pages().slice(0, -1)) await page.close();
});

const card = (page: Page, id: string): Locator => page.locator('article', { has: page.locator(`h3 a[href="/papers/${id}"]`) });
const labels = (page: Page) => page.locator(MARK).allInnerTexts();

/** The sum of all shifts of the page's layout since its start. */
const shift = (page: Page) =>
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

it.each([
  ['a day', DAY],
  ['a week', 'https://huggingface.co/papers/week/2026-W07'],
  ['a month', 'https://huggingface.co/papers/month/2026-02'],
  ['what is trending', 'https://huggingface.co/papers/trending'],
])('says on the list of %s how far each paper is', async (_, url) => {
  await keep(['2602.99901', { isUnread: true }], ['2602.99902'], ['2602.99903', { isOutdated: true }]);
  const page = await open(browser, url);
  await expect.poll(() => labels(page)).toEqual(['未读', '已读', '过期', '速读']);
  expect(await card(page, '2602.99902').locator('paperpane-mark .line').innerText()).toBe(LINE);
  const mark = card(page, '2602.99902').getByRole('button', { name: '已读，论文：Warm Shelves: Caching Retrieval Results on a Laptop' });
  expect(await mark.getAttribute('title')).toBe('读过的总结：在侧栏打开');
  expect(await shift(page)).toBe(0);
});

it('keeps what the page shows for the panel, until the tab is closed', async () => {
  const page = await open(browser, DAY);
  await page.locator(MARK).first().waitFor();
  const shown = async () => {
    const items = await browser.inWorker<Record<string, ShownPage>>('chrome.storage.session.get()');
    return Object.entries(items).filter(([name]) => name.startsWith('page:') || name === 'last-list');
  };
  await expect.poll(async () => (await shown()).map(([, { tabUrl }]) => tabUrl)).toEqual([DAY, DAY]);
  expect((await shown())[0]?.[1].papers[0]).toEqual({
    paper: { source: 'arxiv', arxivId: '2602.99901' },
    title: 'Two Scripts, One Budget: A Measured Study of Tokenising Mixed Chinese–English Text',
    authors: ['Ada Example', 'Bo Placeholder', 'Chen Specimen'],
    date: '2026-02-12',
    upvotes: 47,
    code: 'https://github.com/paperpane-demo/seam-rule',
  });
  await browser.context.newPage();
  await page.close();
  await expect.poll(async () => (await shown()).map(([name]) => name)).toEqual(['last-list']);
});

it('shows the whole line over the page, hides lines on this site in every tab, and the settings bring them back', async () => {
  await keep(['2602.99901'], ['2602.99902']);
  const page = await open(browser, DAY);
  const other = await open(browser, 'https://huggingface.co/papers/2602.99901');
  const arxiv = await open(browser, 'https://arxiv.org/abs/2602.99901');
  const lines = (tab: Page) => tab.locator('paperpane-mark .line').count();
  await expect.poll(() => Promise.all([page, other, arxiv].map(lines))).toEqual([2, 1, 1]);
  await page.bringToFront();
  await card(page, '2602.99901').locator('.line').hover();
  const whole = page.locator('paperpane-mark .whole');
  await whole.waitFor();
  expect(await whole.innerText()).toContain(LINE);
  await page.keyboard.press('Escape');
  expect(await whole.count()).toBe(0);

  await page.mouse.move(0, 0);
  await card(page, '2602.99902').locator(MARK).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await whole.waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('value'))).toBe('本站不再显示');
  await page.keyboard.press('Enter');
  await expect.poll(() => Promise.all([page, other, arxiv].map(lines))).toEqual([0, 0, 1]);
  expect(await labels(page)).toEqual(['已读', '已读', '速读', '速读']);
  expect(await stored(browser, 'settings')).toEqual({ language: 'zh', theme: 'light', noLinesOn: ['huggingface'] });

  const settings = await open(browser, `chrome-extension://${browser.extensionId}/library.html#/settings`);
  await settings.getByRole('checkbox', { name: '在 Hugging Face 上显示' }).click();
  await expect.poll(() => Promise.all([page, other, arxiv].map(lines))).toEqual([2, 1, 1]);
  expect(await shift(page)).toBe(0);
});

it('speaks the language that is chosen, at once', async () => {
  const page = await open(browser, DAY);
  await expect.poll(() => labels(page)).toContain('速读');
  await store(browser, { settings: { language: 'en', theme: 'light' } });
  await expect.poll(() => labels(page)).toEqual(Array(4).fill('Summarise'));
});

it('marks cards that the site renders again, uses again for another paper or copies with our mark in them, once each', async () => {
  await keep(['2602.99903']);
  const page = await open(browser, DAY);
  await page.locator(MARK).first().waitFor();
  await page.evaluate(() => {
    const [first, second, third] = document.querySelectorAll('article');
    first?.replaceWith(first.cloneNode(true));
    const link = second?.querySelector('h3 a');
    link?.setAttribute('href', '/papers/2602.99903');
    if (third) third.innerHTML = third.innerHTML.replace(/<paperpane-mark[\s\S]*?<\/paperpane-mark>/, '');
  });
  await expect.poll(() => labels(page)).toEqual(['速读', '已读', '已读', '速读']);
  expect(await page.locator('paperpane-mark').count()).toBe(4);
});

it('comes back when the page throws a mark out, but does not fight for its place', async () => {
  const page = await open(browser, DAY);
  await page.locator(MARK).first().waitFor();
  const throwOut = () => page.evaluate(() => document.querySelector('article > paperpane-mark')?.remove());
  await throwOut();
  await expect.poll(() => page.locator(MARK).count()).toBe(4);
  await page.evaluate(() => {
    const card = document.querySelector('article');
    if (!card) throw new Error('no card');
    const throwOut = () => card.querySelector('paperpane-mark')?.remove();
    new MutationObserver(throwOut).observe(card, { childList: true });
    throwOut();
  });
  await expect.poll(() => page.locator(MARK).count()).toBe(3);
});

it('follows navigation inside the page from list to paper and back', async () => {
  await keep(['2602.99901']);
  const page = await open(browser, DAY);
  await expect.poll(() => labels(page)).toHaveLength(4);
  await page.evaluate(() => history.pushState({}, '', '/papers/2602.99901'));
  await expect.poll(() => labels(page)).toEqual(['已读']);
  await page.evaluate(() => history.back());
  await expect.poll(() => labels(page)).toHaveLength(4);
});

it('is told all it has missed when the browser shows it again as it was left', async () => {
  const page = await open(browser, DAY);
  await expect.poll(() => labels(page)).toContain('速读');
  await page.goto('https://arxiv.org/abs/2602.99901');
  await keep(['2602.99901']);
  await page.goBack();
  await expect.poll(() => labels(page)).toContain('已读');
});

it('is dark where the page is dark, whatever the system says, and follows it', async () => {
  const page = await open(browser, DAY);
  const mark = page.locator(MARK).first();
  await mark.waitFor();
  const ink = () => mark.evaluate((button) => getComputedStyle(button).color);
  const light = await ink();
  await page.evaluate(() => {
    document.body.style.background = '#0b0f19';
  });
  await expect.poll(ink).not.toBe(light);
  await page.evaluate(() => {
    document.body.style.background = '';
  });
  await expect.poll(ink).toBe(light);
});

it.each(['recent', 'new'])('marks arXiv’s list “%s” behind each entry’s links and shifts nothing', async (list) => {
  await keep(['2602.99901', { isUnread: true }]);
  const page = await open(browser, `https://arxiv.org/list/cs/${list}`);
  await expect.poll(() => labels(page)).toEqual(['未读', '速读', '速读']);
  const row = page.locator('dt').first();
  const [line, links, outer] = await Promise.all([
    row.locator('.line').boundingBox(),
    row.locator('a[title="Other formats"]').boundingBox(),
    row.boundingBox(),
  ]);
  expect(line?.x).toBeGreaterThan((links?.x ?? 0) + (links?.width ?? 0));
  expect((line?.x ?? 0) + (line?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0));
  expect(await shift(page)).toBe(0);
});

it('stands in the date’s row of an abstract page, and never makes a page scroll sideways', async () => {
  await keep(['2602.99901']);
  const page = await open(browser, 'https://arxiv.org/abs/2602.99901');
  const row = page.locator('.dateline');
  await row.locator('.line').waitFor();
  expect(await shift(page)).toBe(0);
  for (const [url, width] of [
    ['https://arxiv.org/abs/2602.99901', 320],
    ['https://arxiv.org/list/cs/new', 320],
    ['https://arxiv.org/list/cs/new', 480],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(url);
    await page.locator(MARK).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

it('tells the panel of an abstract page what it says of its paper', async () => {
  const page = await open(browser, 'https://arxiv.org/abs/2602.99902');
  await page.locator(MARK).waitFor();
  const items = () => browser.inWorker<Record<string, ShownPage>>('chrome.storage.session.get()');
  await expect
    .poll(async () => Object.values(await items()).find(({ tabUrl }) => tabUrl?.endsWith('/abs/2602.99902'))?.papers)
    .toEqual([
      {
        paper: { source: 'arxiv', arxivId: '2602.99902' },
        title: 'Warm Shelves: Caching Retrieval Results on a Laptop',
        authors: ['Dana Sample', 'Emil Mockup', 'Fei Standin'],
        date: '2026-02-12',
      },
    ]);
});

// From here on the panel is open and takes its part of the window: what shifts then is the page itself.

it('opens the panel on the paper of an arXiv list whose mark was clicked', async () => {
  await keep(['2602.99901']);
  const page = await open(browser, 'https://arxiv.org/list/cs/recent');
  await page.locator('dt').nth(1).locator(MARK).click();
  const panel = await browser.panelPage();
  await expect.poll(() => panel.locator('.paper-facts').innerText()).toContain('2602.99902');
  await waitForSummary(panel);
});

it('goes from 速读 to 进行中 to 未读 by itself, and gets its line', async () => {
  const page = await open(browser, DAY);
  const other = await open(browser, 'https://arxiv.org/list/cs.CL/recent');
  await page.bringToFront();
  const mark = card(page, '2602.99901').locator(MARK);
  await expect.poll(() => mark.innerText()).toBe('速读');
  services.plan(() => ({ pieceDelayMs: 40 }));
  await mark.click();
  await expect.poll(() => mark.innerText()).toBe('进行中');
  await expect.poll(() => other.locator(MARK).innerText()).toBe('进行中');
  // The panel has taken its part of the window, and the page is another width.
  await browser.panelPage();
  let width = 0;
  const isStill = async () => {
    const last = width;
    await page.waitForTimeout(300);
    width = await page.evaluate(() => innerWidth);
    return width === last;
  };
  await expect.poll(isStill).toBe(true);
  const before = await shift(page);
  services.plan(() => undefined);
  await expect.poll(() => card(page, '2602.99901').locator('.line').innerText(), { timeout: 40_000 }).not.toBe('');
  expect(['未读', '已读']).toContain(await mark.innerText());
  await expect.poll(() => other.locator('paperpane-mark .line').innerText()).not.toBe('');
  expect(await shift(page)).toBe(before);
  await keep(['2602.99901']);
  await expect.poll(() => labels(other)).toEqual(['已读']);
  await remove(browser, 'summary:arxiv:2602.99901');
});
