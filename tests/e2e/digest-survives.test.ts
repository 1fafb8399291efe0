import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '@/scripts/browser/devtools-port';
import { type ExtensionBrowser, launchWithExtension } from '@/scripts/browser/launch';
import { messageScript } from '@/scripts/browser/message-script';
import { profileItems } from '@/scripts/demo/profile-items';
import type { DigestRun } from '@/utils/digest/digest';
import type { SavedPaper } from '@/utils/summary/summary';
import { idOf, MODEL_HOST, paperIn, serveDay, servedDay } from './digest/served-day';
import { EXTENSION, firstRunPage, serviceAt, store } from './paperpane';

const PAPERS = 41;
/** Twenty of the worker alone, two of the browser. */
const DEATHS = 22;
const RESTARTS = [7, 15];
const NETWORK_OFF_AT = 10;
const MINUTE = 60_000;

const day = servedDay(PAPERS);
const id = idOf(day);
const keyOf = (paper: { id: string }) => `arxiv:${paper.id}`;
const idsOf = (...behaviours: string[]) => day.papers.filter(({ behaviour }) => behaviours.includes(behaviour)).map(keyOf);

let profile: string;
let served: Awaited<ReturnType<typeof serveDay>>;
let browser: ExtensionBrowser;
let page: Page;

/** Nothing is answered about it as long as workers are killed: the day must not be over before. */
const [kept = ''] = day.papers.flatMap(({ behaviour, id: paper }) => (behaviour === 'html' ? [paper] : [])).reverse();
let isKilling = true;

/** One answer in ten fails, one in fifteen is refused for there were too many; all take their time. */
function plan(asked: number, about: string) {
  if (about === kept && isKilling) return { silentMs: MINUTE };
  if (asked % 10 === 3) return { status: 500, body: { error: { message: 'Internal error' } } };
  if (asked % 15 === 7) return { status: 429, body: { error: { message: 'Too many requests' } }, headers: { 'retry-after': '2' } };
  return { silentMs: 1_500, pieceDelayMs: 1 };
}

async function start(): Promise<void> {
  browser = await launchWithExtension({ world: served.world, extensionDir: EXTENSION, userDataDir: profile });
}

/** A page that watches the run starts it at once, its alarm within half a minute. */
const workerLives = () =>
  until(
    'the worker',
    async () => (await browser.targets()).find(({ type, url }) => type === 'service_worker' && url.includes(browser.extensionId)),
    MINUTE,
  );

/** A page of ours that watches the run, as the digest's own does: it notices the worker's death. */
async function openPage(): Promise<void> {
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/library.html#/digest/${id}`);
}

const send = (type: string, data: unknown) => page.evaluate(messageScript(type, data));

async function read<Value>(key: string): Promise<Value | undefined> {
  const items = await page.evaluate(
    (name) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } } }
      ).chrome.storage.local.get(name),
    key,
  );
  return items[key] as Value | undefined;
}

const run = async () => (await read<DigestRun>(`digest-run:${id}`)) as DigestRun;
const ended = () => until('the run to end', async () => ((await run()).status === 'ended' ? true : undefined), 12 * MINUTE);
const outcomes = async () => {
  const { outcomes: all, chosen } = await run();
  return new Map(chosen.map((key) => [key, all[key]]));
};

beforeAll(async () => {
  profile = mkdtempSync(path.join(tmpdir(), 'paperpane-digest-'));
  served = await serveDay(day, plan);
  await start();
  const welcome = await firstRunPage(browser);
  await store(browser, { ...profileItems({ ...serviceAt(served.baseUrl), atOnce: 4 }), settings: { language: 'zh', theme: 'light' } });
  await openPage();
  await welcome.close();
}, MINUTE);

afterAll(async () => {
  await browser?.close();
  await served?.world.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

it('a day of forty-one papers comes to its end, whatever dies on the way', { timeout: 25 * MINUTE }, async () => {
  expect(await send('listPapers', { address: day.date })).toMatchObject({ res: { id } });
  const estimate = { papers: PAPERS, tokensIn: 0, tokensOut: 0, milliseconds: 0, measured: 0 };
  await send('startDigest', { id, keys: day.papers.map(keyOf), plan: { estimate } });
  await until('the first card', async () => ((await run())?.chosen.length === PAPERS ? true : undefined));
  const killedAt: number[] = [];
  for (let death = 1; death <= DEATHS && (await run()).status !== 'ended'; death++) {
    await wait(2_000 + Math.random() * 10_000);
    if (RESTARTS.includes(death)) {
      killedAt.push(Date.now());
      await browser.close();
      await start();
      await openPage();
    } else {
      await workerLives();
      killedAt.push(Date.now());
      await browser.killWorker();
    }
    if (death === NETWORK_OFF_AT) {
      served.state.isOff = true;
      await wait(MINUTE);
      served.state.isOff = false;
    }
  }
  isKilling = false;
  expect(killedAt.length).toBe(DEATHS);
  await ended();

  const known = await outcomes();
  expect([...known.values()].filter((outcome) => outcome === undefined)).toEqual([]);
  const failed = [...known].flatMap(([key, outcome]) => (outcome?.status === 'failed' ? [[key, outcome.failure.code]] : []));
  // What nobody can read is listed with its reason, and nothing else is.
  expect(failed.map(([key]) => key).sort()).toEqual(idsOf('gone').sort());
  for (const key of idsOf('pdf'))
    expect([key, (await read<SavedPaper>(`summary:${key}`))?.summaries[0].receipt.source]).toEqual([key, 'pdf']);
  for (const key of idsOf('abstract', 'broken'))
    expect((await read<SavedPaper>(`summary:${key}`))?.summaries[0].receipt.source).toBe('abstract');

  for (const key of idsOf('gone')) served.state.mended.set(key.slice('arxiv:'.length), 'html');
  await send('changeDigest', { id, change: { to: 'retry' } });
  await until('the retry to begin', async () => ((await run()).status === 'going' ? true : undefined));
  await ended();
  expect([...(await outcomes()).values()].every((outcome) => outcome?.status === 'done')).toBe(true);

  // What was complete and had a moment to be kept is not asked for once more.
  const asked = served.world.log.filter(({ url, method }) => url.includes(MODEL_HOST) && method === 'POST');
  const complete = asked.filter(
    ({ status, isAborted, doneAt = 0 }) => status === 200 && !isAborted && !killedAt.some((at) => at > doneAt - 50 && at - doneAt < 500),
  );
  const paid = complete.map(({ body }) => paperIn(body, day));
  expect(paid.filter((paper, index) => paid.indexOf(paper) !== index)).toEqual([]);
});
