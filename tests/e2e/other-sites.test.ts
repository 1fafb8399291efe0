import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ExtensionBrowser, launchWithExtension } from '@/scripts/browser/launch';
import { demoSite } from '@/scripts/demo/demo-site';
import { answer } from '@/scripts/demo/exchange';
import { startWorld, type World } from '@/scripts/demo/world';
import { firstRunPage, open } from './paperpane';

let site: World;
let browser: ExtensionBrowser;

beforeAll(async () => {
  const page = () => answer(200, 'text/html', '<!doctype html><title>Attention | alphaXiv</title><h1>Attention</h1>');
  site = await startWorld({ ...demoSite(), 'www.alphaxiv.org': page, 'ar5iv.labs.arxiv.org': page, 'example.com': page });
  browser = await launchWithExtension({ world: site, extensionDir: '.output/chrome-mv3' });
  await firstRunPage(browser);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

it('finds the paper on alphaXiv and ar5iv, and none on any other site', async () => {
  await open(browser, 'https://www.alphaxiv.org/abs/2602.99901');
  await browser.clickToolbar('alphaxiv.org/abs/2602.99901');
  const panel = await browser.panelPage();
  await expect.poll(() => panel.locator('.paper-facts').innerText()).toBe('arXiv:2602.99901');
  await open(browser, 'https://ar5iv.labs.arxiv.org/html/2602.99902');
  await expect.poll(() => panel.locator('.paper-facts').innerText()).toBe('arXiv:2602.99902');
  await open(browser, 'https://example.com/abs/2602.99901');
  await panel.getByText('打开一篇论文').waitFor();
});
