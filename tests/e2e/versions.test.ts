import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import type { SavedPaper } from '@/utils/summary/summary';
import { browserOfEach } from './browser-of-each';
import { modelRequests, open, type Services, savedPaper, store, summarise, tabAt } from './paperpane';

const ID = '2602.99901';
const KEY = `arxiv:${ID}`;
const ABSTRACT_PAGE = `https://arxiv.org/abs/${ID}`;

let services: Services;
let browser: ExtensionBrowser;

browserOfEach((ownServices, ownBrowser) => {
  services = ownServices;
  browser = ownBrowser;
});

const versionsOf = async () => (await savedPaper(browser, KEY)).summaries.map(({ receipt }) => receipt.version);

async function redoOutdated(panel: Page): Promise<void> {
  await panel.locator('.outdated').getByRole('button', { name: '重做' }).click();
  await expect.poll(versionsOf, { timeout: 30_000 }).toEqual([2, 1]);
  await panel.locator('.outdated').waitFor({ state: 'detached' });
}

it('marks a summary when a newer version appears; a redo reads that one, the old stays readable, and what changed is listed', async () => {
  const panel = await summarise(browser, ABSTRACT_PAGE);
  expect(await panel.locator('.version-bar').count()).toBe(0);
  services.newestVersions.set(ID, 2);
  await tabAt(browser, ABSTRACT_PAGE).reload();
  await panel.locator('.outdated').waitFor();
  await expect.poll(() => panel.locator('.outdated').innerText()).toMatch(/过期\s*arXiv 上已有 v2，这份总结读的是 v1。/);
  await expect.poll(() => panel.locator('[data-field=innovations]').innerText()).toContain('6.8%');

  await redoOutdated(panel);
  await expect.poll(() => panel.locator('.paper-facts').innerText()).toContain(`${ID}v2`);
  await expect.poll(() => panel.locator('[data-field=innovations]').innerText()).toContain('10.9%');

  await panel.getByRole('button', { name: '看变化' }).click();
  const dialog = panel.getByRole('dialog');
  const figures = dialog.locator('.figure-changes > ul > li');
  await figures.first().waitFor();
  const changed = await figures.evaluateAll((items) =>
    items.map((item) => [item.querySelector('del')?.textContent, item.querySelector('ins')?.textContent]),
  );
  expect(changed).toEqual([
    ['6.8%', '10.9%'],
    ['44.0', '45.7'],
    ['6.8%', '10.9%'],
  ]);
  await expect.poll(() => dialog.locator('.compare-receipt').innerText()).toMatch(/版本\s*v1\s*v2/);
  await dialog.getByRole('button', { name: '关闭' }).click();

  await panel.getByTitle('选择看哪一份总结').click();
  await panel.getByRole('menuitemradio', { name: /^v1/ }).click();
  await expect.poll(() => panel.locator('[data-field=innovations]').innerText()).toContain('6.8%');
  await expect.poll(() => panel.locator('[data-field=innovations] a.chip').first().getAttribute('href')).toMatch(/html\/2602\.99901v1#/);
  expect(modelRequests(services)).toHaveLength(2);
});

it('looks once in six hours whether a summarised paper has a newer version, and leaves it alone otherwise', async () => {
  const panel = await summarise(browser, ABSTRACT_PAGE);
  services.newestVersions.set(ID, 2);
  const looks = () => services.site.log.filter(({ url }) => url === ABSTRACT_PAGE);
  const before = looks().length;

  // What was read as the newest a moment ago is not asked about again.
  await visit(panel, `https://huggingface.co/papers/${ID}`);
  expect(looks()).toHaveLength(before);

  const agedAt = Date.now();
  await age(7);
  await visit(panel, 'https://huggingface.co/papers/2602.99902', '速读这篇论文');
  await visit(panel, `https://huggingface.co/papers/${ID}`);
  await panel.locator('.outdated').waitFor();
  expect(looks()).toHaveLength(before + 1);
  expect(looks().at(-1)?.at).toBeGreaterThan(agedAt);

  await visit(panel, 'https://huggingface.co/papers/2602.99902', '速读这篇论文');
  await visit(panel, `https://huggingface.co/papers/${ID}`);
  await panel.locator('.outdated').waitFor();
  expect(looks()).toHaveLength(before + 1);
  await redoOutdated(panel);
});

/** The panel follows the tab; the name is that of the button it then has. */
async function visit(panel: Page, url: string, button = '重做'): Promise<void> {
  await open(browser, url);
  await panel.getByText(url.slice(-10)).first().waitFor();
  await panel.getByRole('button', { name: button }).first().waitFor();
}

/** As if the paper had been summarised so many hours ago. */
async function age(hours: number): Promise<void> {
  const saved = await savedPaper(browser, KEY);
  const [summary] = saved.summaries;
  const { startedAt, finishedAt } = summary.made;
  const made = { ...summary.made, startedAt: startedAt - hours * 3_600_000, finishedAt: finishedAt - hours * 3_600_000 };
  const aged: SavedPaper = { ...saved, summaries: [{ ...summary, made }] };
  await store(browser, { [`summary:${KEY}`]: aged });
}
