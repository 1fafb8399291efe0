import { setTimeout as wait } from 'node:timers/promises';
import { buildExtension } from '@/scripts/bench/extension/build-extension';
import { recordTrace } from '@/scripts/bench/extension/record-trace';
import { launchRaw, type RawBrowser } from '@/scripts/browser/raw-cdp';
import { trustedPaper } from '@/scripts/demo/trusted-paper';
import { startWorld } from '@/scripts/demo/world';
import { entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { listOfPapers, listRoute } from './list-of-papers';
import { type PageWork, pageWork, threadOf, WORK_CATEGORIES } from './page-work';

/** One load of a list. */
export interface PageLoad extends PageWork {
  /** The same while one scrolls through all of it. */
  scrolled: PageWork;
  /** In the end. */
  marks: number;
  /** The sum of all layout shifts. */
  shift: number;
}

/** The real extension beside lists of 50 papers of which 25 are summarised; nothing is attached to a page while it is measured. */
export interface PagesSession {
  load(address: string): Promise<PageLoad>;
  close(): Promise<void>;
}

const PAPERS = listOfPapers(50);
const LINE = '提出一种缓存方法，用嵌入的 64 位草图找回先前结果，46.1% 的查询由缓存回答，平均延迟由 448 ms 降到 247 ms';

/** By then a page has its marks, also on a slow machine. */
const SETTLED_MS = 1500;

/** Runs in the page: half a window at a time, to the end. */
const SCROLL = `(async () => {
  for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight / 2) {
    scrollTo(0, at);
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
})()`;

/** Runs in the page when all is over. */
const LOOK = `new Promise((resolve) => {
  let shift = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve({ shift, marks: document.querySelectorAll('paperpane-mark[place]').length }), 100);
})`;

export async function openPagesSession(): Promise<PagesSession> {
  const extensionDir = buildExtension();
  const route = listRoute(PAPERS);
  const hosts = ['huggingface.co', 'arxiv.org', 'huggingface.example.net', 'arxiv.example.net'];
  const world = await startWorld(Object.fromEntries(hosts.map((host) => [host, route])));
  const browser = await launchRaw({ world, extensionDir });
  const close = async () => {
    await browser.close();
    await world.close();
  };
  try {
    await keepHalf(browser);
  } catch (error) {
    await close();
    throw error;
  }
  return { load: (address) => load(browser, address), close };
}

/** As the catalogue says it; written when the extension's own first look at it is over. */
async function keepHalf(browser: RawBrowser): Promise<void> {
  const entry = entryFor(trustedPaper);
  const catalogue = PAPERS.filter((_, index) => index % 2 === 0).map(({ id, title }) => ({
    ...entry,
    key: `arxiv:${id}`,
    title,
    oneLine: LINE,
  }));
  const welcome = await browser.attach('library.html');
  await welcome.waitFor(`globalThis.chrome?.storage?.local.get('storage-version').then((found) => 'storage-version' in found)`);
  await welcome.evaluate(`chrome.storage.local.set(${JSON.stringify({ catalogue })}).then(() => true)`);
  await browser.open('about:blank');
  await closeTab(browser, 'library.html');
}

async function load(browser: RawBrowser, address: string): Promise<PageLoad> {
  const [, loading] = await recordTrace(browser.cdp, WORK_CATEGORIES, async () => {
    await browser.open(address);
    await wait(SETTLED_MS);
  });
  const thread = threadOf(loading, address);
  const page = await browser.attach(address);
  const [, scrolling] = await recordTrace(browser.cdp, WORK_CATEGORIES, () => page.evaluate(SCROLL));
  const seen = await page.evaluate<{ shift: number; marks: number }>(LOOK);
  await page.detach();
  await closeTab(browser, address);
  return { ...pageWork(loading, thread), scrolled: pageWork(scrolling, thread), ...seen };
}

async function closeTab(browser: RawBrowser, urlPart: string): Promise<void> {
  const { targetId } = (await browser.targets()).find(({ type, url }) => type === 'page' && url.includes(urlPart)) ?? {};
  await browser.cdp.send('Target.closeTarget', { targetId });
}
