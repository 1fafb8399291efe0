import { setTimeout as wait } from 'node:timers/promises';
import { attachTo } from '@/scripts/bench/extension/attach-to';
import { buildExtension } from '@/scripts/bench/extension/build-extension';
import { processMemory } from '@/scripts/bench/extension/extension-memory';
import { messageScript } from '@/scripts/browser/message-script';
import { launchRaw, type RawPage } from '@/scripts/browser/raw-cdp';
import type { LogEntry } from '@/scripts/demo/exchange';
import { modelRoute } from '@/scripts/demo/model-route';
import { profileItems } from '@/scripts/demo/profile-items';
import { startWorld } from '@/scripts/demo/world';
import { madeDaySites } from '@/scripts/made-day/made-day-routes';
import { makePapers } from '@/scripts/made-day/made-papers';
import type { DigestRun } from '@/utils/digest/digest';

/** What was seen of one run over a served day. */
export interface DigestSession {
  run: DigestRun;
  /** Every request that was answered, in the order in which it came. */
  log: readonly LogEntry[];
  /** Milliseconds since the epoch. */
  startedAt: number;
  endedAt: number;
  /** MB that only the extension's processes have, garbage collected, by how many papers were done. */
  memory: readonly { done: number; own: number | undefined; worker: number }[];
}

export interface SessionOptions {
  papers: number;
  atOnce: number;
  /** The model's silence before each answer, in milliseconds. */
  delayMs: number;
}

const DATE = '2026-02-14';
const ID = `hf:${DATE}`;
const MODEL = 'model.alphaxiv.org';
const LOOK_MS = 1_000;
const ESTIMATE = { papers: 0, tokensIn: 0, tokensOut: 0, milliseconds: 0, measured: 0 };

/** Has a day of papers with HTML made by the real extension, at its own pace. */
export async function runDigest({ papers: count, atOnce, delayMs }: SessionOptions): Promise<DigestSession> {
  const papers = makePapers(count).map((paper) => ({ ...paper, behaviour: 'html' as const }));
  const model = modelRoute(() => ({ silentMs: delayMs, pieceDelayMs: 0 }));
  const sites = madeDaySites({ date: DATE, papers }, { isOff: false, mended: new Map() });
  const world = await startWorld({ ...sites, [MODEL]: model }, { speaksHttp2: true });
  const browser = await launchRaw({ world, extensionDir: buildExtension() });
  try {
    const page = await browser.attach('library.html');
    await page.waitFor(`chrome.storage?.session.get('looked-after').then((found) => 'looked-after' in found)`);
    const service = {
      id: 'bench',
      name: '',
      providerId: 'custom',
      baseUrl: `https://${MODEL}/v1`,
      model: 'paperpane-demo',
      atOnce,
      apiKey: 'sk-bench',
    };
    await page.evaluate(`chrome.storage.local.set(${JSON.stringify(profileItems(service))}).then(() => true)`);
    await send(page, 'listPapers', { address: DATE });
    const memory: { done: number; own: number | undefined; worker: number }[] = [];
    const startedAt = Date.now();
    await send(page, 'startDigest', { id: ID, keys: papers.map(({ id }) => `arxiv:${id}`), plan: { estimate: ESTIMATE } });
    for (let run = await readRun(page); ; run = await readRun(page)) {
      const done = Object.keys(run.outcomes).length;
      if (done >= (memory.at(-1)?.done ?? -10) + 10 || run.status !== 'going') memory.push({ done, ...(await weigh(browser)) });
      if (run.status !== 'going') return { run, log: world.log, startedAt, endedAt: run.endedAt ?? Date.now(), memory };
      await wait(LOOK_MS);
    }
  } finally {
    await browser.close();
    await world.close();
  }
}

async function send(page: RawPage, type: string, data: unknown): Promise<void> {
  await page.evaluate(`${messageScript(type, data)}.then(() => true)`);
}

async function readRun(page: RawPage): Promise<DigestRun> {
  return await page.evaluate<DigestRun>(`chrome.storage.local.get('digest-run:${ID}').then((found) => found['digest-run:${ID}'])`);
}

async function weigh(browser: Awaited<ReturnType<typeof launchRaw>>): Promise<{ own: number | undefined; worker: number }> {
  const worker = await attachTo(browser, 'service_worker', browser.extensionId);
  await worker.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.send<{ usedSize: number }>('Runtime.getHeapUsage');
  await worker.detach();
  return { own: (await processMemory(browser)).own, worker: usedSize / (1 << 20) };
}
