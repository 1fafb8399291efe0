import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '@/scripts/browser/devtools-port';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import type { DigestHead } from '@/utils/digest/digest-head';
import type { Schedule } from '@/utils/digest/schedule';
import { launchReady, openWithPanel, type Services, startServices, store, stored, tabAt } from './paperpane';

const LIST = 'https://huggingface.co/papers/trending';

let services: Services;
let browser: ExtensionBrowser;
let library: Page;

beforeAll(async () => {
  services = await startServices();
  browser = await launchReady(services);
  library = await browser.context.newPage();
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

const heads = async () => ((await stored(browser, 'digests')) ?? []) as DigestHead[];

async function goTo(place: string): Promise<void> {
  await library.goto('about:blank');
  await library.goto(`chrome-extension://${browser.extensionId}/library.html${place}`);
}

it('finds the newest day’s papers and goes to their digest', async () => {
  await goTo('#/digests');
  await library.getByRole('button', { name: '取最新一天的论文' }).click();
  await library.waitForURL(/#\/digest\/hf:2026-02-\d\d$/);
  const [head] = await heads();
  expect(head?.papers).toBeGreaterThan(0);
  expect(library.url()).toContain(head?.id);
});

it('takes a digest away, and brings it back', async () => {
  await goTo('#/digests');
  const before = await stored(browser, 'digests');
  await library.getByRole('button', { name: /^删除：/ }).click();
  await library.getByRole('heading', { name: '还没有日报' }).waitFor();
  expect(await heads()).toEqual([]);
  await library.getByRole('button', { name: '撤销' }).click();
  await library.getByRole('heading', { name: '全部日报' }).waitFor();
  expect(await stored(browser, 'digests')).toEqual(before);
});

it('makes a digest of the list beside the panel, which says how it stands from then on', async () => {
  const panel = await openWithPanel(browser, LIST);
  const opened = browser.context.waitForEvent('page', { predicate: (page) => page.url().includes('#/digest/hf:trending:') });
  await panel.getByRole('button', { name: '做成日报' }).click();
  await opened;
  // The panel follows the tab.
  await tabAt(browser, LIST).bringToFront();
  await panel.getByText('还没有做').waitFor();
  expect((await heads()).map(({ id }) => id)).toContainEqual(expect.stringMatching(/^hf:trending:/));
});

it('keeps what the settings have of the schedule, and makes at once what was missed', async () => {
  await goTo('#/settings/digest');
  await library.getByRole('checkbox', { name: /^定时做日报/ }).check();
  await library.getByText('下一次').waitFor();
  await library.getByRole('combobox', { name: '哪些论文' }).selectOption('top');
  await library.getByRole('textbox', { name: '篇数' }).fill('1');
  await library.getByRole('textbox', { name: '篇数' }).press('Enter');
  const schedule = await until('the schedule to be kept', async () => {
    const kept = (await stored(browser, 'digest-schedule')) as Schedule | undefined;
    return kept?.wish.top === 1 ? kept : undefined;
  });
  await store(browser, { 'digest-schedule': { ...schedule, missed: ['2026-02-14'] } });
  await goTo('#/digests');
  await library.getByRole('button', { name: '现在做' }).click();
  await until('the digest to be made', async () => (await heads()).find(({ run }) => run?.status === 'ended' && run.done === 1));
  await library.getByRole('button', { name: '现在做' }).waitFor({ state: 'detached' });
});

it('leads from a word of a month’s trends to the library’s search for it', async () => {
  await goTo('#/digests');
  await library.getByText(/的趋势$/).click();
  const word = library
    .getByRole('table', { name: /关键词/ })
    .getByRole('link')
    .first();
  const text = (await word.textContent()) ?? '';
  await word.click();
  await library.waitForURL(/\?q=/);
  await expect.poll(() => library.getByRole('textbox', { name: /搜索/ }).inputValue()).toBe(text);
});
