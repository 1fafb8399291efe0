import { changeSavedPapers } from '@/utils/browser/library/change-papers';
import type { Watch } from '@/utils/browser/library/each-batch';
import { withOwn } from '@/utils/summary/saved-paper';
import type { Own } from '@/utils/summary/summary';

/** Nobody tells apart or remembers more. */
const MOST_TAGS = 20;
const LONGEST_TAG = 40;
/** In characters. */
export const LONGEST_NOTE = 10_000;

type ChangedOwn = Parameters<typeof withOwn>[1];

/** Changes what the person did with saved papers; nothing where one is not saved. @throws Failure `storage-full`, `record-newer`; the signal's reason */
async function changeOwn(keys: readonly string[], change: (own: Own) => ChangedOwn | undefined, watch?: Watch): Promise<void> {
  await changeSavedPapers(
    keys,
    (saved) => {
      const changed = saved === null ? undefined : change(saved.own);
      return saved === null || changed === undefined ? undefined : withOwn(saved, changed);
    },
    watch,
  );
}

export async function setStarred(key: string, isStarred: boolean): Promise<void> {
  await changeOwn([key], () => ({ isStarred: isStarred || undefined }));
}

export async function starPapers(keys: readonly string[], watch: Watch): Promise<void> {
  await changeOwn(keys, ({ isStarred }) => (isStarred ? undefined : { isStarred: true }), watch);
}

export async function setTags(key: string, tags: readonly string[]): Promise<void> {
  const cleaned = tidyTags(tags);
  await changeOwn([key], () => ({ tags: cleaned.length === 0 ? undefined : cleaned }));
}

/** Beside those that there are. */
export async function addTags(keys: readonly string[], added: readonly string[], watch?: Watch): Promise<void> {
  const change = ({ tags = [] }: Own) => {
    const cleaned = tidyTags([...tags, ...added]);
    return cleaned.length === tags.length ? undefined : { tags: cleaned };
  };
  await changeOwn(keys, change, watch);
}

/** Each once, without blanks around it and without commas, in which lists of tags are written. */
export function tidyTags(tags: readonly string[]): string[] {
  const cut = tags.map((tag) =>
    tag
      .replaceAll(/[,，、;；#\s]+/g, ' ')
      .trim()
      .slice(0, LONGEST_TAG),
  );
  return [...new Set(cut.filter((tag) => tag !== ''))].slice(0, MOST_TAGS);
}

export async function setNote(key: string, note: string): Promise<void> {
  await changeOwn([key], () => ({ note: note.trim() === '' ? undefined : note.slice(0, LONGEST_NOTE) }));
}

/** A summary of each is open before the person, or they say that they know it. */
export async function noteRead(keys: readonly string[], now: number, watch?: Watch): Promise<void> {
  await changeOwn(keys, ({ readAt }) => (readAt === undefined ? { readAt: now } : undefined), watch);
}
