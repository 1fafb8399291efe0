import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloaded } from '@/scripts/browser/downloaded';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { makeSavedPaper, makeSummary } from '@/tests/summary/make-summary';
import { writeLibrary } from '@/utils/library/file/write-library';
import type { SavedPaper } from '@/utils/summary/summary';
import { buildWith } from './changed-build';
import { launchReady, type Services, startServices, store, stored } from './paperpane';

let services: Services;
let browser: ExtensionBrowser;
let page: Page;
let downloads: string;

beforeAll(async () => {
  downloads = mkdtempSync(path.join(tmpdir(), 'paperpane-downloads-'));
  services = await startServices();
  browser = await launchReady(services);
  await browser.downloadsTo(downloads);
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await go('#/import');
});

afterAll(async () => {
  await browser.close();
  await services.close();
  rmSync(downloads, { recursive: true, force: true });
});

async function go(place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${browser.extensionId}/library.html${place}`);
}

/** Those of the list that are in the page. */
const rows = () => page.locator('.paper-list [role=option]');

const paperOf = (number: number): SavedPaper => {
  const summary = makeSummary({
    paper: { source: 'arxiv', arxivId: `2602.${10_000 + number}` },
    title: `Paper ${number}: $x_{${number}}$`,
  });
  return {
    ...makeSavedPaper(),
    summaries: [{ ...summary, made: { ...summary.made, startedAt: number, finishedAt: 1_000 + number } }],
    own: { tags: ['豆子'] },
  };
};

function libraryOf(count: number): string {
  const writer = writeLibrary();
  let text = writer.head();
  // As the library lists them.
  for (let number = count; number > 0; number--) text += writer.entry(paperOf(number));
  return text + writer.tail();
}

const upload = (name: string, content: string | Buffer) =>
  page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

async function exportAs(item: string | RegExp, name: RegExp): Promise<string> {
  await page.getByRole('button', { name: /^导出所示/ }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return readFileSync(await downloaded(downloads, name), 'utf8');
}

it('brings a library of three hundred papers in, and gives the same bytes out', async () => {
  const library = libraryOf(300);
  await upload('library.json', library);
  await page.getByRole('button', { name: '导入 300 篇' }).click();
  await page.getByText('已导入：新增 300 篇').waitFor();
  await page.getByRole('button', { name: '去看论文' }).click();
  await rows().first().waitFor();
  expect(await exportAs('完整数据', /^paperpane-library-.*\.json$/)).toBe(library);
});

it('finds a word of a card’s text, shows where it stands, and opens the paper', async () => {
  await store(browser, { 'summary:arxiv:2602.10007': { ...paperOf(7), own: { note: '獨一無二的豆子' } } });
  await go('#/tidy');
  // Written past the product: the list is put right as after a power cut.
  await page.getByRole('button', { name: '现在核对' }).click();
  await go('#/paper/arxiv:2602.10007');
  await page.getByRole('button', { name: '笔记', exact: true }).click();
  await page.getByRole('textbox', { name: '笔记', exact: true }).fill('獨一無二的豆子在哪裡');
  await expect.poll(() => stored(browser, 'text:arxiv:2602.10007')).toContainEqual(['note', '獨一無二的豆子在哪裡']);
  await go('');
  await page.getByRole('textbox', { name: /搜索/ }).fill('独一无二');
  await page.locator('.found-line mark').waitFor();
  await expect.poll(() => page.locator('.found-line').innerText()).toContain('獨一無二的豆子');
  await expect.poll(() => rows().count()).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('2602.10007');
});

const FORMS: [item: string | RegExp, name: RegExp, has: string][] = [
  ['五点日报', /^daily-huggingface-papers-.*\.md$/, 'summary:i) 论文摘要'],
  ['网页（HTML）', /^paperpane-\d.*\.html$/, '<math'],
  ['表格（CSV）', /^paperpane-\d.*\.csv$/, '2602.10300'],
  ['BibTeX 文献', /\.bib$/, 'archivePrefix'],
  ['RIS 文献', /\.ris$/, 'TY  - '],
  ['CSL-JSON 文献', /^paperpane-csl-.*\.json$/, '"type"'],
  ['Notion 数据库', /^paperpane-notion-.*\.csv$/, 'Name'],
];

it.each(FORMS)('writes %s in the page', async (item, name, has) => {
  await go('');
  const text = await exportAs(item, name);
  expect(text).toContain(has);
  expect(text).toContain('2602.10300');
});

it('takes its own BibTeX back as papers with their cards, by the parser that is loaded for it', async () => {
  const bib = readFileSync(await downloaded(downloads, /\.bib$/), 'utf8');
  await go('#/trash');
  await go('#/import');
  await upload('papers.bib', bib.slice(0, bib.indexOf('@misc', 10)));
  await page.getByRole('heading', { name: /BibTeX 文献/ }).waitFor();
  await page
    .getByText(/两边都有改动|已有，相同/)
    .first()
    .waitFor();
});

describe('what is no import', () => {
  const bomb = () => {
    // Sixty megabytes of nothing, packed into as many kilobytes.
    return Buffer.from(zipSync({ 'a.md': new Uint8Array(60 << 20), 'b.md': new Uint8Array(60 << 20) }, { level: 9 }));
  };

  it.each<[string, () => string | Buffer, string]>([
    ['a file of the wrong kind', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'import-unknown'],
    ['two hundred megabytes of text', () => Buffer.alloc(200 << 20, 'beans and peas\n'), 'import-too-large'],
    ['a zip bomb', bomb, 'import-bomb'],
    ['half a library', () => libraryOf(40).slice(0, 30_000), 'import-damaged'],
  ])('%s is refused in words, and changes nothing', { timeout: 120_000 }, async (_, make, code) => {
    await go('#/import');
    const before = await stored(browser, 'newest');
    const file = path.join(downloads, 'upload.bin');
    writeFileSync(file, make());
    await page.setInputFiles('input[type=file]', file);
    await page.locator(`[data-failure=${code}]`).waitFor({ timeout: 60_000 });
    expect(await stored(browser, 'newest')).toEqual(before);
    rmSync(file);
  });

  it('leaves the library as it was where there is no room, half way', async () => {
    const before = await stored(browser, 'newest');
    await go('#/import');
    await page.evaluate(() => {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage;
      const set = local.set.bind(local);
      let writes = 0;
      local.set = (items) =>
        ++writes > 3 && Object.keys(items).some((name) => name.startsWith('imported:'))
          ? Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
          : set(items);
    });
    const writer = writeLibrary();
    const papers = Array.from({ length: 200 }, (_, index) => paperOf(1_000 + index));
    await upload('more.json', writer.head() + papers.map(writer.entry).join('') + writer.tail());
    await page.getByRole('button', { name: '导入 200 篇' }).click();
    await page.locator('[data-failure=storage-full]').waitFor();
    expect(await stored(browser, 'newest')).toEqual(before);
    expect(await stored(browser, 'summary:arxiv:2602.11000')).toBeUndefined();
  });

  it('is taken back where the page was closed in the middle', async () => {
    const before = await stored(browser, 'newest');
    await go('#/import');
    const writer = writeLibrary();
    const papers = Array.from({ length: 3_000 }, (_, index) => paperOf(2_000 + index));
    const file = path.join(downloads, 'long.json');
    writeFileSync(file, writer.head() + papers.map(writer.entry).join('') + writer.tail());
    await page.setInputFiles('input[type=file]', file);
    await page.getByRole('button', { name: '导入 3,000 篇' }).click();
    await expect.poll(() => stored(browser, 'summary:arxiv:2602.12100')).toBeDefined();
    await page.close();
    await browser.killWorker();
    page = await browser.context.newPage();
    await go('');
    await expect.poll(() => stored(browser, 'newest'), { timeout: 30_000 }).toEqual(before);
    expect(await stored(browser, 'summary:arxiv:2602.12100')).toBeUndefined();
  });
});

it('goes on with an import while the list is looked at, says when it is done, and takes it back from there', async () => {
  const before = await stored(browser, 'newest');
  await go('#/import');
  const writer = writeLibrary();
  const papers = Array.from({ length: 600 }, (_, index) => paperOf(6_000 + index));
  await upload('more.json', writer.head() + papers.map(writer.entry).join('') + writer.tail());
  await page.getByRole('button', { name: '导入 600 篇' }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('link', { name: '返回列表' }).click();
  await rows().first().waitFor();
  const told = page.locator('.toast').filter({ hasText: '已导入 more.json：新增 600 篇' });
  await told.waitFor();
  expect(await stored(browser, 'summary:arxiv:2602.16599')).toBeDefined();
  await told.getByRole('button', { name: '撤销' }).click();
  await page.locator('.toast').filter({ hasText: '已撤销 more.json 的导入' }).waitFor();
  expect(await stored(browser, 'newest')).toEqual(before);
  expect(await stored(browser, 'summary:arxiv:2602.16599')).toBeUndefined();
});

it('backs everything up by itself where the person wants that, and not twice a week', async () => {
  // The browser's own question is not ours to click: here the leave comes with the manifest.
  const build = buildWith((manifest) => ({ ...manifest, permissions: [...manifest.permissions, 'downloads'] }));
  const other = await launchReady(services, {}, { extensionDir: build.directory });
  const folder = mkdtempSync(path.join(tmpdir(), 'paperpane-backups-'));
  try {
    await other.downloadsTo(folder);
    const settings = await other.context.newPage();
    await settings.goto(`chrome-extension://${other.extensionId}/library.html#/import`);
    await settings.setInputFiles('input[type=file]', { name: 'l.json', mimeType: '', buffer: Buffer.from(libraryOf(120)) });
    await settings.getByRole('button', { name: '导入 120 篇' }).click();
    await settings.getByText('已导入：新增 120 篇').waitFor();
    await store(other, { backup: { isWeekly: true } });
    await expect.poll(() => stored(other, 'backup')).toMatchObject({ isWeekly: true, lastCount: 120 });
    // Where downloads are taken over by a debugger, they lose their names.
    const file = await downloaded(folder, /\.json$/);
    const text = readFileSync(file, 'utf8');
    expect(JSON.parse(text).papers).toHaveLength(120);
    expect(text).toContain('"profiles":');
    expect(text).not.toMatch(/sk-[a-z0-9]/);
    rmSync(file);
    await other.killWorker();
    await settings.reload();
    await settings.evaluate(() => (globalThis as unknown as { chrome: { runtime: { connect(): void } } }).chrome.runtime.connect());
    await settings.waitForTimeout(1_500);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    await other.close();
    build.remove();
    rmSync(folder, { recursive: true, force: true });
  }
});
