import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Death } from './check-end';
import type { KillPoint } from './kill-points';
import { REDO, readState, START } from './paper-state';
import { callsOf, sectionsIn } from './stored-job';

/** The buttons that go on after a death. */
export const OFFERS: readonly string[] = ['重试', '继续'];
/** Longer than a summary takes; what is not there then never comes. */
const PATIENCE_MS = 8_000;
/** A panel that asks the next worker again by itself is given the time for it. */
const BY_ITSELF_MS = 1_000;
const READER_MS = 3_000;

interface End {
  clicks: number;
  isSaved: boolean;
  misses: string[];
}

/** Waits for the saved summary in the panel, and presses what the panel offers, once. */
export async function bringToEnd(panel: Page, { isBeforeAll = false }: Pick<KillPoint, 'isBeforeAll'>, death: Death): Promise<End> {
  const died = Date.now();
  const misses: string[] = [];
  let clicks = 0;
  for (;;) {
    const { buttons, summary, text, isSpinning } = await readState(panel);
    const isSaved = summary !== undefined;
    if (isSaved && buttons.includes(REDO)) return { clicks, isSaved, misses };
    const isStart = isBeforeAll && buttons.includes(START) && Date.now() - died > BY_ITSELF_MS;
    const offer = isStart ? START : OFFERS.find((name) => buttons.includes(name));
    if (offer !== undefined && clicks === 1)
      return { clicks, isSaved, misses: [...misses, `one click was not enough: ${text.slice(0, 200)}`] };
    if (offer !== undefined) {
      misses.push(...lostFrom(text, death), ...(await readerLeftOpen(panel)));
      const isPressed = await panel
        .getByRole('button', { name: offer, exact: true })
        .click({ timeout: 2_000 })
        .then(
          () => true,
          () => false,
        );
      if (isPressed) clicks++;
      // Until the click has reached the storage the panel still shows what it offered.
      if (isPressed) await untilGone(panel, offer);
    }
    if (Date.now() - died > PATIENCE_MS) {
      const shown = `${isSpinning ? 'spins' : 'stands'} with [${buttons.join(' ')}] and ${text.slice(0, 200)}`;
      return { clicks, isSaved, misses: [...misses, `no saved summary after ${PATIENCE_MS} ms: the panel ${shown}`] };
    }
    await wait(20);
  }
}

async function untilGone(panel: Page, name: string): Promise<void> {
  await panel
    .getByRole('button', { name, exact: true })
    .waitFor({ state: 'detached', timeout: 2_000 })
    .catch(() => undefined);
}

/** While the panel offers to go on, nobody reads. */
async function readerLeftOpen(panel: Page): Promise<string[]> {
  const end = Date.now() + READER_MS;
  while ((await readState(panel)).isReaderOpen) {
    if (Date.now() > end) return ['the reader is left open beside the offer'];
    await wait(20);
  }
  return [];
}

/** What was stored when the worker died and is not in the panel while it offers to go on, unfinished sections included. */
function lostFrom(shown: string, { state: { job, kept } }: Death): string[] {
  const sections = callsOf(job ?? kept ?? {}).flatMap((call) => sectionsIn(call.text));
  // The next heading may have begun.
  const lost = sections.filter(([, text]) => !shown.includes(text.replace(/\s+/g, '').replace(/#+$/, '')));
  return lost.length === 0 ? [] : [`not shown with the offer: ${lost.map(([key]) => key).join(', ')}`];
}
