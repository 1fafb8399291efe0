import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { siteFile } from '@/scripts/demo/demo-day';
import { answer } from '@/scripts/demo/exchange';
import { launchReady, newestSummary, openWithPanel, type Services, startServices, waitForSummary } from './paperpane';

const OPEN = 'https://proceedings.example.org/beans.pdf';
const CLOSED = 'https://journal.example.net/beans.pdf';
const paragraph = '<p>In the spring we counted the beans of forty jars and wrote down the colour of each, which took the whole day.</p>';

let services: Services;
let browser: ExtensionBrowser;

/** One site that lets anybody fetch its files, one that lets nobody, and a page that only describes its paper. */
beforeAll(async () => {
  const pdf = siteFile('2602.99902v1.pdf');
  const cors = { 'access-control-allow-origin': '*' };
  const describing = `<!doctype html><title>Beans</title><meta name="citation_pdf_url" content="/beans.pdf"><h1>Beans</h1>${paragraph.repeat(8)}`;
  services = await startServices({
    'proceedings.example.org': ({ url }) =>
      url.pathname.endsWith('.pdf') ? answer(200, 'application/pdf', pdf, cors) : answer(200, 'text/html', describing, cors),
    'journal.example.net': () => answer(200, 'application/pdf', pdf),
  });
});

afterEach(async () => {
  await browser?.close();
});

afterAll(async () => {
  await services.close();
});

const summaryOf = (url: string) => newestSummary(browser, `web:${url}`);

it('reads any PDF by its address, names the site, and goes back to where the person was', async () => {
  browser = await launchReady(services);
  const panel = await openWithPanel(browser, 'https://huggingface.co/models');
  await panel.getByLabel('论文地址或 arXiv 编号').fill(OPEN);
  await panel.keyboard.press('Enter');
  await expect.poll(() => panel.locator('.paper-facts').innerText()).toBe('proceedings.example.org');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await waitForSummary(panel);
  expect((await summaryOf(OPEN)).receipt).toMatchObject({ source: 'pdf', ladder: [{ source: 'pdf', url: OPEN, outcome: 'used' }] });
  await panel.getByRole('button', { name: '返回' }).click();
  await panel.getByText('打开一篇论文').waitFor();
  await panel.locator('.saved-list button').first().click();
  await waitForSummary(panel);
});

it('reads the PDF that a page names', async () => {
  browser = await launchReady(services);
  const panel = await openWithPanel(browser, 'https://huggingface.co/models');
  await panel.getByLabel('论文地址或 arXiv 编号').fill('proceedings.example.org/beans');
  await panel.getByRole('button', { name: '打开', exact: true }).click();
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await waitForSummary(panel);
  expect((await summaryOf('https://proceedings.example.org/beans')).receipt).toMatchObject({
    source: 'pdf',
    ladder: [
      { source: 'pdf', outcome: 'used' },
      { source: 'page', outcome: 'set-aside' },
    ],
  });
});

it('says so when the browser keeps the site from being read, and offers to ask for access', async () => {
  browser = await launchReady(services);
  const panel = await openWithPanel(browser, 'https://huggingface.co/models');
  await panel.getByLabel('论文地址或 arXiv 编号').fill(CLOSED);
  await panel.keyboard.press('Enter');
  await panel.getByText('浏览器会先问是否允许读取 journal.example.net').waitFor();
  // Headless Chromium cannot answer its own prompt; what is asked for is recorded instead.
  await panel.evaluate(() => {
    const asked: unknown[] = [];
    const { permissions } = (globalThis as unknown as { chrome: { permissions: { request(wanted: unknown): Promise<boolean> } } }).chrome;
    Object.assign(globalThis, { asked });
    permissions.request = async (wanted) => {
      asked.push(wanted);
      return false;
    };
  });
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await panel.locator('[data-failure=no-page-access]').waitFor();
  expect(await panel.evaluate(() => (globalThis as unknown as { asked: { origins: string[] }[] }).asked)).toEqual([
    { origins: expect.arrayContaining(['https://journal.example.net/*']) },
  ]);
  expect(services.model.log.filter(({ method }) => method === 'POST')).toHaveLength(2); // of the two summaries before
});

it('says what an address must be, and changes nothing', async () => {
  browser = await launchReady(services);
  const panel = await openWithPanel(browser, 'https://huggingface.co/models');
  await panel.getByLabel('论文地址或 arXiv 编号').fill('file:///home/ada/beans.pdf');
  await panel.keyboard.press('Enter');
  await panel.getByRole('alert').getByText('这不是论文地址').waitFor();
});

it('has a menu entry for pages and for the toolbar button; Firefox tests its click', async () => {
  browser = await launchReady(services);
  const updated = await browser.worker.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { contextMenus, runtime } = (globalThis as unknown as { chrome: ChromeMenus }).chrome;
        contextMenus.update('read-page', { contexts: ['page', 'action'] }, () => resolve(runtime.lastError?.message ?? 'known'));
      }),
  );
  expect(updated).toBe('known');
});

interface ChromeMenus {
  contextMenus: { update(id: string, change: { contexts: string[] }, done: () => void): void };
  runtime: { lastError?: { message: string } };
}
