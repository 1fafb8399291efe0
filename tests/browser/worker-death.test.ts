import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerWith, fakeService, type Log, type Reply, requested, summaryWorld } from '@/tests/summary/summary-world';
import { createJobRunner } from '@/utils/browser/job-runner';
import { jobItem, keptJobItem, savedPaperItem } from '@/utils/browser/storage';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import type { ModelService } from '@/utils/summary/model-service';
import { runSummary } from '@/utils/summary/run-summary';
import { emptyBrowser, key, paper, restartBrowser } from './job-world';

beforeEach(emptyBrowser);

/** A worker with the real core, whose service is asked and logged. */
function startWorker(service: ModelService) {
  const { ports } = summaryWorld([]);
  return createJobRunner((first, { show, keep }) => runSummary(first, { ...ports, services: [service], onJob: show, keepJob: keep }));
}

/** A worker that dies over its first call: the text stops and nothing more happens. */
async function dieAfter(text: string): Promise<void> {
  const service: ModelService = {
    name: '演示',
    model: 'demo',
    ask(_, { onText }) {
      onText(text);
      return new Promise(() => undefined);
    },
  };
  await startWorker(service).start(paper);
  await vi.waitFor(async () => expect((await jobItem(key).getValue())?.calls[0]?.text).toBe(text));
}

function nextWorker(replies: Reply[]) {
  const log: Log = { prompts: [], conversations: [], asked: [] };
  return { log, runner: startWorker(fakeService('演示', replies, log)) };
}

const saved = async () => (await savedPaperItem(key).getValue())?.summaries ?? [];
const cutInside = (index: number) => answerWith(FIELD_KEYS.slice(0, index + 1)).slice(0, -2);

describe('a worker that dies', () => {
  it.each([0, 4, 9])('in section %i is followed by one that asks for the rest, by itself', async (index) => {
    await dieAfter(cutInside(index));
    const { log } = nextWorker([answerWith(FIELD_KEYS.slice(index))]);
    await vi.waitFor(async () => expect(await saved()).toHaveLength(1));
    expect(log.prompts.map(requested)).toEqual([FIELD_KEYS.slice(index).map((field) => FIELDS[field].heading)]);
    const [summary] = await saved();
    expect(summary?.card).toEqual(Object.fromEntries(FIELD_KEYS.map((field) => [field, `${field} 的内容。`])));
    await vi.waitFor(async () => expect([await jobItem(key).getValue(), await keptJobItem(key).getValue()]).toEqual([null, null]));
  });

  it('together with its browser is followed by an offer, and by all the text that was on the disk', async () => {
    await dieAfter(cutInside(4));
    // The disk has what there was some seconds ago; here that is all of it.
    const live = await jobItem(key).getValue();
    if (live !== null) await keptJobItem(key).setValue(live);
    await restartBrowser();
    const { log, runner } = nextWorker([answerWith(FIELD_KEYS.slice(4))]);
    await vi.waitFor(async () =>
      expect(await keptJobItem(key).getValue()).toMatchObject({ status: 'failed', failure: { code: 'interrupted' } }),
    );
    expect(log.asked).toEqual([]);
    await runner.start(paper);
    await vi.waitFor(async () => expect(await saved()).toHaveLength(1));
    expect(log.prompts.map((prompt) => requested(prompt).length)).toEqual([6]);
  });

  it('after a complete answer is followed by one that asks nobody, even in another browser session', async () => {
    await dieAfter('');
    const job = await keptJobItem(key).getValue();
    const call = { service: '演示', askedModel: 'demo', model: 'demo-1', text: answerWith(FIELD_KEYS), end: 'complete' } as const;
    if (job !== null) await keptJobItem(key).setValue({ ...job, status: 'writing', calls: [call] });
    await restartBrowser();
    const { log } = nextWorker([]);
    await vi.waitFor(async () => expect(await saved()).toMatchObject([{ made: { model: 'demo-1' } }]));
    expect(log.asked).toEqual([]);
  });
});
