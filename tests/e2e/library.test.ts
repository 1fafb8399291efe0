import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { downloaded } from '@/scripts/browser/downloaded';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import type { Card } from '@/utils/summary/card';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import { parseCard } from '@/utils/summary/parse/parse-card';
import type { Summary } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import { launchReady, newestSummary, openWithPanel, type Services, startServices, stored, waitForSummary } from './paperpane';

let services: Services;
let browser: ExtensionBrowser;
let panel: Page;
let library: Page;
let downloads: string;
let paperTab: Page;

beforeAll(async () => {
  downloads = mkdtempSync(path.join(tmpdir(), 'paperpane-downloads-'));
  services = await startServices();
  browser = await launchReady(services);
  panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99901');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await waitForSummary(panel);
  paperTab = await browser.context.newPage();
  await paperTab.goto('https://arxiv.org/pdf/2602.99902');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await panel.getByText('2602.99902').first().waitFor();
  await waitForSummary(panel);
  await browser.downloadsTo(downloads);
  library = await browser.context.newPage();
  // The panel beside it takes room that list and reader need.
  await library.setViewportSize({ width: 1280, height: 800 });
  await library.goto(`chrome-extension://${browser.extensionId}/library.html`);
});

afterAll(async () => {
  await browser.close();
  await services.close();
  rmSync(downloads, { recursive: true, force: true });
});

function summaries(): Promise<Summary[]> {
  return Promise.all(['2602.99902', '2602.99901'].map((id) => newestSummary(browser, `arxiv:${id}`)));
}

async function download(name: RegExp): Promise<Buffer> {
  return readFileSync(await downloaded(downloads, name));
}

/** Those of the list that are in the page. */
const rows = () => library.locator('.paper-list [role=option]');

it('lists saved summaries newest first', async () => {
  const [newer, older] = await summaries();
  await rows().nth(1).waitFor();
  await expect.poll(() => library.locator('.saved-title').allInnerTexts()).toEqual([newer?.title, older?.title]);
});

const frontMatterOf = (file: string) => /^---\n([\s\S]*?)\n---\n/.exec(file)?.[1] ?? '';
const withoutFrontMatter = (file: string) => file.slice(frontMatterOf(file).length + '---\n\n---\n'.length);

/** Undoes what an export does to citations: `([P2](https://…), [T3](https://…))` becomes `[P2, T3]` again. */
function cardIn(file: string): Card {
  const cited = file.replace(/\(((?:\[[A-Z]\d+\]\(https:\/\/arxiv\.org\/[^)\s]+\)(?:, )?)+)\)/g, (_, links: string) => {
    return `[${[...links.matchAll(/\[([A-Z]\d+)\]/g)].map(([, id]) => id).join(', ')}]`;
  });
  return parseCard(cited).card;
}

it('exports all as one report whose entries parse back to what is saved, without citations', async () => {
  await library.getByRole('button', { name: '导出' }).click();
  await library.getByRole('menuitem', { name: '一份日报' }).click();
  const report = (await download(/^hf-daily-papers-report-\d{4}-\d{2}-\d{2}\.md$/)).toString('utf8');
  const entries = report.split(/^={60}$/m).slice(1, -1);
  expect(entries.map((entry) => parseCard(entry).card)).toEqual(
    (await summaries()).map(({ card }) => Object.fromEntries(VIEWS.report.map((key) => [key, withoutCitations(card[key] ?? '')]))),
  );
});

it('exports all as one file per paper, each of which parses back to the whole card, its citations as links into the paper', async () => {
  await library.getByRole('button', { name: '导出' }).click();
  await library.getByRole('menuitem', { name: '每篇一个文件' }).click();
  const files = Object.values(unzipSync(await download(/^paperpane-notes-.*\.zip$/)));
  const cards = files.map((bytes) => cardIn(withoutFrontMatter(new TextDecoder().decode(bytes))));
  expect(cards).toEqual((await summaries()).map((summary) => summary.card));
});

it('exports one paper from the panel', async () => {
  await paperTab.bringToFront();
  await panel.getByRole('button', { name: '导出' }).click();
  await panel.getByRole('menuitem', { name: '这篇论文' }).click();
  const file = (await download(/^2602\.99902 .*\.md$/)).toString('utf8');
  expect(cardIn(withoutFrontMatter(file))).toEqual((await summaries())[0]?.card);
  expect(parseYaml(frontMatterOf(file))).toMatchObject({ title: (await summaries())[0]?.title, arxiv: '2602.99902', starred: false });
});

it('opens a saved summary beside the list, with the network off', async () => {
  await library.bringToFront();
  await browser.context.setOffline(true);
  await library.getByRole('option', { name: (await summaries())[1]?.title ?? '' }).click();
  await library.getByRole('button', { name: '重做' }).waitFor();
  expect(await library.locator('[data-field=results]').first().innerText()).not.toBe('');
  await expect.poll(() => rows().count()).toBe(2);
  await browser.context.setOffline(false);
});

it('deletes a summary, takes it back with one click, deletes it again and shows the one that takes its place', async () => {
  const before = await stored(browser, 'summary:arxiv:2602.99901');
  await library.getByRole('button', { name: '删除' }).click();
  await expect.poll(() => stored(browser, 'summary:arxiv:2602.99901')).toBeUndefined();
  await library.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => stored(browser, 'summary:arxiv:2602.99901')).toEqual(before);
  await library.getByRole('option', { name: (await summaries())[1]?.title ?? '' }).click();
  await library.getByRole('button', { name: '删除' }).click();
  await expect.poll(() => rows().count()).toBe(1);
  await expect.poll(() => stored(browser, 'summary:arxiv:2602.99901')).toBeUndefined();
  await expect.poll(() => library.url()).toMatch(/#\/paper\/arxiv:2602\.99902$/);
  await expect
    .poll(() => library.locator('[aria-selected=true] .saved-title').innerText())
    .toBe((await newestSummary(browser, 'arxiv:2602.99902')).title);
});
