import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ShownPage } from '@/utils/browser/storage';
import { card, DAY, keep, LINE, labels, markedPages, shift } from './marked-pages';
import { MARK, open, store, stored } from './paperpane';

const world = markedPages();

it.each([
  ['a day', DAY],
  ['a week', 'https://huggingface.co/papers/week/2026-W07'],
  ['a month', 'https://huggingface.co/papers/month/2026-02'],
  ['what is trending', 'https://huggingface.co/papers/trending'],
])('says on the list of %s how far each paper is', async (_, url) => {
  await keep(world.browser, ['2602.99901', { isUnread: true }], ['2602.99902'], ['2602.99903', { isOutdated: true }]);
  const page = await open(world.browser, url);
  await expect.poll(() => labels(page)).toEqual(['未读', '已读', '过期', '速读']);
  await expect.poll(() => card(page, '2602.99902').locator('paperpane-mark .line').innerText()).toBe(LINE);
  const mark = card(page, '2602.99902').getByRole('button', { name: '已读，论文：Warm Shelves: Caching Retrieval Results on a Laptop' });
  await expect.poll(() => mark.getAttribute('title')).toBe('读过的总结：在侧栏打开');
  expect(await shift(page)).toBe(0);
});

it('keeps what the page shows for the panel, until the tab is closed', async () => {
  const page = await open(world.browser, DAY);
  await page.locator(MARK).first().waitFor();
  const shown = async () => {
    const items = await world.browser.inWorker<Record<string, ShownPage>>('chrome.storage.session.get()');
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
  await world.browser.context.newPage();
  await page.close();
  await expect.poll(async () => (await shown()).map(([name]) => name)).toEqual(['last-list']);
});

it('shows the whole line over the page, hides lines on this site in every tab, and the settings bring them back', async () => {
  await keep(world.browser, ['2602.99901'], ['2602.99902']);
  const page = await open(world.browser, DAY);
  const other = await open(world.browser, 'https://huggingface.co/papers/2602.99901');
  const arxiv = await open(world.browser, 'https://arxiv.org/abs/2602.99901');
  const lines = (tab: Page) => tab.locator('paperpane-mark .line').count();
  await expect.poll(() => Promise.all([page, other, arxiv].map(lines))).toEqual([2, 1, 1]);
  await page.bringToFront();
  await card(page, '2602.99901').locator('.line').hover();
  const whole = page.locator('paperpane-mark .whole');
  await whole.waitFor();
  await expect.poll(() => whole.innerText()).toContain(LINE);
  await page.keyboard.press('Escape');
  expect(await whole.count()).toBe(0);

  await page.mouse.move(0, 0);
  await card(page, '2602.99902').locator(MARK).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await whole.waitFor();
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('value')))
    .toBe('本站不再显示');
  await page.keyboard.press('Enter');
  await expect.poll(() => Promise.all([page, other, arxiv].map(lines))).toEqual([0, 0, 1]);
  await expect.poll(() => labels(page)).toEqual(['已读', '已读', '速读', '速读']);
  expect(await stored(world.browser, 'settings')).toEqual({ language: 'zh', theme: 'light', noLinesOn: ['huggingface'] });

  const settings = await open(world.browser, `chrome-extension://${world.browser.extensionId}/library.html#/settings`);
  await settings.getByRole('checkbox', { name: '在 Hugging Face 上显示' }).click();
  await expect.poll(() => Promise.all([page, other, arxiv].map(lines))).toEqual([2, 1, 1]);
  expect(await shift(page)).toBe(0);
});

it('speaks the language that is chosen, at once', async () => {
  const page = await open(world.browser, DAY);
  await expect.poll(() => labels(page)).toContain('速读');
  await store(world.browser, { settings: { language: 'en', theme: 'light' } });
  await expect.poll(() => labels(page)).toEqual(Array(4).fill('Summarise'));
});

it('marks cards that the site renders again, uses again for another paper or copies with our mark in them, once each', async () => {
  await keep(world.browser, ['2602.99903']);
  const page = await open(world.browser, DAY);
  await page.locator(MARK).first().waitFor();
  await page.evaluate(() => {
    const [first, second, third] = document.querySelectorAll('article');
    first?.replaceWith(first.cloneNode(true));
    const link = second?.querySelector('h3 a');
    link?.setAttribute('href', '/papers/2602.99903');
    if (third) third.innerHTML = third.innerHTML.replace(/<paperpane-mark[\s\S]*?<\/paperpane-mark>/, '');
  });
  await expect.poll(() => labels(page)).toEqual(['速读', '已读', '已读', '速读']);
  await expect.poll(() => page.locator('paperpane-mark').count()).toBe(4);
});

it('comes back when the page throws a mark out, but does not fight for its place', async () => {
  const page = await open(world.browser, DAY);
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
  await keep(world.browser, ['2602.99901']);
  const page = await open(world.browser, DAY);
  await expect.poll(() => labels(page)).toHaveLength(4);
  await page.evaluate(() => history.pushState({}, '', '/papers/2602.99901'));
  await expect.poll(() => labels(page)).toEqual(['已读']);
  await page.evaluate(() => history.back());
  await expect.poll(() => labels(page)).toHaveLength(4);
});

it('is told all it has missed when the browser shows it again as it was left', async () => {
  const page = await open(world.browser, DAY);
  await expect.poll(() => labels(page)).toContain('速读');
  await page.goto('https://arxiv.org/abs/2602.99901');
  await keep(world.browser, ['2602.99901']);
  await page.goBack();
  await expect.poll(() => labels(page)).toContain('已读');
});

it('is dark where the page is dark, whatever the system says, and follows it', async () => {
  const page = await open(world.browser, DAY);
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
