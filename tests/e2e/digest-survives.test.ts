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
import type { Job, SavedPaper } from '@/utils/summary/summary';
import { idOf, MODEL_HOST, paperIn, serveDay, servedDay } from './digest/served-day';
import { EXTENSION, firstRunPage, serviceAt, store } from './paperpane';

const PAPERS = 41;
/** Twenty of the worker alone, two of the browser. */
const DEATHS = 22;
const RESTARTS = [7, 15];
const NETWORK_OFF_AT = 10;
const MINUTE = 60_000;
/** An answer that ends so long before a death, in milliseconds, has been kept, however busy the machine is. */
const KEPT_BY_THEN = 3_000;
/** Any answer takes longer. */
const SILENCE = 1_500;
/** One that ends so soon behind a death, in milliseconds, was sent to whoever had died. */
const STILL_SENT = 1_000;

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
  return { silentMs: SILENCE, pieceDelayMs: 1 };
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

type Items = Record<string, unknown>;
type Area = 'local' | 'session';

function readArea(area: Area, key: string | null = null): Promise<Items> {
  return page.evaluate(
    ([from, name]) =>
      (globalThis as unknown as { chrome: { storage: Record<Area, { get(key: string | null): Promise<Items> }> } }).chrome.storage[
        from
      ].get(name),
    [area, key] as const,
  );
}

async function read<Value>(key: string): Promise<Value | undefined> {
  return (await readArea('local', key))[key] as Value | undefined;
}

/** Ids of papers of which a whole answer lies there, in a job or as a summary. */
async function answeredIn(area: Area): Promise<Set<string>> {
  const found = Object.entries(await readArea(area)).flatMap(([key, value]) => {
    const [, kind, paper = ''] = /^(summary|job):arxiv:(.+)$/.exec(key) ?? [];
    if (kind === undefined || value === null) return [];
    return kind === 'summary' || (value as Job).calls.some(({ end }) => end === 'complete') ? [paper] : [];
  });
  return new Set(found);
}

/** A death takes its time, longer on a busy machine, and answers come to their end meanwhile. */
interface Death {
  from: number;
  /** No answer behind it went to whoever has died here. */
  to: number;
  isOfBrowser: boolean;
  /** Papers whose answer was kept by then: on the disk, and in what goes with the browser. */
  onDisk: ReadonlySet<string>;
  inSession: ReadonlySet<string>;
}

async function death(isOfBrowser: boolean): Promise<Death> {
  const from = Date.now();
  await (isOfBrowser ? browser.close() : browser.killWorker());
  const to = Date.now() + STILL_SENT;
  if (isOfBrowser) {
    await start();
    await openPage();
  }
  const [onDisk, inSession] = [await answeredIn('local'), await answeredIn('session')];
  // What the next worker has been answered already says nothing about this one.
  for (const { paper } of answersSince(to)) for (const known of [onDisk, inSession]) known.delete(paper);
  return { from, to, isOfBrowser, onDisk, inSession };
}

interface Answered {
  paper: string;
  doneAt: number;
}

/** Whole answers. */
function answersSince(since: number): Answered[] {
  return served.world.log.flatMap(({ url, method, status, isAborted, doneAt = 0, body }) =>
    url.includes(MODEL_HOST) && method === 'POST' && status === 200 && !isAborted && doneAt >= since
      ? [{ paper: paperIn(body, day) ?? '', doneAt }]
      : [],
  );
}

/** Whether it came as its worker died, too late to be kept, or only where the browser's own death took it before there was another worker. */
function isLost({ paper, doneAt }: Answered, deaths: readonly Death[]): boolean {
  return deaths.some(({ from, to, onDisk, inSession }, index) => {
    if (doneAt <= from - KEPT_BY_THEN || doneAt >= to || onDisk.has(paper)) return false;
    return !inSession.has(paper) || deaths[index + 1]?.isOfBrowser === true;
  });
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
  const deaths: Death[] = [];
  while (deaths.length < DEATHS && (await run()).status !== 'ended') {
    await wait(2_000 + Math.random() * 10_000);
    const count = deaths.length + 1;
    if (!RESTARTS.includes(count)) await workerLives();
    deaths.push(await death(RESTARTS.includes(count)));
    if (count === NETWORK_OFF_AT) {
      served.state.isOff = true;
      await wait(MINUTE);
      served.state.isOff = false;
    }
  }
  isKilling = false;
  expect(deaths.length).toBe(DEATHS);
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

  // What was complete and was kept, or had the time to be, is not asked for once more.
  const complete = answersSince(0);
  const lost = complete.filter((each) => isLost(each, deaths));
  const paid = complete.filter((each) => !lost.includes(each)).map(({ paper }) => paper);
  expect(paid.filter((paper, index) => paid.indexOf(paper) !== index)).toEqual([]);
  console.log(
    `${lost.length} of ${complete.length} whole answers came as their worker died, and could not be kept: ${deaths.length} deaths`,
  );
});
