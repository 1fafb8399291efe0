import { expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { trustedPaper } from '@/scripts/demo/trusted-paper';
import type { SavedPaper } from '@/utils/summary/summary';
import { browserOfEach } from './browser-of-each';
import { openWithPanel, store } from './paperpane';

let browser: ExtensionBrowser;

browserOfEach((_, ownBrowser) => {
  browser = ownBrowser;
});

const [summary] = trustedPaper.summaries;

/** The same summary as if made from the PDF, whose second page has the table. */
const fromPdf: SavedPaper = {
  ...trustedPaper,
  summaries: [
    {
      ...summary,
      paper: { source: 'arxiv', arxivId: '2602.99902' },
      receipt: { ...summary.receipt, source: 'pdf', ladder: [{ source: 'pdf', url: 'https://arxiv.org/pdf/2602.99902', outcome: 'used' }] },
      passages: Object.fromEntries(Object.entries(summary.passages).map(([id, passage]) => [id, { ...passage, page: 2 }])),
    },
  ],
};

const table = '[data-field=results] [data-passage=T2]';

async function showing(url: string, key: string, saved: SavedPaper) {
  await store(browser, { [`summary:${key}`]: saved });
  const panel = await openWithPanel(browser, url);
  // A chip that is pressed while the formulas beside it are being set is gone before it is let go.
  await panel.locator('.katex').first().waitFor();
  const page = browser.context.pages().find((each) => each.url().startsWith(url));
  if (page === undefined) throw new Error(`no tab shows ${url}`);
  return { panel, page };
}

it('moves the open HTML page to the cited place without loading it again', async () => {
  const { panel, page } = await showing('https://arxiv.org/html/2602.99901v1', 'arxiv:2602.99901', trustedPaper);
  await page.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
  await panel.locator(table).first().click();
  await page.waitForURL('https://arxiv.org/html/2602.99901v1#S4.T2');
  const place = page.locator('[id="S4.T2"]');
  await expect.poll(() => place.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < innerHeight)).toBe(true);
  await expect.poll(() => page.locator('html[data-kept]').count()).toBe(1);
});

it('opens the cited page of the PDF where another page is shown, and moves the PDF where it is', async () => {
  const { panel, page } = await showing('https://arxiv.org/abs/2602.99902', 'arxiv:2602.99902', fromPdf);
  const opened = browser.context.waitForEvent('page');
  await panel.locator(table).first().click();
  const pdf = await opened;
  await expect.poll(() => pdf.url()).toBe('https://arxiv.org/pdf/2602.99902v1#page=2');
  await pdf.close();
  await page.goto('https://arxiv.org/pdf/2602.99902v1');
  await panel.locator(table).first().click();
  await expect.poll(() => page.url()).toBe('https://arxiv.org/pdf/2602.99902v1#page=2');
});

it('shows what stands behind a number and a citation to the pointer and to the keyboard', async () => {
  const { panel } = await showing('https://arxiv.org/abs/2602.99901', 'arxiv:2602.99901', trustedPaper);
  const card = panel.locator('.peek');
  await panel.locator('[data-field=results] [data-verdict=derived]').hover();
  await card.getByText('412 − 336 = 76').waitFor();
  await panel.mouse.move(0, 0);
  await card.waitFor({ state: 'detached' });

  await panel.getByRole('button', { name: '1 未找到，跳到下一处' }).click();
  await card.getByText('读到的原文里没有这个数').waitFor();
  await expect.poll(() => panel.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('71.9%：论文里没有找到');
  await panel.keyboard.press('ArrowLeft');
  await card.locator('table').waitFor();
  await panel.keyboard.press('ArrowDown');
  await expect.poll(() => panel.evaluate(() => document.activeElement?.className)).toBe('peek');
  await panel.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await expect.poll(() => panel.evaluate(() => document.activeElement?.getAttribute('data-passage'))).toBe('T2');
});
