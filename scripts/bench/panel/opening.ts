import { setTimeout as wait } from 'node:timers/promises';
import type { RawPage } from '@/scripts/browser/raw-cdp';
import { PANEL } from './panel-selectors';

/** One opening of a page; times in milliseconds from the start of its document. */
export interface Opening {
  /** Anything at all was on the screen. */
  first: number;
  /** Text of the summary was; of the control, its text. */
  text: number;
  /** Fonts that were loaded, beside the system's. */
  fonts: string[];
  /** Sum of the layout shifts, and what was moved in the largest. */
  shift: number;
  shifted: string;
}

/** A section of a summary, or a paragraph of the control. */
const TEXT = `${PANEL.section}, body > p`;

/** Behind it what moves or loads has moved and been loaded, formulas too. */
const SETTLED_MS = 500;

/**
 * Runs in the page, long after all is over. The browser reports the largest text or picture of each frame that has a larger one than all before
 * it: the first that belongs to a section is the frame in which the summary came on the screen.
 */
const READ = `(async () => {
  const entriesOf = (type) =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve([]), 300);
    });
  const [largest, moved] = [await entriesOf('largest-contentful-paint'), await entriesOf('layout-shift')];
  // What moves as the browser gives the panel its size is not ours: https://wicg.github.io/layout-instability/#dom-layoutshift-hadrecentinput
  const shifts = moved.filter(({ hadRecentInput }) => !hadRecentInput);
  const isText = ({ element }) => element === null || element.closest('${TEXT}') !== null;
  const worst = shifts.toSorted((one, other) => other.value - one.value)[0];
  const nameOf = (node) => (node?.parentElement ?? node)?.outerHTML?.slice(0, 80) ?? '';
  return JSON.stringify({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    text: largest.find(isText)?.startTime,
    fonts: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family, style, weight }) => [family, style, weight].join(' ')),
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    shifted: nameOf(worst?.sources?.[0]?.node),
  });
})()`;

export async function readOpening(page: RawPage): Promise<Opening> {
  await page.waitFor(`!!document.querySelector('${TEXT}')`, 30_000).catch(async (error: unknown) => {
    throw new Error(`It shows: ${await page.evaluate<string>('document.body.innerText.slice(0, 300)')}`, { cause: error });
  });
  await wait(SETTLED_MS);
  return JSON.parse(await page.evaluate<string>(READ)) as Opening;
}
