import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { readState } from './paper-state';
import { finishedSections, sectionsIn } from './stored-job';

/** Text is stored ten times a second; this is longer on any machine. */
const PATIENCE_MS = 5_000;

/** Waits until the sections that the model has written whole are stored; says which ones never are. */
export async function untilStored(panel: Page, written: string): Promise<string[]> {
  const came = sectionsIn(written).slice(0, -1);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { job, kept } = await readState(panel);
    const stored = finishedSections(job ?? kept ?? {});
    const missing = came.filter(([key, text]) => stored[key] !== text).map(([key]) => key);
    if (missing.length === 0) return [];
    if (Date.now() > end) return [`not stored ${PATIENCE_MS} ms after it came: ${missing.join(', ')}`];
    await wait(20);
  }
}
