import { changeSavedPaper } from '@/utils/browser/library/change-papers';
import { Failure } from '@/utils/failure';
import { type ArxivRef, type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { SavedPaper } from '@/utils/summary/summary';
import { savedPaperItem } from './storage';

const MINUTE = 60_000;
/** So long nobody asks again. */
const KNOWN_MS = 6 * 60 * MINUTE;
/** What failed is not tried again at every glance at the panel. */
const RETRY_MS = 10 * MINUTE;
const HIGHEST_VERSION = 999;

/** Looks whether a summarised paper has a newer version. */
export type VersionLook = (paper: PaperRef, now: number) => Promise<void>;

/**
 * Asks arXiv whether a summarised paper has a newer version, and notes what it says. This is the only request that PaperPane makes without a
 * click: about a paper that the person has had summarised and looks at now, and at most once in six hours. A look that failed changes nothing.
 */
export function createVersionLook(ask: (paper: ArxivRef) => Promise<number>): VersionLook {
  // With the worker it forgets, and then asks once more than it had to.
  const tried = new Map<string, number>();
  return async (paper, now) => {
    if (paper.source !== 'arxiv') return;
    const key = paperKey(paper);
    const saved = await savedPaperItem(key).getValue();
    if (saved === null || isKnown(saved, now) || within(tried.get(key), RETRY_MS, now)) return;
    tried.set(key, now);
    try {
      const version = await ask(paper);
      await note(key, ({ newest }) => ({ version: Math.max(version, newest?.version ?? 0), seenAt: now }));
    } catch (error) {
      // That arXiv cannot be asked now is no news to the person; a mistake of ours is one to the developer.
      if (!(error instanceof Failure) || error.code === 'unexpected') throw error;
    }
  };
}

/** Notes the newest version that a page of arXiv shows in a tab, which may be an old page: it never takes back what is known. */
export async function noteVersion(paper: ArxivRef, version: number, now: number): Promise<void> {
  if (!Number.isInteger(version) || version < 1 || version > HIGHEST_VERSION) return;
  await note(paperKey(paper), (saved) => {
    const isNews = saved.newest === undefined || version > saved.newest.version;
    const isAgain = saved.newest?.version === version && !within(saved.newest.seenAt, KNOWN_MS, now);
    return isNews || isAgain ? { version, seenAt: now } : undefined;
  });
}

/** Seen lately, or read lately as the newest. */
function isKnown({ newest, summaries: [summary] }: SavedPaper, now: number): boolean {
  const wasNewest = summary.paper.source === 'arxiv' && summary.paper.version === undefined;
  return within(newest?.seenAt, KNOWN_MS, now) || (wasNewest && within(summary.made.startedAt, KNOWN_MS, now));
}

/** A clock that was set back says nothing about age. */
function within(time: number | undefined, milliseconds: number, now: number): boolean {
  return time !== undefined && time <= now && now - time < milliseconds;
}

async function note(key: string, newest: (saved: SavedPaper) => SavedPaper['newest']): Promise<void> {
  await changeSavedPaper(key, (saved) => {
    const seen = saved === null ? undefined : newest(saved);
    return saved === null || seen === undefined ? undefined : { ...saved, newest: seen };
  });
}
