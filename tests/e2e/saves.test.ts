import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { bundleAsScript } from '@/scripts/build/bundle-as-script';
import { launchReady, type Services, startServices } from './paperpane';

/** Each of three contexts saves one summary of each of these. */
const PAPERS = 334;
const SAVES = 3 * PAPERS;
const DEATHS = 12;

let services: Services;
let browser: ExtensionBrowser;
let script: string;

beforeAll(async () => {
  services = await startServices();
  browser = await launchReady(services);
  script = await bundleAsScript('tests/e2e/store/saver.ts', 'saver');
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

/** A worker that has just been started has no interface to the browser yet. */
const LOAD = `if (!globalThis.saver) { if (!globalThis.chrome?.runtime?.id) throw new Error('not yet');`;

/** A page of the extension that runs the product's saving code beside its own. */
async function pageWithSaver(name: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/${name}`);
  await page.evaluate(script);
  return page;
}

/** Runs in the worker that lives now, or in the next one where it has just died. */
async function inWorker(expression: string): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const ran = await Promise.allSettled([browser.inWorker<number>(`(async () => { ${LOAD} ${script} } return ${expression}; })()`)]);
    const [outcome] = ran;
    if (outcome.status === 'fulfilled') return outcome.value;
    if (attempt > 20) throw outcome.reason;
    await wait(50);
  }
}

/** The `nth` save of a context: each goes through the papers in an order of its own. */
const saveOf = (context: number, nth: number) => {
  const paper = (nth * (2 * context + 1) + context) % PAPERS;
  return `saver.save(${paper}, ${1_000 + context * 10_000 + paper}, ${PAPERS})`;
};

it('loses none of a thousand saves from three contexts at once, though the worker is killed again and again', {
  timeout: 240_000,
}, async () => {
  const [library, panel] = [await pageWithSaver('library.html'), await pageWithSaver('sidepanel.html')];
  const done: number[] = [];
  const inOrder = async (context: number, run: (expression: string) => Promise<number>) => {
    for (let nth = 0; nth < PAPERS; nth++) done.push(await run(saveOf(context, nth)));
  };
  const wakeUp = () =>
    panel.evaluate(() =>
      (globalThis as unknown as { chrome: { runtime: { sendMessage(x: unknown): Promise<unknown> } } }).chrome.runtime
        .sendMessage({})
        .catch(() => undefined),
    );
  const working = Promise.all([
    inOrder(0, (expression) => library.evaluate(expression)),
    inOrder(1, (expression) => panel.evaluate(expression)),
    inOrder(2, inWorker),
  ]);
  let isOver = false;
  let deaths = 0;
  const killing = (async () => {
    while (!isOver && deaths < DEATHS) {
      await wait(100 + Math.random() * 500);
      if (isOver) break;
      await browser.killWorker();
      deaths += 1;
      await wakeUp();
    }
  })();
  await working.finally(() => {
    isOver = true;
  });
  await killing;
  expect(deaths).toBeGreaterThan(3);
  expect(done).toHaveLength(SAVES);
  const { problems, saves } = await library.evaluate<{ problems: string[]; saves: number[] }>('saver.audit()');
  expect(problems).toEqual([]);
  expect(done.filter((save) => !saves.includes(save))).toEqual([]);
});
