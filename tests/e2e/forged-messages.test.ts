import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { messageScript } from '@/scripts/browser/message-script';
import { trustedPaper } from '@/scripts/demo/trusted-paper';
import { type IsolatedWorld, isolatedWorld } from './isolated-world';
import { launchReady, MARK, open, type Services, startServices, store } from './paperpane';

const PAPER = { source: 'arxiv', arxivId: '2602.99901' };
const PROFILE = { providerId: 'custom', baseUrl: 'https://evil.example/v1', apiKey: 'sk-stolen', model: 'x' };

/** What only our own pages may say, with what they say it with, and some of what nobody says. */
const FORGED: [type: string, data: unknown][] = [
  ['summarise', { paper: PAPER }],
  ['stop', PAPER],
  ['recheck', PAPER],
  ['askQuestion', { paper: PAPER, question: '?' }],
  ['stopQuestion', PAPER],
  ['lookForNewVersion', PAPER],
  ['summariseAll', [PAPER]],
  ['stopAll', undefined],
  ['testProfile', { profile: { ...PROFILE, id: 'e2e', name: '' }, apiKey: PROFILE.apiKey }],
  ['setProfile', PROFILE],
  ['constructor', PROFILE],
  ['__proto__', PROFILE],
];

const PORTS = ['reader', 'watch', 'keep-alive', ''];

let services: Services;
let browser: ExtensionBrowser;
let page: Page;
/** Of our content script in the page. */
let world: IsolatedWorld;
let before: Record<string, unknown>;

beforeAll(async () => {
  services = await startServices();
  browser = await launchReady(services);
  await store(browser, { 'summary:arxiv:2602.99901': trustedPaper });
  page = await open(browser, 'https://arxiv.org/abs/2602.99901');
  await page.locator(MARK).waitFor();
  // The page's own version of the paper is noted once.
  await page.waitForTimeout(500);
  world = await isolatedWorld(page, browser.extensionId);
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

beforeEach(async () => {
  before = await seen();
});

/** All that a message could have brought about. */
async function seen() {
  const kept = await browser.worker.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(): Promise<object> }> } }).chrome;
    return Promise.all(['local', 'session', 'sync'].map((area) => storage[area]?.get()));
  });
  return {
    kept,
    model: services.model.log.length,
    sites: services.site.log.length,
    pages: browser.context.pages().length,
    panel: await browser.panelOpen(),
  };
}

async function nothingHappened(): Promise<void> {
  await page.waitForTimeout(700);
  expect(await seen()).toEqual(before);
}

/** As the worker does when a paper is to be read. */
async function openReader(): Promise<void> {
  await browser.worker.evaluate(async () => {
    const { offscreen } = (globalThis as unknown as { chrome: { offscreen: Record<string, (options?: object) => Promise<boolean>> } })
      .chrome;
    const isOpen = await offscreen.hasDocument?.();
    if (!isOpen) await offscreen.createDocument?.({ url: '/reader.html', reasons: ['DOM_PARSER'], justification: 'a test' });
  });
  await page.waitForTimeout(300);
}

it('gives a web page nothing to speak to us by', async () => {
  const answers = await page.evaluate(
    async ({ id, forged, ports }) => {
      const { runtime } =
        (globalThis as unknown as { chrome?: { runtime?: Record<string, (...words: unknown[]) => unknown> } }).chrome ?? {};
      const said: unknown[] = [];
      for (const [type, data] of forged) {
        const message = { id: 1, type, data, timestamp: Date.now() };
        postMessage(message, '*');
        for (const target of [window, document, document.querySelector('paperpane-mark')])
          target?.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true, composed: true }));
        try {
          runtime?.sendMessage?.(id, message, (answer: unknown) => said.push(answer));
        } catch {
          // Refused at once.
        }
      }
      for (const name of ports) {
        try {
          const port = runtime?.connect?.(id, { name }) as
            | { onMessage: { addListener(listen: (answer: unknown) => void): void } }
            | undefined;
          port?.onMessage.addListener((answer) => said.push(answer));
        } catch {
          // Refused at once.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return said.filter((answer) => answer !== undefined);
    },
    { id: browser.extensionId, forged: FORGED, ports: PORTS },
  );
  expect(answers).toEqual([]);
  await nothingHappened();
});

it('lets a web page neither read, frame, run nor open our files', async () => {
  const home = `chrome-extension://${browser.extensionId}`;
  const reached = await page.evaluate(async (origin) => {
    const element = (tag: string, attributes: Record<string, string>) =>
      new Promise<boolean>((resolve) => {
        const made = Object.assign(document.createElement(tag), attributes);
        made.onload = () => resolve(true);
        made.onerror = () => resolve(false);
        document.body.append(made);
      });
    const files = ['manifest.json', 'library.html', 'content-scripts/papers.js'];
    const fetched = await Promise.all(
      files.map((file) =>
        fetch(`${origin}/${file}`).then(
          () => true,
          () => false,
        ),
      ),
    );
    const shown = await Promise.all([
      element('img', { src: `${origin}/icon/16.png` }),
      element('script', { src: `${origin}/content-scripts/papers.js` }),
    ]);
    for (const name of ['sidepanel', 'library', 'reader'])
      document.body.append(Object.assign(document.createElement('iframe'), { src: `${origin}/${name}.html` }));
    return [...fetched, ...shown];
  }, home);
  expect(reached).toEqual([false, false, false, false, false]);
  await page.waitForTimeout(500);
  expect(page.frames().filter((frame) => frame.url().startsWith(home))).toEqual([]);
  const opened = browser.context.waitForEvent('page', { timeout: 2000 }).catch(() => undefined);
  await page.evaluate((origin) => void window.open(`${origin}/library.html#/settings`), home);
  expect((await opened)?.url() ?? '').not.toContain(home);
  await (await opened)?.close();
  await nothingHappened();
});

it('takes no click on the mark but a person’s', async () => {
  await page.evaluate(() => {
    const host = document.querySelector('paperpane-mark');
    const button = host?.shadowRoot?.querySelector('button');
    for (const target of [host, button]) {
      if (!target) throw new Error('no mark');
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true }));
      for (const key of ['Enter', ' ']) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, composed: true }));
      }
    }
    button?.click();
  });
  await nothingHappened();
});

it.each(FORGED)('refuses %s from a content script', async (type, data) => {
  const answer = await world.evaluate(`${messageScript(type, data)}.then((answer) => answer, (error) => ({ err: String(error) }))`);
  const { res } = (answer ?? {}) as { res?: { failure?: object } };
  if (type !== 'constructor' && type !== '__proto__') expect(res ?? {}).toEqual(res?.failure ? { failure: expect.anything() } : {});
  await nothingHappened();
});

const send = (type: string, data: unknown) => world.evaluate(messageScript(type, data)) as Promise<{ res?: object }>;

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'beans'],
  ['papers that are none', [{ paper: { source: 'web', url: 'https://evil.example/' }, title: 'x' }, { paper: PAPER }, null, 7]],
  ['a key of another item', [{ paper: { source: 'arxiv', arxivId: '../settings' }, title: 'x' }]],
])('keeps nothing of a shown page that names %s', async (_, data) => {
  expect(await send('pageShown', data)).toMatchObject({ res: { marks: {} } });
  const session = await browser.inWorker<Record<string, { papers?: unknown }>>('chrome.storage.session.get()');
  expect(Object.entries(session).flatMap(([name, { papers }]) => (name.startsWith('page:') ? [papers] : []))).toEqual([[]]);
});

it('keeps of a shown paper what makes sense, and no more than there is room for', async () => {
  const listed = { paper: PAPER, title: 'T', date: '<b>', upvotes: -1, code: 'javascript:alert(1)', authors: ['A', 7], evil: 'x' };
  const many = Array.from({ length: 2_000 }, (_, index) => ({
    paper: { source: 'arxiv', arxivId: `2601.${String(index + 1).padStart(5, '0')}` },
    title: 'x'.repeat(900),
  }));
  await send('pageShown', [listed, ...many]);
  const session = await browser.inWorker<Record<string, { papers: object[] }>>('chrome.storage.session.get()');
  const [kept] = Object.entries(session).flatMap(([name, page]) => (name.startsWith('page:') ? [page] : []));
  expect(kept?.papers[0]).toEqual({ paper: PAPER, title: 'T', authors: ['A'] });
  expect(JSON.stringify(kept).length).toBeLessThan(310_000);
  // A page of one paper is no list.
  expect(session).not.toHaveProperty('last-list');
});

it.each(PORTS)('says nothing to a content script over the port “%s”, even while the reader is open', async (name) => {
  await openReader();
  const requests = JSON.stringify([{ read: PAPER }, { newestVersionOf: PAPER }, { type: 'summarise', data: PAPER }]);
  const heard = await world.evaluate(`new Promise((resolve) => {
    const heard = [];
    const port = chrome.runtime.connect({ name: ${JSON.stringify(name)} });
    port.onMessage.addListener((message) => heard.push(message));
    for (const request of ${requests}) port.postMessage(request);
    setTimeout(() => { try { port.disconnect(); } catch {} resolve(heard); }, 500);
  })`);
  expect(heard).toEqual([]);
  await nothingHappened();
});

it.each(['local', 'session', 'sync'])('keeps storage.%s from content scripts', async (area) => {
  const ways = ['get()', `set({ profile: ${JSON.stringify(PROFILE)} })`, 'clear()'];
  for (const way of ways)
    expect(await world.evaluate(`(async () => chrome.storage.${area}.${way})().then(() => 'done', (error) => 'refused')`)).toBe('refused');
  await nothingHappened();
});
