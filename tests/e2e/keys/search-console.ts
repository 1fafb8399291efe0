import { setTimeout as wait } from 'node:timers/promises';
import { connectCdp } from '@/scripts/browser/cdp-socket';
import { devtoolsPort } from '@/scripts/browser/devtools-port';
import type { ExtensionBrowser, Target } from '@/scripts/browser/launch';
import type { Search } from './search';

/** Longer than the browser takes to repeat what it has. */
const REPEAT_MS = 300;

const HEARD = new Set(['Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded']);

/**
 * What every page, the panel, the worker and the reader have written on their consoles since they were loaded, and their errors: the browser
 * keeps it and repeats it to whoever asks.
 */
export async function searchConsoles(browser: ExtensionBrowser, userDataDir: string, moment: string, search: Search): Promise<void> {
  const isOurs = ({ type, url }: Target) => type !== 'tab' && /^(?:chrome-extension|https?):/.test(url);
  const targets = (await browser.targets()).filter(isOurs);
  const said = await Promise.all(targets.map(({ targetId }) => consoleOf(targetId, userDataDir)));
  for (const [index, { type, url }] of targets.entries()) {
    const kind = type === 'service_worker' ? 'worker' : url.startsWith('chrome-extension:') ? 'extension pages' : 'web pages';
    search.look(`consoles: ${kind}`, `${moment}, ${url}`, said[index] ?? '');
  }
}

interface Said {
  args?: { objectId?: string }[];
}

async function consoleOf(targetId: string, userDataDir: string): Promise<string> {
  const { port, browserPath } = await devtoolsPort(userDataDir);
  const said: Said[] = [];
  const socket = await connectCdp(`ws://127.0.0.1:${port}${browserPath}`, (method, parameters) => {
    if (HEARD.has(method)) said.push(parameters as Said);
  });
  try {
    const { sessionId } = await socket.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    await socket.send('Runtime.enable', {}, sessionId);
    await socket.send('Log.enable', {}, sessionId).catch(() => undefined); // not every kind of target has one
    await wait(REPEAT_MS);
    const objects = said.flatMap(({ args = [] }) => args.flatMap(({ objectId }) => objectId ?? []));
    const asText = 'function () { return JSON.stringify(this) }';
    const whole = objects.map((objectId) => socket.send('Runtime.callFunctionOn', { objectId, functionDeclaration: asText }, sessionId));
    return JSON.stringify([said, await Promise.all(whole)]);
  } finally {
    socket.close();
  }
}
