import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { answer } from '@/scripts/demo/exchange';
import { ATTACKER, ATTACKS } from './attack-corpus';
import { attackedPaper } from './attacked-paper';
import { NOTE_VIOLATIONS, problemsIn, type Watch, watchPage } from './inspect-page';
import { launchReady, openWindow, openWithPanel, type Services, startServices, store } from './paperpane';

const KEY = 'summary:arxiv:2602.99901';

/**
 * Each attack as everything that is kept of a paper, in both pages: title, authors, headings, sections, passages, planted text, links, the
 * receipt's words, template and model names, question and answer, two summaries to compare. The ways that nothing kept goes are in
 * `attacks-live.test.ts`: the paper's own page, an answer while it is written, a service's error, tab titles, settings and lists.
 */
describe('a saved paper that attacks', () => {
  let services: Services;
  let browser: ExtensionBrowser;
  let panel: Page;
  let library: Page;
  let watches: Watch[];
  let tabs: number;
  const table: Record<string, { count: number; executed: number; fetched: number }> = {};
  const fetched = () => services.site.log.filter(({ url }) => new URL(url).hostname.endsWith(ATTACKER)).map(({ url }) => url);

  beforeAll(async () => {
    services = await startServices({ [ATTACKER]: () => answer(200, 'text/plain', '') });
    browser = await launchReady(services);
    await browser.context.addInitScript(NOTE_VIOLATIONS);
    panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99901');
    await panel.context().addInitScript(NOTE_VIOLATIONS);
    await panel.reload();
    library = await openWindow(browser, `chrome-extension://${browser.extensionId}/library.html#/paper/arxiv:2602.99901`);
    watches = [watchPage(panel), watchPage(library)];
    tabs = browser.context.pages().length;
  });

  afterAll(async () => {
    console.table(table);
    await browser.close();
    await services.close();
  });

  it.each(ATTACKS.map((attack, index) => ({ ...attack, index })))(
    '$kind: $name',
    async ({ index, ...attack }) => {
      await store(browser, { [KEY]: attackedPaper(attack, String(index + 1)) });
      const row = table[attack.kind] ?? { count: 0, executed: 0, fetched: 0 };
      table[attack.kind] = row;
      row.count += 1;
      for (const page of [panel, library]) {
        await showAll(page, String(index + 1));
        const problems = await problemsIn(page);
        if (problems.some((each) => each.includes('ran'))) row.executed += 1;
        expect(problems).toEqual([]);
      }
      row.fetched += fetched().length;
      expect(fetched()).toEqual([]);
      expect(watches).toEqual([noted(), noted()]);
      expect(browser.context.pages()).toHaveLength(tabs);
    },
    180_000,
  );
});

/** A page with a line of 200 kB in it is busy for a while, and the machine with other tests. */
const PATIENCE = 30_000;

const noted = (): Watch => ({ dialogs: [], requests: [], navigations: [] });

/** Opens everything that can be opened, by real clicks, which fail where something lies over what is clicked. */
async function showAll(page: Page, mark: string): Promise<void> {
  await page.locator('[data-field=oneLine]').getByText(mark, { exact: true }).waitFor();
  for (const view of ['报告', '全部']) await page.getByRole('tab', { name: view, exact: true }).click({ timeout: PATIENCE });
  await page.locator('.receipt-line').click({ timeout: PATIENCE });
  await page.locator('.planted summary').click({ timeout: PATIENCE });
  await page.locator('[data-field=guide] .chip').focus({ timeout: PATIENCE });
  await page.locator('.peek').waitFor({ timeout: PATIENCE });
}
