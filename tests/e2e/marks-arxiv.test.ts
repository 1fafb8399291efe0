import { expect, it } from 'vitest';
import type { ShownPage } from '@/utils/browser/storage';
import { card, DAY, keep, labels, markedPages, shift } from './marked-pages';
import { MARK, open, remove, store, waitForSummary } from './paperpane';

const world = markedPages();

it.each(['recent', 'new'])('marks arXiv’s list “%s” behind each entry’s links and shifts nothing', async (list) => {
  await keep(world.browser, ['2602.99901', { isUnread: true }]);
  const page = await open(world.browser, `https://arxiv.org/list/cs/${list}`);
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
  await keep(world.browser, ['2602.99901']);
  const page = await open(world.browser, 'https://arxiv.org/abs/2602.99901');
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

it.each(['zh', 'en'] as const)('shifts nothing while a paper is summarised again and read, in %s', async (language) => {
  await store(world.browser, { settings: { language, theme: 'light' } });
  await keep(world.browser, ['2602.99901', { isUnread: true }]);
  const page = await open(world.browser, DAY);
  const line = card(page, '2602.99901').locator('.line');
  await line.waitFor();
  const job = { paper: { source: 'arxiv', arxivId: '2602.99901' }, startedAt: 1, status: 'writing', calls: [] };
  await world.browser.inWorker(`chrome.storage.session.set(${JSON.stringify({ 'job:arxiv:2602.99901': job })}).then(() => true)`);
  await line.waitFor({ state: 'detached' });
  // Its summary is there a moment before its job is over.
  await keep(world.browser, ['2602.99901', { isUnread: true, savedAt: 2 }]);
  await world.browser.inWorker(`chrome.storage.session.remove('job:arxiv:2602.99901').then(() => true)`);
  await line.waitFor();
  await keep(world.browser, ['2602.99901']);
  const read = { zh: '已读', en: 'Read' }[language];
  await expect.poll(() => card(page, '2602.99901').locator(MARK).innerText()).toBe(read);
  expect(await shift(page)).toBe(0);
});

it('tells the panel of an abstract page what it says of its paper', async () => {
  const page = await open(world.browser, 'https://arxiv.org/abs/2602.99902');
  await page.locator(MARK).waitFor();
  const items = () => world.browser.inWorker<Record<string, ShownPage>>('chrome.storage.session.get()');
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
  await keep(world.browser, ['2602.99901']);
  const page = await open(world.browser, 'https://arxiv.org/list/cs/recent');
  await page.locator('dt').nth(1).locator(MARK).click();
  const panel = await world.browser.panelPage();
  await expect.poll(() => panel.locator('.paper-facts').innerText()).toContain('2602.99902');
  await waitForSummary(panel);
});

it('goes from 速读 to 进行中 to 未读 by itself, and gets its line', async () => {
  const page = await open(world.browser, DAY);
  const other = await open(world.browser, 'https://arxiv.org/list/cs.CL/recent');
  await page.bringToFront();
  const mark = card(page, '2602.99901').locator(MARK);
  await expect.poll(() => mark.innerText()).toBe('速读');
  world.services.plan(() => ({ pieceDelayMs: 40 }));
  await mark.click();
  await expect.poll(() => mark.innerText()).toBe('进行中');
  await expect.poll(() => other.locator(MARK).innerText()).toBe('进行中');
  // The panel has taken its part of the window, and the page is another width.
  await world.browser.panelPage();
  let width = 0;
  const isStill = async () => {
    const last = width;
    await page.waitForTimeout(300);
    width = await page.evaluate(() => innerWidth);
    return width === last;
  };
  await expect.poll(isStill).toBe(true);
  const before = await shift(page);
  world.services.plan(() => undefined);
  await expect.poll(() => card(page, '2602.99901').locator('.line').innerText(), { timeout: 40_000 }).not.toBe('');
  expect(['未读', '已读']).toContain(await mark.innerText());
  await expect.poll(() => other.locator('paperpane-mark .line').innerText()).not.toBe('');
  expect(await shift(page)).toBe(before);
  await keep(world.browser, ['2602.99901']);
  await expect.poll(() => labels(other)).toEqual(['已读']);
  await remove(world.browser, 'summary:arxiv:2602.99901');
});
