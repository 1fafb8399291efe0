import { type BenchKind, type BenchPapers, benchArxiv, freshId } from '@/scripts/bench/papers/bench-arxiv';
import { longPage } from '@/scripts/bench/papers/long-page';
import { longPdf } from '@/scripts/bench/papers/long-pdf';
import { launchRaw, type RawBrowser, type RawPage } from '@/scripts/browser/raw-cdp';
import { startDemoModel } from '@/scripts/demo/demo-model';
import { profileItems } from '@/scripts/demo/profile-items';
import { startWorld } from '@/scripts/demo/world';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { type Attached, attachTo } from './attach-to';
import { buildExtension } from './build-extension';

/** When what happened, in milliseconds since the epoch: the panel's clock and ours are the same computer's. */
export interface Summarised {
  id: string;
  clicked: number;
  /** The model was asked, so the paper had been read. */
  asked: number;
  saved: number;
}

/** The real extension in a real browser, with its side panel open beside a fake arXiv; nothing but the panel has a debugger. */
export interface PanelSession {
  browser: RawBrowser;
  panel: RawPage;
  /** Opens a paper that nobody has read yet in the one tab, and clicks the panel's button. */
  summarise(kind: BenchKind): Promise<Summarised>;
  close(): Promise<void>;
}

const FIVE_MEGABYTES = 5_000_000;
const PAGES = 200;

const PAPERS: BenchPapers = { page: (id) => longPage(id, FIVE_MEGABYTES), pdf: (id) => longPdf(id, PAGES) };

/** The words on the panel's button. */
const BUTTON = '速读这篇论文';

export async function openPanelSession(): Promise<PanelSession> {
  const extensionDir = buildExtension();
  const world = await startWorld(benchArxiv(PAPERS));
  const model = await startDemoModel({ plan: () => ({ pieceDelayMs: 0 }) });
  const browser = await launchRaw({ world, extensionDir });
  const profile = { id: 'bench', name: '', providerId: 'custom', baseUrl: model.baseURL, apiKey: 'bench', model: model.name };
  const close = async () => {
    await browser.close();
    await Promise.all([world.close(), model.close()]);
  };
  try {
    await enterProfile(browser, profile);
    const first = freshId('html');
    await browser.open(absAddress(first));
    const panel = await browser.openPanel(absAddress(first).slice('https://'.length));
    const tab = await attachTo(browser, 'page', absAddress(first));
    const askedAt = (since: number) => model.log.find(({ method, at }) => method === 'POST' && at >= since)?.at ?? Number.NaN;
    return { browser, panel, summarise: (kind) => summarise({ browser, panel, tab, askedAt }, freshId(kind)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const absAddress = (id: string): string => `https://arxiv.org/abs/${id}`;

/** The first-run page goes: it would share the process that is measured. */
async function enterProfile(browser: RawBrowser, profile: ProfileWithKey): Promise<void> {
  const welcome = await browser.attach('library.html');
  await welcome.waitFor('!!globalThis.chrome?.storage?.local');
  await welcome.evaluate(`chrome.storage.local.set(${JSON.stringify(profileItems(profile))}).then(() => true)`);
  await browser.open('about:blank');
  const { targetId } = (await browser.targets()).find(({ type, url }) => type === 'page' && url.includes('library.html')) ?? {};
  await browser.cdp.send('Target.closeTarget', { targetId });
}

interface Stage {
  browser: RawBrowser;
  panel: RawPage;
  tab: Attached;
  askedAt(since: number): number;
}

async function summarise({ panel, tab, askedAt }: Stage, id: string): Promise<Summarised> {
  await tab.send('Page.navigate', { url: absAddress(id) });
  const button = `[...document.querySelectorAll('button')].find((each) => each.textContent === '${BUTTON}')`;
  await panel.waitFor(`document.querySelector('.paper-header')?.textContent.includes('${id}') && !!${button}`, 30_000);
  const clicked = await panel.evaluate<number>(`${button}.click(), Date.now()`);
  const key = (area: string, name: string) =>
    `chrome.storage.local.get('${name}:arxiv:${id}').then((found) => Object.values(found)[0]?.${area})`;
  await panel.waitFor(
    `Promise.all([${key('summaries?.[0]?.card', 'summary')}, ${key('failure', 'job')}]).then(([card, failure]) => {
      if (failure) throw new Error('The summary failed: ' + JSON.stringify(failure));
      return !!card;
    })`,
    120_000,
  );
  return { id, clicked, asked: askedAt(clicked), saved: Date.now() };
}
