import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { redo } from '@/scripts/browser/redo';
import type { Summary } from '@/utils/summary/summary';
import { browserOfEach } from './browser-of-each';
import { newestSummary, openWithPanel, type Services, waitForSummary } from './paperpane';

let services: Services;
let browser: ExtensionBrowser;

browserOfEach((ownServices, ownBrowser) => {
  services = ownServices;
  browser = ownBrowser;
});

const summaryOf = () => newestSummary(browser, 'arxiv:2602.99901');
const fetches = () => services.site.log.filter(({ url }) => url === 'https://arxiv.org/html/2602.99901');

async function redoAndSave(panel: Page): Promise<Summary> {
  const before = (await summaryOf()).made.finishedAt;
  await redo(panel);
  await expect.poll(async () => (await summaryOf()).made.finishedAt, { timeout: 30_000 }).toBeGreaterThan(before);
  return await summaryOf();
}

/** Makes what the reader has kept a quarter of an hour older. */
async function ageKeptPapers(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('papers-read', 1));
    const papers = database.transaction('papers', 'readwrite').objectStore('papers');
    const all: { text: string }[] = await settled(papers.getAll());
    for (const kept of all) {
      const entry = JSON.parse(kept.text);
      const text = JSON.stringify({ ...entry, readAt: entry.readAt - 900_000, checkedAt: entry.checkedAt - 900_000 });
      await settled(papers.put({ ...kept, text }));
    }
    database.close();
    return all.length;
  });
}

it('reads a paper once: a redo takes what was read, and later asks only whether it is still the same', async () => {
  const panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99901');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await waitForSummary(panel);
  expect((await summaryOf()).receipt.isFromCache).toBeUndefined();
  expect((await redoAndSave(panel)).receipt).toMatchObject({ source: 'html', isFromCache: true });
  expect(fetches()).toHaveLength(1);

  expect(await ageKeptPapers(panel)).toBe(1);
  expect((await redoAndSave(panel)).receipt).toMatchObject({ source: 'html', isFromCache: true });
  expect(fetches()).toHaveLength(2);
  expect(fetches()[1]).toMatchObject({ status: 304, headers: { 'if-none-match': expect.any(String) } });
});
