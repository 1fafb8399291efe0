import { browser } from 'wxt/browser';
import { changeSavedPaper } from '@/utils/browser/library/change-papers';
import { importPapers } from '@/utils/browser/library/import-papers';
import { withOwn } from '@/utils/summary/saved-paper';
import { idOf, variedPaper } from './varied-paper';

/** Runs in a page of the extension: the product's own import fills the library. @returns milliseconds */
export async function fill(count: number): Promise<number> {
  const began = performance.now();
  const papers = function* () {
    for (let number = 0; number < count; number++) yield variedPaper(number);
  };
  await importPapers(papers, { file: 'bench', onProgress: () => undefined });
  return performance.now() - began;
}

/** Changes one paper after the other, as stars, notes and summaries do. @returns milliseconds of each */
export async function save(count: number, of: number): Promise<number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < count; nth++) {
    const key = `arxiv:${idOf((nth * 7_919) % of)}`;
    const began = performance.now();
    await changeSavedPaper(key, (saved) =>
      saved === null ? undefined : withOwn(saved, { note: `note ${nth} ${began}`, isStarred: nth % 2 === 0 || undefined }),
    );
    times.push(performance.now() - began);
  }
  return times;
}

/** The browser's own smallest write, for what a save cannot be quicker than. @returns milliseconds of each */
export async function writeNumbers(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < count; nth++) {
    const began = performance.now();
    await browser.storage.local.set({ 'bench-number': nth });
    times.push(performance.now() - began);
  }
  await browser.storage.local.remove('bench-number');
  return times;
}
