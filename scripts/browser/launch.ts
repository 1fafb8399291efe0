import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { connectCdp } from './cdp-socket';
import { extensionFlags, QUIET_FLAGS, type WorldAddress, worldFlags } from './chromium-flags';
import { devtoolsPort, until } from './devtools-port';
import { evaluateIn } from './evaluate-in';
import { extensionIdOf } from './extension-id';
import { findBrowser } from './find-browser.mjs';

export interface LaunchOptions {
  /** Absent: the real network. */
  world?: WorldAddress;
  extensionDir: string;
  headless?: boolean;
  /** Give the same folder twice to restart the browser with the same profile; without one, the profile goes when the browser does. */
  userDataDir?: string;
  width?: number;
  height?: number;
  executablePath?: string;
}

export interface Target {
  targetId: string;
  type: string;
  url: string;
  attached: boolean;
}

/** A browser with the extension in it. */
export interface ExtensionBrowser {
  context: BrowserContext;
  worker: Worker;
  extensionId: string;
  targets(): Promise<Target[]>;
  /** Presses the toolbar button on the tab whose URL holds `urlPart`: a real gesture, and it toggles the panel. */
  clickToolbar(urlPart: string): Promise<void>;
  /** The real side panel as an ordinary page; waits until it is open. */
  panelPage(): Promise<Page>;
  /** The panels of so many windows; waits until they are open. */
  panelPages(count: number): Promise<Page[]>;
  panelOpen(): Promise<boolean>;
  /** Ends the service worker as Chrome does when it is idle too long; the next event starts it again. */
  killWorker(): Promise<void>;
  /** Runs an expression in the worker that lives now: after a death `worker` is the handle of the dead one, and nothing tells of the next. */
  inWorker<Result = unknown>(expression: string): Promise<Result>;
  /** Lets downloads fall into a folder, under their own names. Playwright's own handling is lost with each connection that `panelPage` makes. */
  downloadsTo(directory: string): Promise<void>;
  close(): Promise<void>;
}

/** Chrome's own API, as far as code inside the worker uses it here. */
interface ChromeInWorker {
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> };
}

interface ChromeInPage {
  tabs: { getCurrent(): Promise<object | undefined> };
}

function launchContext(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  const { width = 1280, height = 800, extensionDir, headless = true, world } = options;
  const executablePath = options.executablePath ?? findBrowser();
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: null,
    // Playwright's own default, which would switch off what Extensions.loadUnpacked loads.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...extensionFlags(path.resolve(extensionDir)),
      ...worldFlags(world),
      ...QUIET_FLAGS,
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      `--window-size=${width},${height}`,
      '--window-position=0,0',
    ],
  });
}

/** For methods which Playwright's types do not know. */
function sendUntyped(cdp: CDPSession, method: string, parameters: object): Promise<unknown> {
  return (cdp.send.bind(cdp) as (method: string, parameters: object) => Promise<unknown>)(method, parameters);
}

/** Branded Chrome from 137 on ignores `--load-extension` and takes an unpacked extension only over the debugging pipe. */
async function extensionWorker(context: BrowserContext, cdp: CDPSession, extensionDir: string): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(`chrome-extension://${extensionIdOf(extensionDir)}/`);
  const find = () => context.serviceWorkers().find(isOurs);
  const fromFlag = find() ?? (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 5000 }).catch(find));
  if (fromFlag === undefined) await sendUntyped(cdp, 'Extensions.loadUnpacked', { path: path.resolve(extensionDir) });
  const worker = await until('the extension worker', find);
  await waitUntilActive(worker);
  return worker;
}

/** Until it is active, tab events that should reach the worker are lost. */
async function waitUntilActive(worker: Worker): Promise<void> {
  await until('the worker to become active', async () => {
    const state = await worker.evaluate(() => (globalThis as unknown as { serviceWorker: { state: string } }).serviceWorker.state);
    return state === 'activated' ? true : undefined;
  });
}

/** The panel's page may stand in an ordinary tab as well; only there it has a tab of its own. */
function isInTab(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ChromeInPage };
    return (await chrome.tabs.getCurrent()) !== undefined;
  });
}

/** Only a connection made after the panels have opened lists them as pages, hence a fresh one each time. */
async function findPanels(profile: string, extensionId: string, connections: Browser[], count: number): Promise<Page[] | undefined> {
  const { port } = await devtoolsPort(profile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const panels: Page[] = [];
  for (const page of pages.filter((each) => each.url().startsWith(`chrome-extension://${extensionId}/sidepanel.html`))) {
    if (!(await isInTab(page))) panels.push(page);
  }
  if (panels.length >= count) {
    connections.push(browser);
    return panels;
  }
  await browser.close();
  return undefined;
}

/** By a connection of its own: Playwright's worker handles know only the context that they were made for. */
async function evaluateInWorker<Result>(profile: string, targetId: string, expression: string): Promise<Result> {
  const { port, browserPath } = await devtoolsPort(profile);
  const socket = await connectCdp(`ws://127.0.0.1:${port}${browserPath}`);
  try {
    const { sessionId } = await socket.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    const isStarted = async () => (await evaluateIn<boolean>(socket, sessionId, '!!globalThis.chrome?.storage')) || undefined;
    await until('the worker to have the extension interface', isStarted);
    return await evaluateIn<Result>(socket, sessionId, expression);
  } finally {
    socket.close();
  }
}

/** Starts Chromium, Chrome or Edge with the unmodified build of the extension, against a world if one is given. */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.userDataDir ?? mkdtempSync(path.join(tmpdir(), 'paperpane-'));
  const context = await launchContext(profile, options);
  const browser = context.browser();
  if (browser === null) throw new Error('The persistent context has no browser');
  const cdp = await browser.newBrowserCDPSession();
  const worker = await extensionWorker(context, cdp, options.extensionDir).catch(async (error) => {
    await context.close(); // else the browser outlives a launch that failed
    throw error;
  });
  const extensionId = new URL(worker.url()).host;
  const connections: Browser[] = [];
  const targets = async (): Promise<Target[]> => (await cdp.send('Target.getTargets', { filter: [{}] })).targetInfos;
  const target = (type: string, urlPart: string) =>
    until(`a ${type} with ${urlPart}`, async () => (await targets()).find((each) => each.type === type && each.url.includes(urlPart)));
  const panelOpen = () =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ChromeInWorker };
      return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
    });
  return {
    context,
    worker,
    extensionId,
    targets,
    panelOpen,
    clickToolbar: async (urlPart) => {
      await sendUntyped(cdp, 'Extensions.triggerAction', { id: extensionId, targetId: (await target('tab', urlPart)).targetId });
    },
    panelPage: async () => {
      await until('the side panel to open', async () => ((await panelOpen()) ? true : undefined));
      return until('the side panel page', async () => (await findPanels(profile, extensionId, connections, 1))?.[0]);
    },
    panelPages: (count) => until(`${count} side panels`, () => findPanels(profile, extensionId, connections, count)),
    killWorker: async () => {
      await cdp.send('Target.closeTarget', { targetId: (await target('service_worker', extensionId)).targetId });
    },
    inWorker: async <Result>(expression: string) =>
      evaluateInWorker<Result>(profile, (await target('service_worker', extensionId)).targetId, expression),
    downloadsTo: async (directory) => {
      await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: path.resolve(directory) });
    },
    close: async () => {
      await Promise.all(connections.map((connection) => connection.close()));
      await context.close();
      if (options.userDataDir === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
