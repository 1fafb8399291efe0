import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Attached, attachTo } from '@/scripts/bench/extension/attach-to';
import { benchArxiv } from '@/scripts/bench/papers/bench-arxiv';
import { longPage } from '@/scripts/bench/papers/long-page';
import { longPdf } from '@/scripts/bench/papers/long-pdf';
import { until } from '@/scripts/browser/devtools-port';
import { launchRaw, type RawBrowser, type RawPage } from '@/scripts/browser/raw-cdp';
import { type DemoModel, startDemoModel } from '@/scripts/demo/demo-model';
import type { Plan } from '@/scripts/demo/model-route';
import { profileItems } from '@/scripts/demo/profile-items';
import { startWorld } from '@/scripts/demo/world';
import { madeCard } from './made-card';

/** Of a summary, in UTF-8. */
export const CARD_BYTES = 12_000;

/** A short paper: what is measured is the panel. */
const PAGE_BYTES = 60_000;

/** In the built extension, beside its own pages: the text of a summary and nothing else, for how long the browser itself takes to show it. */
const CONTROL = 'bench-control.html';

/** The real extension in a real browser; nothing but the panel has a debugger, and that only after it has been opened. */
export interface PanelStage {
  browser: RawBrowser;
  model: DemoModel;
  /** Shows a paper's abstract page in the one tab. */
  show(arxivId: string): Promise<void>;
  openPanel(): Promise<RawPage>;
  closePanel(panel: RawPage): Promise<void>;
  /** What the toolbar button opens: our panel, or the control. */
  choosePage(page: 'panel' | 'control'): Promise<void>;
  close(): Promise<void>;
}

interface StageOptions {
  extensionDir: string;
  /** A folder that outlives the browser. */
  profile?: string;
  plan?: Plan;
}

export async function openStage({ extensionDir, profile, plan }: StageOptions): Promise<PanelStage> {
  writeFileSync(path.join(extensionDir, CONTROL), controlPage());
  const world = await startWorld(benchArxiv({ page: (id) => longPage(id, PAGE_BYTES), pdf: (id) => longPdf(id, 2) }));
  const model = await startDemoModel({ plan });
  const browser = await launchRaw({ world, extensionDir, profile });
  return stageOf(browser, model, async () => {
    await browser.close();
    await Promise.all([world.close(), model.close()]);
  });
}

function controlPage(): string {
  const texts = Object.values(madeCard({ bytes: CARD_BYTES, hasFormulas: false }));
  return `<!doctype html><meta charset="utf-8"><title>control</title>${texts.map((text) => `<p>${text}</p>`).join('')}`;
}

function stageOf(browser: RawBrowser, model: DemoModel, close: () => Promise<void>): PanelStage {
  let chosen: string = PANEL_PAGE;
  let tab: Attached | undefined;
  let tabUrl = '';
  return {
    browser,
    model,
    show: async (arxivId) => {
      tabUrl = `https://arxiv.org/abs/${arxivId}`;
      if (tab === undefined) await browser.open(tabUrl);
      else await tab.send('Page.navigate', { url: tabUrl });
      tab ??= await attachTo(browser, 'page', tabUrl);
      await until('the tab', async () => (await browser.targets()).some(({ url }) => url.startsWith(tabUrl)) || undefined);
    },
    openPanel: () => pressToolbar(browser, tabUrl, chosen),
    closePanel: async (panel) => {
      await panel.evaluate('setTimeout(() => close(), 0), true');
      await until('the panel to close', async () => (await has(browser, 'page', chosen)) === false || undefined);
      // The browser's own part of it is closed a little later: a press before that would only be heeded as another closing.
      await wait(SETTLED_MS);
    },
    choosePage: async (page) => {
      chosen = page === 'panel' ? PANEL_PAGE : CONTROL;
      await atDesk(browser, (desk) => desk.evaluate(`chrome.sidePanel.setOptions({ path: '${chosen}' }).then(() => true)`));
    },
    close,
  };
}

const PANEL_PAGE = 'sidepanel.html';

const has = async ({ targets }: RawBrowser, type: string, urlPart: string) =>
  (await targets()).some((target) => target.type === type && target.url.includes(urlPart));

/** Opens the panel beside the tab and looks at it only when it has long been there: a debugger that comes earlier would slow it down. */
async function pressToolbar(browser: RawBrowser, tabUrl: string, page: string): Promise<RawPage> {
  const { targetId } = await until('the tab', async () =>
    (await browser.targets()).find(({ type, url }) => type === 'tab' && url.startsWith(tabUrl)),
  );
  // Until the worker has set the panel's behaviour a press goes unheeded; a second one too early would close it again.
  const isOpen = async () => (await has(browser, 'page', page)) || undefined;
  for (let press = 0; press < 5 && !(await isOpen()); press++) {
    await browser.cdp.send('Extensions.triggerAction', { id: browser.extensionId, targetId });
    await Promise.allSettled([until('the panel', isOpen, PRESS_MS)]);
  }
  await wait(SETTLED_MS);
  return browser.attach(page);
}

const PRESS_MS = 4_000;
const SETTLED_MS = 800;

/** Runs something in a page of the extension that is gone again afterwards: it would share the process that is measured. */
export async function atDesk<Result>(browser: RawBrowser, run: (desk: RawPage) => Promise<Result>): Promise<Result> {
  await browser.open(`chrome-extension://${browser.extensionId}/${CONTROL}?desk`);
  const desk = await browser.attach(`${CONTROL}?desk`);
  await desk.waitFor('!!globalThis.chrome?.storage?.local');
  const result = await run(desk);
  const { targetId } = (await browser.targets()).find(({ type, url }) => type === 'page' && url.includes('?desk')) ?? {};
  await browser.cdp.send('Target.closeTarget', { targetId });
  await until('the desk to be gone', async () => (await has(browser, 'page', '?desk')) === false || undefined);
  return result;
}

/** Enters the model service and closes the first-run page, as a person does once. */
export async function enterService({ browser, model }: PanelStage): Promise<void> {
  const profile = { id: 'bench', name: '', providerId: 'custom', baseUrl: model.baseURL, apiKey: 'bench', model: model.name };
  const welcome = await browser.attach('library.html');
  await welcome.detach();
  const items = { ...profileItems(profile), settings: { language: 'zh', theme: 'light' } };
  await atDesk(browser, (desk) => desk.evaluate(`chrome.storage.local.set(${JSON.stringify(items)}).then(() => true)`));
  const { targetId } = (await browser.targets()).find(({ type, url }) => type === 'page' && url.includes('library.html')) ?? {};
  await browser.cdp.send('Target.closeTarget', { targetId });
}
