import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchRaw, type RawBrowser, type RawPage } from '@/scripts/browser/raw-cdp';
import { demoPaper } from '@/scripts/demo/demo-day';
import type { AnswerPlan } from '@/scripts/demo/model-route';
import { profileItems } from '@/scripts/demo/profile-items';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import { EXTENSION, messagesOf, type Services, startServices } from './paperpane';

/** Longer than Chrome lets an idle worker live, twice. */
const SILENCE_MS = 70_000;

/** Longer than the five minutes that Chrome once gave a worker for one event. */
const STREAM_MS = 6 * 60_000;
const PIECE_DELAY_MS = 10_000;

/** All sections, of no more characters than come in that time: the model's pieces have eight on average. */
const SLOW_ANSWER = FIELD_KEYS.map((key) => `## ${FIELDS[key].heading}\n\n模型慢慢写，读者慢慢等。[P1]`).join('\n\n');

interface Row {
  what: string;
  id: string;
  plan: AnswerPlan;
  /** How long it takes at least. */
  takesMs: number;
}

const rows: Row[] = [
  { what: 'a stream of six minutes', id: '2602.99903', plan: { text: SLOW_ANSWER, pieceDelayMs: PIECE_DELAY_MS }, takesMs: STREAM_MS },
  {
    what: 'headers after 70 s',
    id: '2602.99901',
    plan: { silentMs: SILENCE_MS, silentBeforeHeaders: true },
    takesMs: SILENCE_MS,
  },
  { what: 'the first token after 70 s', id: '2602.99902', plan: { silentMs: SILENCE_MS }, takesMs: SILENCE_MS },
];

let services: Services;
let browser: RawBrowser;
let panel: RawPage;
const clickedAt = new Map<string, number>();
let launchedAt: number;

const isAbout = (body: string, id: string) => body.includes(JSON.stringify(demoPaper(id)?.title).slice(1, -1));

function planned({ messages }: { messages: object[] }): AnswerPlan | undefined {
  return rows.find(({ id }) => isAbout(JSON.stringify(messages), id))?.plan;
}

/** Only the panel that follows the tab shows a button for its paper. */
async function clickStart(id: string): Promise<void> {
  const url = `arxiv.org/abs/${id}`;
  await browser.open(`https://${url}`);
  panel ??= await browser.openPanel(url);
  await panel.waitFor(`document.body.innerText.includes(${JSON.stringify(id)})`);
  const start = `[...document.querySelectorAll('button')].find((button) => button.textContent === '速读这篇论文')`;
  await panel.waitFor(`!!${start}`);
  await panel.evaluate(`${start}.click(), true`);
  await panel.waitFor(`!${start}`);
  clickedAt.set(id, Date.now());
}

interface Chrome {
  storage: {
    local: { get(key: string): Promise<Record<string, { summaries: object[] } | undefined>> };
    onChanged: { addListener(listen: () => void): void };
  };
}

/** Runs in the panel: waits for a paper's first summary without asking again and again, which would keep a processor busy for minutes. */
function summariesOf(key: string): Promise<object[]> {
  const { storage } = (globalThis as unknown as { chrome: Chrome }).chrome;
  return new Promise((resolve) => {
    const look = async () => {
      const saved = (await storage.local.get(key))[key];
      if (saved !== undefined) resolve(saved.summaries);
    };
    storage.onChanged.addListener(() => void look());
    void look();
  });
}

beforeAll(async () => {
  services = await startServices();
  services.plan(planned);
  browser = await launchRaw({ world: services.site, extensionDir: EXTENSION });
  const welcome = await browser.attach('library.html');
  // The address is there before the page is, and the page before the extension's own interface.
  await welcome.waitFor(`document.readyState === 'complete' && !!globalThis.chrome?.storage`);
  await welcome.evaluate(`chrome.storage.local.set(${JSON.stringify(profileItems(services.profile))}).then(() => true)`);
  await welcome.detach();
  launchedAt = Date.now();
  for (const { id } of rows) await clickStart(id);
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

// Chrome kills an idle worker after 30 s. A debugger on the worker would keep it alive for ever, so none is attached until all is over.
it.concurrent.for(rows)(
  '$what ends in a saved summary, with one request',
  { timeout: STREAM_MS + 60_000 },
  async ({ id, takesMs }, { expect }) => {
    const saved = await panel.evaluate<{ card: object }[]>(`(${summariesOf})(${JSON.stringify(`summary:arxiv:${id}`)})`);
    expect(Date.now() - (clickedAt.get(id) ?? Number.NaN)).toBeGreaterThan(takesMs);
    expect(Object.keys(saved[0]?.card ?? {}).sort()).toEqual([...FIELD_KEYS].sort());
    const asked = services.model.log.filter(({ method, body }) => method === 'POST' && isAbout(JSON.stringify(messagesOf(body)), id));
    await expect.poll(() => asked.map(({ isAborted }) => isAborted)).toEqual([false]);
  },
);

it('has had one worker all the time', async () => {
  expect(await browser.workerStart()).toBeLessThan(launchedAt);
});
