import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type CdpSocket, connectCdp } from './cdp-socket';
import { extensionFlags, QUIET_FLAGS, SANDBOX_FLAGS, type WorldAddress, worldFlags } from './chromium-flags';
import { devtoolsPort, until } from './devtools-port';
import { evaluateIn } from './evaluate-in';
import { extensionIdOf } from './extension-id';
import { findBrowser } from './find-browser.mjs';
import type { Target } from './launch';

export interface RawPage {
  /** Runs an expression in the page, as a person's gesture, and waits for its promise; throws what it throws. */
  evaluate<Result = unknown>(expression: string): Promise<Result>;
  /** Asks again until the expression is truthy. */
  waitFor<Result = unknown>(expression: string, timeoutMs?: number): Promise<Result>;
  /** PNG */
  screenshot(): Promise<Buffer>;
  detach(): Promise<void>;
}

export interface RawBrowser {
  extensionId: string;
  targets(): Promise<Target[]>;
  open(url: string): Promise<void>;
  /** Presses the toolbar button on the tab whose URL holds `urlPart` and attaches to the side panel that opens. */
  openPanel(urlPart: string): Promise<RawPage>;
  /** Attaches to the page whose URL holds `urlPart`, such as `sidepanel.html`, and to nothing else. */
  attach(urlPart: string): Promise<RawPage>;
  isWorkerAlive(): Promise<boolean>;
  /** When the worker that lives now was started, in milliseconds since the epoch. Looking keeps it alive: only for when all waits are over. */
  workerStart(): Promise<number>;
  /** The connection itself, for what the bench asks of the browser and nobody else does. */
  cdp: CdpSocket;
  close(): Promise<void>;
}

function rawPage(cdp: CdpSocket, sessionId: string): RawPage {
  return {
    evaluate: (expression) => evaluateIn(cdp, sessionId, expression),
    waitFor: <Value>(expression: string, timeoutMs = 10_000) =>
      until(expression, async () => (await evaluateIn<Value>(cdp, sessionId, expression)) || undefined, timeoutMs) as Promise<Value>,
    screenshot: async () => {
      const { data } = await cdp.send<{ data: string }>('Page.captureScreenshot', { format: 'png' }, sessionId);
      return Buffer.from(data, 'base64');
    },
    detach: async () => {
      await cdp.send('Target.detachFromTarget', { sessionId });
    },
  };
}

export interface RawOptions {
  world?: WorldAddress;
  extensionDir: string;
  executablePath?: string;
  /** Folder of a profile that outlives the browser; without one it is made, and goes with it. */
  profile?: string;
}

function start(profile: string, options: RawOptions): ChildProcess {
  const program = options.executablePath ?? findBrowser();
  if (program === undefined) throw new Error('No browser found: run `node scripts/setup.mjs`');
  const flags = [...extensionFlags(path.resolve(options.extensionDir)), ...worldFlags(options.world), ...QUIET_FLAGS, ...SANDBOX_FLAGS];
  const own = [`--user-data-dir=${profile}`, '--headless=new', '--remote-debugging-port=0', '--window-size=1280,800', 'about:blank'];
  return spawn(program, [...flags, ...own], { stdio: 'ignore' });
}

/** Ends the one process we started; the launcher scripts of Debian and Google replace themselves with the browser. */
async function stop(child: ChildProcess, cdp: CdpSocket | undefined): Promise<void> {
  const gone = new Promise<void>((done) => (child.exitCode === null ? child.once('exit', () => done()) : done()));
  if (cdp === undefined) child.kill();
  else await cdp.send('Browser.close').catch(() => child.kill()); // the connection may close before it answers
  cdp?.close();
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(timer);
}

async function connect(child: ChildProcess, profile: string): Promise<CdpSocket> {
  try {
    const { port, browserPath } = await devtoolsPort(profile);
    return await connectCdp(`ws://127.0.0.1:${port}${browserPath}`);
  } catch (error) {
    await stop(child, undefined); // else the browser outlives a launch that failed
    throw error;
  }
}

/**
 * Starts a headless browser with the extension and no debugger on its worker. Playwright attaches to every worker and so keeps it alive for
 * ever; only this shows what happens after 30 seconds of silence.
 */
export async function launchRaw(options: RawOptions): Promise<RawBrowser> {
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'paperpane-raw-'));
  // Left by a former browser of this profile.
  rmSync(path.join(profile, 'DevToolsActivePort'), { force: true });
  const child = start(profile, options);
  const cdp = await connect(child, profile);
  const extensionId = extensionIdOf(options.extensionDir);
  const targets = async () => (await cdp.send<{ targetInfos: Target[] }>('Target.getTargets', { filter: [{}] })).targetInfos;
  const find = (type: string, urlPart: string) =>
    until(`a ${type} with ${urlPart}`, async () => (await targets()).find((each) => each.type === type && each.url.includes(urlPart)));
  const has = async (type: string, urlPart: string) => (await targets()).some((each) => each.type === type && each.url.includes(urlPart));
  const isWorkerAlive = () => has('service_worker', extensionId);
  const attachTo = async (type: string, urlPart: string) => {
    const { targetId } = await find(type, urlPart);
    const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    return rawPage(cdp, sessionId);
  };
  const attach = (urlPart: string) => attachTo('page', urlPart);
  await until('the extension worker', async () => (await isWorkerAlive()) || undefined);
  return {
    extensionId,
    targets,
    isWorkerAlive,
    workerStart: async () => {
      const worker = await attachTo('service_worker', extensionId);
      const start = await worker.evaluate<number>('performance.timeOrigin');
      await worker.detach();
      return start;
    },
    cdp,
    open: async (url) => {
      await cdp.send('Target.createTarget', { url });
      await find('tab', url);
    },
    openPanel: async (urlPart) => {
      const { targetId } = await find('tab', urlPart);
      // Without a debugger nothing tells when the worker has set the panel's behaviour; until then a press goes unheeded, so press again.
      for (let press = 0; press < 5 && !(await has('page', 'sidepanel.html')); press++) {
        await cdp.send('Extensions.triggerAction', { id: extensionId, targetId });
        await wait(1000);
      }
      return attach('sidepanel.html');
    },
    attach,
    close: async () => {
      await stop(child, cdp);
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
