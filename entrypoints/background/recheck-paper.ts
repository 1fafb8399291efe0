import { changeSavedPaper } from '@/utils/browser/library/change-papers';
import { readSaved } from '@/utils/browser/storage';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { recheck } from '@/utils/summary/recheck';
import { type SavedPaper, type Summary, summarisedVersion } from '@/utils/summary/summary';
import { readPaper } from './read-paper';

/** Checks the numbers of the newest summary against its paper again, and keeps what came out. @throws Failure where the paper cannot be read */
export async function recheckPaper(paper: PaperRef): Promise<void> {
  const key = paperKey(paper);
  const summary = (await readSaved(key))?.summaries[0];
  if (summary === undefined) return;
  const document = await readPaper({ read: summarisedVersion(summary) }, () => undefined, new AbortController().signal);
  const checked = recheck(summary, document);
  await changeSavedPaper(key, (saved) => (saved === null ? undefined : withChecked(saved, checked)));
}

/** In place of the same summary; a newer one may have come before it meanwhile. */
function withChecked(saved: SavedPaper, checked: Summary): SavedPaper {
  const isSame = ({ made, imported }: Summary) =>
    made.startedAt === checked.made.startedAt && imported?.format === checked.imported?.format;
  const replace = (one: Summary) => (isSame(one) ? checked : one);
  const [first, ...rest] = saved.summaries;
  return { ...saved, summaries: [replace(first), ...rest.map(replace)] };
}
