import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { until } from '@/scripts/browser/devtools-port';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { siteFile } from '@/scripts/demo/demo-day';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import type { CitedPassage } from '@/utils/summary/summary';
import { browserOfEach } from './browser-of-each';
import { newestSummary, open, type Services, summarise, tabAt } from './paperpane';

let services: Services;
let browser: ExtensionBrowser;

browserOfEach((ownServices, ownBrowser) => {
  services = ownServices;
  browser = ownBrowser;
});

/** Where each chip of the whole card leads, by the id of its passage. */
async function chipsOf(panel: Page): Promise<Map<string, string>> {
  await panel.getByRole('tab', { name: '全部' }).click();
  await panel.locator('[data-field=limits] .chip').first().waitFor();
  const links = await panel
    .locator('a.chip')
    .evaluateAll((chips) => chips.map((chip) => [chip.getAttribute('data-passage'), chip.getAttribute('href')]));
  return new Map(links.map(([id, href]) => [id ?? '', href ?? '']));
}

/** The words that the passage begins with, as far as no formula or table stands among them. */
function beginning({ text }: CitedPassage): string {
  const plain = /^[^$`|]+/.exec(text.replace(/^[-*+] /, ''))?.[0] ?? '';
  return squeezed(plain).slice(0, 25);
}

const squeezed = (text: string) => text.replace(/[\s\u00ad-]+/g, '');

it('leads from every citation of a summary to its words in the HTML page', async () => {
  const url = 'https://arxiv.org/html/2602.99901v1';
  const panel = await summarise(browser, url);
  const { passages } = await newestSummary(browser, 'arxiv:2602.99901');
  const page = tabAt(browser, url);
  const chips = await chipsOf(panel);
  expect(chips.size).toBeGreaterThan(10);
  for (const [id, href] of chips) {
    const [, name = ''] = /^https:\/\/arxiv\.org\/html\/2602\.99901v1#(.+)$/.exec(href) ?? [];
    const passage = passages[id];
    if (passage === undefined) throw new Error(`nothing is kept of ${id}`);
    // The abstract has no anchor on these pages: there the browser looks for the words.
    const words = name.startsWith(':~:text=') ? decodeURIComponent(name.slice(':~:text='.length)) : undefined;
    const place =
      words === undefined ? page.locator(`[id="${decodeURIComponent(name)}"]`) : page.locator('.ltx_abstract', { hasText: words });
    if (passage.kind === 'equation') await expect.poll(() => place.locator('math').count()).toBeGreaterThan(0);
    else expect(squeezed((await place.textContent()) ?? '')).toContain(beginning(passage));
  }
});

it('shows the place of a chip that is clicked, and of one on which Enter is pressed, in the HTML page', async () => {
  const url = 'https://arxiv.org/html/2602.99901v1';
  const panel = await summarise(browser, url);
  const page = tabAt(browser, url);
  const { passages } = await newestSummary(browser, 'arxiv:2602.99901');
  await chipsOf(panel);
  const shown = async (id: string) => {
    const anchor = passages[id]?.anchor;
    await expect.poll(() => page.url()).toBe(`${url}#${anchor}`);
    const top = () =>
      page.locator(`[id="${anchor}"]`).evaluate((place) => Math.round(Math.abs(place.getBoundingClientRect().top) / innerHeight));
    await expect.poll(top).toBe(0);
  };
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await panel.locator('[data-field=results] .chip[data-passage=P19]').first().click();
  await shown('P19');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await panel.locator('[data-field=problem] .chip[data-passage=P3]').focus();
  await panel.locator('.peek').getByText('The question of this study is narrow').waitFor();
  await panel.keyboard.press('Enter');
  await shown('P3');
});

it('shows the words of a place that has no anchor', async () => {
  const url = 'https://arxiv.org/html/2602.99901v1';
  const panel = await summarise(browser, url);
  const page = tabAt(browser, url);
  await page.evaluate(() => scrollTo(0, 4000));
  await page.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
  await panel.locator('[data-field=oneLine] .chip[data-passage=P1]').click();
  expect(await page.evaluate(() => scrollY)).toBeLessThan(800);
  await expect.poll(() => page.locator('html[data-kept]').count()).toBe(1);
});

it('takes out citations of passages that do not exist, and counts them', async () => {
  services.plan(() => ({ edit: (answer) => answer.replaceAll(' [P19]', ' [P19, P999]').replace(' [P22]', ' [T77]') }));
  const panel = await summarise(browser, 'https://arxiv.org/abs/2602.99901');
  const chips = await chipsOf(panel);
  expect([...chips.keys()]).toContain('P19');
  expect([...chips.keys()].filter((id) => id === 'P999' || id === 'T77')).toEqual([]);
  expect(await panel.getByRole('tabpanel').innerText()).not.toMatch(/P999|T77|\[/);
  const { droppedCitations } = await newestSummary(browser, 'arxiv:2602.99901');
  expect(droppedCitations).toBe(2);
  await panel.locator('.receipt-line').click();
  await panel.locator('.receipt-whole').getByText('2 个，论文里没有这些段落').waitFor();
});

it('leads from every citation of a summary to its words on the page of the PDF', async () => {
  const url = 'https://arxiv.org/pdf/2602.99902v1';
  const panel = await summarise(browser, url);
  const { passages } = await newestSummary(browser, 'arxiv:2602.99902');
  const pages = await pdfPages(siteFile('2602.99902v1.pdf'));
  const chips = await chipsOf(panel);
  expect(chips.size).toBeGreaterThan(8);
  for (const [id, href] of chips) {
    const [, number] = /^https:\/\/arxiv\.org\/pdf\/2602\.99902v1#page=(\d+)$/.exec(href) ?? [];
    const passage = passages[id];
    if (passage === undefined) throw new Error(`nothing is kept of ${id}`);
    expect(pages[Number(number) - 1]).toContain(beginning(passage));
  }
});

it('shows the page of a chip on which Enter is pressed in the PDF', async () => {
  const url = 'https://arxiv.org/pdf/2602.99902v1';
  const panel = await summarise(browser, url);
  const page = tabAt(browser, url);
  const secondPage = await settledPicture(await open(browser, `${url}#page=2`));
  expect((await page.screenshot()).equals(secondPage)).toBe(false);
  await page.bringToFront();
  await chipsOf(panel);
  await panel.locator('[data-field=implication] .chip').first().focus();
  await panel.keyboard.press('Enter');
  await expect.poll(() => page.url()).toBe(`${url}#page=2`);
  // The viewer is a page of its own that tells nobody where it is, but it looks as if opened at that page.
  await expect.poll(async () => (await page.screenshot()).equals(secondPage), { timeout: 10_000 }).toBe(true);
});

/** Once it no longer changes. */
async function settledPicture(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  await until('a picture that stays', async () => {
    const next = await page.screenshot();
    // The viewer without a paper in it is a picture of few bytes.
    const isSettled = next.equals(last) && next.length > 50_000;
    last = next;
    return isSettled || undefined;
  });
  return last;
}

/** The text of each page, without white space. */
async function pdfPages(file: Buffer): Promise<string[]> {
  const { getDocument } = await loadPdfjsNode();
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return squeezed(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }),
  );
  await task.destroy();
  return pages;
}
