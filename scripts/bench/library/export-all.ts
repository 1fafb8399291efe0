import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { processMemory } from '@/scripts/bench/extension/extension-memory';
import { most } from '@/scripts/bench/statistics';
import { until } from '@/scripts/browser/devtools-port';
import type { RawBrowser } from '@/scripts/browser/raw-cdp';
import { openLibraryPage } from './library-page';

/** What the export of everything took. */
export interface ExportFigures {
  /** From the click to the file. */
  ms: number;
  /** Between two frames of the page meanwhile. */
  longestFrame: number;
  bytes: number;
  /** What the extension's process held at most meanwhile, garbage and all, and what it holds behind it, in MB; absent without /proc. */
  mostMemory?: number;
  memory?: number;
}

/** Each look takes the bench a millisecond, and the page nothing. */
const MEMORY_MS = 300;

const WATCH_FRAMES = `(() => {
  const frames = { longest: 0, isOver: false };
  let before = performance.now();
  const next = (now) => {
    frames.longest = Math.max(frames.longest, now - before);
    before = now;
    if (!frames.isOver) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  globalThis.paperpaneFrames = frames;
  return true;
})()`;

/** Presses the menu's item whose words hold these, and waits for the file. */
export async function measureExport(browser: RawBrowser, words = 'JSON'): Promise<ExportFigures> {
  const directory = mkdtempSync(path.join(tmpdir(), 'paperpane-export-'));
  try {
    await browser.cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: directory });
    const library = await openLibraryPage(browser, 4_000);
    const { page, session } = library;
    await page.evaluate(`document.querySelector('[data-export]').focus(), true`);
    for (const type of ['keyDown', 'keyUp'])
      await session.send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' });
    const item = `[...document.querySelectorAll('[role=menuitem]')].find((each) => each.textContent.includes('${words}'))`;
    await page.waitFor(`!!(${item})`);
    await page.evaluate(WATCH_FRAMES);
    const began = Date.now();
    await page.evaluate(`(${item}).click(), true`);
    const memory: number[] = [];
    const note = async () => {
      const { own } = await processMemory(browser);
      if (own !== undefined) memory.push(own);
    };
    const watch = setInterval(() => void note(), MEMORY_MS);
    const file = await until('the exported file', () => finishedFile(directory), 120_000).finally(() => clearInterval(watch));
    const ms = Date.now() - began;
    await note();
    const longestFrame = await page.evaluate<number>('paperpaneFrames.isOver = true, paperpaneFrames.longest');
    await session.send('HeapProfiler.collectGarbage');
    const { own } = await processMemory(browser);
    await library.close();
    const mostMemory = most(memory);
    return {
      ms,
      longestFrame,
      bytes: statSync(file).size,
      ...(mostMemory === undefined ? {} : { mostMemory }),
      ...(own === undefined ? {} : { memory: own }),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The browser writes under another name until it is done. */
function finishedFile(directory: string): Promise<string | undefined> {
  const [name] = readdirSync(directory).filter((each) => !each.endsWith('.crdownload') && !each.startsWith('.'));
  return Promise.resolve(name && path.join(directory, name));
}
