import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '@/scripts/browser/find-browser.mjs';
import { bundledFile, bundlePage } from './bundle-page';
import { giants } from './giants';
import { LONGEST_READING, type Verdict } from './judge-case';
import type { LaneTask } from './thread-lane';

const BATCH = 40;
/** A page is closed after so many cases: what a case leaves behind must not disturb the next thousand. */
const BATCHES_A_PAGE = 50;
const FOLDER = 'test-output/fuzz/page';
const ADDRESS = 'http://localhost/';

/** Reads cases in a page of Chromium with its own DOMParser and Worker, as the product does; a page that hangs or dies is replaced. */
export async function runBrowserLane({ numbers, ...task }: LaneTask): Promise<void> {
  if (numbers.length === 0) return;
  await bundlePage(FOLDER);
  const browser = await chromium.launch({ executablePath: findBrowser() });
  try {
    const lane = new BrowserLane(browser, task);
    await lane.run(
      numbers.filter((number) => number < giants.length),
      1,
    );
    await lane.run(
      numbers.filter((number) => number >= giants.length),
      BATCH,
    );
  } finally {
    await browser.close();
  }
}

class BrowserLane {
  private page: Page | undefined;
  private batches = 0;

  constructor(
    private readonly browser: Browser,
    private readonly task: Omit<LaneTask, 'numbers'>,
  ) {}

  async run(numbers: readonly number[], size: number): Promise<void> {
    for (let start = 0; start < numbers.length; start += size) {
      const batch = numbers.slice(start, start + size);
      const verdicts = size === 1 ? undefined : await this.tryBatch(batch);
      if (verdicts !== undefined) verdicts.forEach(this.task.onVerdict);
      else for (const number of batch) this.task.onVerdict(await this.judgeAlone(number));
    }
  }

  /** `undefined` when the page hung or died: then each case is read alone. */
  private async tryBatch(numbers: readonly number[]): Promise<Verdict[] | undefined> {
    const page = await this.openPage();
    const { seed } = this.task;
    const reading = page.evaluate(({ seed, numbers }) => globalThis.fuzzPage.judge(seed, numbers), { seed, numbers: [...numbers] });
    const result = await ended(reading, LONGEST_READING * 2);
    if (result.status === 'done') return result.value;
    await this.closePage();
    return undefined;
  }

  private async judgeAlone(number: number): Promise<Verdict> {
    // A giant must not find what the last one left.
    if (number < giants.length) await this.closePage();
    const page = await this.openPage();
    const lost = { number, milliseconds: LONGEST_READING, trail: number < giants.length ? [giants[number]?.name ?? ''] : [] };
    const making = await ended(
      page.evaluate(({ seed, number }) => globalThis.fuzzPage.make(seed, number), { seed: this.task.seed, number }),
      120_000,
    );
    const reading = await ended(
      page.evaluate(() => globalThis.fuzzPage.judgeMade()),
      LONGEST_READING * 3,
    );
    if (reading.status === 'done' && reading.value !== undefined) return reading.value;
    await this.closePage();
    if (making.status !== 'done')
      return {
        ...lost,
        outcome: 'crash',
        detail: `the case could not be made: ${making.status === 'broken' ? making.reason : 'too slow'}`,
      };
    if (reading.status === 'late') return { ...lost, outcome: 'hang', detail: 'ended after three times the time' };
    return { ...lost, outcome: 'crash', detail: reading.status === 'broken' ? reading.reason : 'no verdict' };
  }

  private async openPage(): Promise<Page> {
    this.batches += 1;
    if (this.batches % BATCHES_A_PAGE === 0) await this.closePage();
    if (this.page !== undefined) return this.page;
    // A context of its own has a process of its own.
    const context = await this.browser.newContext();
    await context.route('**/*', (route) => route.fulfill(bundledFile(FOLDER, new URL(route.request().url()).pathname)));
    const page = await context.newPage();
    await page.goto(ADDRESS);
    await page.waitForFunction(() => 'fuzzPage' in globalThis);
    const { html, pdf } = this.task.seeds;
    const seeds = { html: [...html], pdf: pdf.map((bytes) => Buffer.from(bytes).toString('base64')) };
    await page.evaluate((all) => globalThis.fuzzPage.take(all), seeds);
    this.page = page;
    return page;
  }

  private async closePage(): Promise<void> {
    const context = this.page?.context();
    this.page = undefined;
    // A page that hangs may not close in time; the browser takes it along at the end.
    if (context !== undefined) await ended(context.close(), 5_000);
  }
}

type Ended<Value> = { status: 'done'; value: Value } | { status: 'broken'; reason: string } | { status: 'late' };

async function ended<Value>(work: Promise<Value>, milliseconds: number): Promise<Ended<Value>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Ended<Value>>((resolve) => {
    timer = setTimeout(() => resolve({ status: 'late' }), milliseconds);
  });
  const done = work.then(
    (value): Ended<Value> => ({ status: 'done', value }),
    (error: unknown): Ended<Value> => ({ status: 'broken', reason: error instanceof Error ? error.message : String(error) }),
  );
  const result = await Promise.race([done, late]);
  clearTimeout(timer);
  return result;
}
