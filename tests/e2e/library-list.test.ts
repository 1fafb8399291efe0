import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { catalogueItems } from '@/scripts/browser/catalogue-items';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { trustedPaper } from '@/scripts/demo/trusted-paper';
import { makeEntries } from '@/tests/library/make-entries';
import { entryFor } from '@/utils/library/catalogue/catalogue-entry';
import type { SavedPaper } from '@/utils/summary/summary';
import { launchReady, open, type Services, startServices, store } from './paperpane';

let services: Services;
let browser: ExtensionBrowser;
let page: Page;

/** One paper that is there to be read, among ten thousand that are only listed. */
/** The oldest of them. */
const [newest, ...others] = trustedPaper.summaries;
const summaries: SavedPaper['summaries'] = [{ ...newest, made: { ...newest.made, finishedAt: 1_000 } }, ...others];
const readable: SavedPaper = { ...trustedPaper, summaries, own: { ...trustedPaper.own, tags: ['端侧'], isStarred: true as const } };
const READABLE = entryFor(readable);
const COUNT = 10_000;

beforeAll(async () => {
  services = await startServices();
  browser = await launchReady(services);
  await store(browser, { [`summary:${READABLE.key}`]: readable, ...catalogueItems([...makeEntries(COUNT - 1), READABLE]) });
});

beforeEach(async () => {
  page = await open(browser, libraryAt(''));
  await rows().first().waitFor();
  // The newest papers are there at once, all of them a moment later: then they can be exported.
  await page.locator('[data-export]').waitFor();
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

const libraryAt = (address: string) => `chrome-extension://${browser.extensionId}/library.html${address}`;
const rows = () => page.locator('.paper-list [role=option]');
const count = () => page.locator('.list-count').innerText();
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
/** The row that the keyboard is at, as far as it can be seen. */
const activeTitle = () => page.locator('.paper-list .active .saved-title').innerText();

describe('ten thousand papers', () => {
  it('are one list that scrolls, a few rows of it in the page', async () => {
    await expect.poll(count).toBe('10,000 篇');
    await page.locator('.list-scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight / 2));
    await expect.poll(async () => Number(await rows().last().getAttribute('aria-posinset'))).toBeGreaterThan(4_000);
    expect(await rows().count()).toBeLessThan(40);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    await page.getByRole('textbox', { name: /搜索/ }).fill('caches');
    await expect.poll(count).toBe('2,500 / 10,000 篇');
    expect(await page.locator('.list-scroll').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  });

  it('are gone through by keyboard to their end and back, the row always in view', async () => {
    await page.locator('.paper-list').focus();
    await page.keyboard.press('End');
    await expect.poll(activeTitle).toBe(READABLE.title.replaceAll('*', ''));
    const isInView = () =>
      page.locator('.paper-list .active').evaluate((row) => {
        const list = row.closest('.list-scroll')?.getBoundingClientRect();
        const { top, bottom } = row.getBoundingClientRect();
        return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
      });
    await expect.poll(isInView).toBe(true);
    await page.keyboard.press('Home');
    await page.keyboard.press('j');
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.locator('.paper-list .active').getAttribute('aria-posinset')).toBe('10');
    await expect.poll(isInView).toBe(true);
  });
});

it('goes from search to reading and back with the keyboard alone', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('端侧 tokenising');
  await expect.poll(count).toBe('1 / 10,000 篇');
  await expect.poll(() => page.locator('.saved-title mark').allInnerTexts()).toEqual(['Tokenising']);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '重做' }).waitFor();
  await expect.poll(focused).toBe('阅读');
  await page.keyboard.press('End');
  await expect.poll(() => page.locator('.reader').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('已保存的论文');
  await expect.poll(count).toBe('1 / 10,000 篇');
  await page.goBack();
  await page.getByRole('heading', { name: '选一篇来读' }).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: /搜索/ }).inputValue()).toBe('端侧 tokenising');
});

it('keeps words, filters and order over a reload and while a paper is read, and goes back through them', async () => {
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByRole('checkbox', { name: /^星标/ }).check();
  await page.getByRole('checkbox', { name: /^#端侧/ }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: '排序' }).selectOption('title');
  await expect.poll(count).toBe('1 / 10,000 篇');
  await rows().first().click();
  await page.getByRole('button', { name: '重做' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: '重做' }).waitFor();
  await expect.poll(count).toBe('1 / 10,000 篇');
  await expect.poll(() => page.locator('.filter-chips li').allInnerTexts()).toEqual(['#端侧', '星标', '清除筛选']);
  await expect.poll(() => page.getByRole('combobox', { name: '排序' }).inputValue()).toBe('title');
  await page.getByRole('button', { name: '去掉“#端侧”' }).click();
  await expect.poll(count).toBe('2,001 / 10,000 篇');
  await page.goBack();
  await expect.poll(count).toBe('1 / 10,000 篇');
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByRole('link', { name: '文库' }).click();
  await expect.poll(count).toBe('1 / 10,000 篇');
});

it('shows in the list which paper is open, however far down it is', async () => {
  await page.goto('about:blank');
  await page.goto(libraryAt(`#/paper/${READABLE.key}`));
  await page.getByText('第 10,000 / 10,000 篇').waitFor();
  await expect
    .poll(() => page.locator('[role=option][aria-selected=true]').evaluate((row) => row.getBoundingClientRect().bottom <= innerHeight + 8))
    .toBe(true);
  await page.getByRole('button', { name: '上一篇' }).click();
  await expect.poll(() => page.locator('[role=option][aria-selected=true]').getAttribute('aria-posinset')).toBe('9999');
});

it('says which filter leaves nothing, and takes it away', async () => {
  await page.goto(libraryAt('?q=zebra&tag=%E7%AB%AF%E4%BE%A7'));
  await page.getByRole('heading', { name: '没有符合条件的论文' }).waitFor();
  await page.getByRole('button', { name: '去掉“zebra”，有 1 篇' }).click();
  await expect.poll(count).toBe('1 / 10,000 篇');
});

it('shows in a narrow window list or paper, and the list as it was left', async () => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.getByRole('textbox', { name: /搜索/ }).fill('caches');
  await expect.poll(count).toBe('2,500 / 10,000 篇');
  await page.locator('.list-scroll').evaluate((list) => list.scrollTo(0, 20_000));
  await expect.poll(async () => Number(await rows().last().getAttribute('aria-posinset'))).toBeGreaterThan(50);
  const place = () => page.locator('.list-scroll').evaluate(({ scrollTop }) => scrollTop);
  await page.evaluate((key) => {
    location.hash = `#/paper/${key}`;
  }, READABLE.key);
  await page.getByRole('button', { name: '重做' }).waitFor();
  expect(await page.getByRole('listbox').isVisible()).toBe(false);
  await page.getByRole('link', { name: '返回列表' }).click();
  await page.getByRole('listbox').waitFor();
  await expect.poll(focused).toBe('已保存的论文');
  expect(await page.getByRole('region', { name: '阅读' }).isVisible()).toBe(false);
  await expect.poll(() => place()).toBeGreaterThan(10_000);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

it('shows a summary that another window has saved', async () => {
  await store(browser, catalogueItems([{ ...READABLE, key: 'arxiv:2602.99977', title: 'Just Written', savedAt: 2_000 }, READABLE]));
  await expect.poll(() => page.locator('.saved-title').allInnerTexts()).toEqual(['Just Written', READABLE.title]);
  await expect.poll(count).toBe('2 篇');
});
