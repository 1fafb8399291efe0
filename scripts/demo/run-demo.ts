import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { downloaded } from '@/scripts/browser/downloaded';
import { type ExtensionBrowser, launchWithExtension } from '@/scripts/browser/launch';
import { startDemoModel } from './demo-model';
import { demoSite } from './demo-site';
import { DEMO_MODEL, type Plan } from './model-route';
import type { NewestVersions } from './paper-versions';
import { showDigest } from './show-digest';
import { showTrust } from './show-trust';
import { sideBySide } from './side-by-side';
import { startWorld } from './world';

const OUTPUT = 'demo-output';
const DAY = 'https://huggingface.co/papers/date/2026-02-14';
const PDF = 'https://arxiv.org/pdf/2602.99902';

let step = 0;

function say(text: string): void {
  step++;
  console.log(`demo: ${step}. ${text}`);
}

/** Does the main job from end to end in a real browser against loopback: no network, no key. Leaves screenshots and Markdown in `demo-output/`. */
export async function runDemo(): Promise<void> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const newestVersions: NewestVersions = new Map();
  let plan: Plan = () => undefined;
  const site = await startWorld(demoSite(newestVersions));
  const model = await startDemoModel({ plan: (request) => plan(request) });
  say(`Hugging Face, arXiv and a demo model are served on this machine (model: ${model.baseURL})`);
  const browser = await launchWithExtension({ world: site, extensionDir: '.output/chrome-mv3', width: 1280, height: 860 });
  try {
    say(`a real browser is running with the extension (${browser.context.browser()?.version() ?? ''})`);
    await enterService(browser, model.baseURL);
    await summariseFromList(browser);
    await showTrust({
      browser,
      output: OUTPUT,
      say,
      newestVersions,
      plan: (next) => {
        plan = next;
      },
    });
    await summarisePdf(browser);
    await exportAll(browser);
    await showDigest({ browser, output: OUTPUT, say });
    console.log(
      `demo: done. Look into ${OUTPUT}/ — ${model.log.filter((entry) => entry.method === 'POST').length} calls were made to the demo model, none to anywhere else.`,
    );
  } finally {
    await browser.close();
    await Promise.all([site.close(), model.close()]);
  }
}

async function enterService(browser: ExtensionBrowser, baseUrl: string): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('#/welcome');
  const page = browser.context.pages().find(isWelcome) ?? (await browser.context.waitForEvent('page', { predicate: isWelcome }));
  await page.locator('[data-provider=custom] button').click();
  await page.locator('input[name=baseUrl]').fill(baseUrl);
  await page.locator('input[name=apiKey]').fill('demo-key');
  await page.locator('input[name=model]').fill(DEMO_MODEL);
  await page.getByRole('button', { name: '测试连接' }).click();
  await page.getByRole('button', { name: '保存并继续' }).click();
  await page.getByText('Attention Is All You Need').waitFor();
  await page.screenshot({ path: `${OUTPUT}/1-first-run.png` });
  say('entered the demo model in the first-run page');
}

async function summariseFromList(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(DAY);
  await page
    .locator('article', { has: page.locator('a[href="/papers/2602.99901"]') })
    .locator('paperpane-mark button')
    .click();
  say('clicked 速读 beside a paper of the Hugging Face day; the side panel opened');
  const panel = await browser.panelPage();
  await panel.locator('[data-field=field]').waitFor({ timeout: 60_000 });
  await sideBySide(browser.context, page, panel, `${OUTPUT}/2-writing.png`);
  await finish(panel, 'HTML');
  await page.mouse.move(0, 0);
  await panel.mouse.move(0, 0);
  await sideBySide(browser.context, page, panel, `${OUTPUT}/3-hugging-face.png`);
}

async function summarisePdf(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(PDF);
  const panel = await browser.panelPage();
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  say('opened a PDF tab; the panel followed; clicked 速读这篇论文');
  await finish(panel, 'PDF');
  await panel.mouse.move(0, 0);
  await sideBySide(browser.context, page, panel, `${OUTPUT}/9-pdf.png`);
}

async function finish(panel: Page, source: string): Promise<void> {
  await panel.getByRole('button', { name: '重做' }).waitFor({ timeout: 60_000 });
  say(`summarised “${(await panel.locator('.paper-header h1').innerText()).trim()}” from its ${source}, and saved it`);
}

async function exportAll(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/library.html`);
  await page.locator('.paper-list [role=option]').nth(1).waitFor();
  await page.screenshot({ path: `${OUTPUT}/10-library.png` });
  await browser.downloadsTo(OUTPUT);
  const exported = async (item: string, file: RegExp) => {
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    const place = await downloaded(OUTPUT, file);
    say(`exported ${place}`);
    return place;
  };
  await exported('一份日报', /^hf-daily-papers-report-.*\.md$/);
  await unpack(await exported('每篇一个文件', /^paperpane-notes-.*\.zip$/));
}

async function unpack(file: string): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    writeFileSync(path.join(OUTPUT, name), bytes);
    say(`unpacked ${OUTPUT}/${name}`);
  }
}
