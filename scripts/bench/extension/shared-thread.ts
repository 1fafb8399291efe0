import { setTimeout as wait } from 'node:timers/promises';
import { attachTo } from './attach-to';
import type { PanelSession } from './panel-session';
import { longest, takeGaps } from './panel-watch';

const BUSY_MS = 300;

/** Keeps the reader's page busy and looks whether the panel feels it: all pages of an extension live in one process, and on one thread. */
export async function sharesThread({ browser, panel }: PanelSession): Promise<boolean> {
  await panel.evaluate(
    `chrome.offscreen.createDocument({ url: '/reader.html', reasons: ['DOM_PARSER'], justification: 'bench' }).then(() => true)`,
  );
  const reader = await attachTo(browser, undefined, 'reader.html');
  await wait(500);
  await takeGaps(panel);
  const from = Date.now();
  await reader.send('Runtime.evaluate', { expression: `for (const end = performance.now() + ${BUSY_MS}; performance.now() < end; );` });
  await wait(100);
  const gaps = await takeGaps(panel);
  await reader.detach();
  await panel.evaluate(`chrome.offscreen.closeDocument().then(() => true)`);
  return (longest(gaps, from, Date.now())?.ms ?? 0) > BUSY_MS * 0.8;
}
