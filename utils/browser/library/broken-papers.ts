import { storage } from 'wxt/utils/storage';
import { BROKEN } from '@/utils/browser/broken-records';
import { holdingPapers } from '@/utils/browser/paper-lock';
import { savedPaperItem } from '@/utils/browser/storage';
import { namesUnder } from '@/utils/browser/stored-names';
import { Failure, type FailureRecord, toFailure } from '@/utils/failure';
import { AT_ONCE } from './each-batch';
import { searchTextItem, writePapers } from './write-papers';

/** A record that nobody can read. */
export interface BrokenRecord {
  /** Its place in storage, without the area. */
  name: string;
  /** Why; absent of one that was set aside before. */
  failure?: FailureRecord;
}

const PAPERS = 'summary:';

/** Records that were set aside. */
export async function setAsideRecords(): Promise<BrokenRecord[]> {
  return (await namesUnder(BROKEN)).map((rest) => ({ name: `${BROKEN}${rest}` }));
}

/** Reads every paper and tells those that cannot be read. Slow. @param onProgress how many of how many */
export async function findBrokenPapers(onProgress: (done: number, all: number) => void): Promise<BrokenRecord[]> {
  const keys = await namesUnder(PAPERS);
  const broken: BrokenRecord[] = [];
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const some = keys.slice(at, at + AT_ONCE);
    const read = await Promise.allSettled(some.map((key) => savedPaperItem(key).getValue()));
    for (const [index, each] of read.entries()) {
      if (each.status === 'fulfilled') continue;
      if (!(each.reason instanceof Failure)) throw each.reason;
      broken.push({ name: `${PAPERS}${some[index]}`, failure: toFailure(each.reason) });
    }
    onProgress(Math.min(at + AT_ONCE, keys.length), keys.length);
  }
  return broken;
}

/** Of a paper its entry and what is searched of it go, too. */
export async function forgetRecord(name: string): Promise<void> {
  const key = name.startsWith(PAPERS) ? name.slice(PAPERS.length) : undefined;
  if (key === undefined) return storage.removeItem(`local:${name}`);
  await holdingPapers([key], async () => {
    await writePapers([{ key, before: null, after: null }]);
    await storage.removeItems([savedPaperItem(key).key, searchTextItem(key).key]);
  });
}
