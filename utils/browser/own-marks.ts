import { changeSavedPaper } from '@/utils/browser/library/change-papers';
import { withOwn } from '@/utils/summary/saved-paper';
import type { Own } from '@/utils/summary/summary';

/** Nobody tells apart or remembers more. */
const MOST_TAGS = 20;
const LONGEST_TAG = 40;
/** In characters. */
export const LONGEST_NOTE = 10_000;

/** Changes what the person did with a saved paper; nothing where it is not saved. @throws Failure `storage-full`, `record-newer` */
async function changeOwn(key: string, change: (own: Own) => Parameters<typeof withOwn>[1] | undefined): Promise<void> {
  await changeSavedPaper(key, (saved) => {
    const changed = saved === null ? undefined : change(saved.own);
    return saved === null || changed === undefined ? undefined : withOwn(saved, changed);
  });
}

export async function setStarred(key: string, isStarred: boolean): Promise<void> {
  await changeOwn(key, () => ({ isStarred: isStarred || undefined }));
}

export async function setTags(key: string, tags: readonly string[]): Promise<void> {
  const cleaned = tidyTags(tags);
  await changeOwn(key, () => ({ tags: cleaned.length === 0 ? undefined : cleaned }));
}

/** Beside those that there are. */
export async function addTags(key: string, added: readonly string[]): Promise<void> {
  await changeOwn(key, ({ tags = [] }) => {
    const cleaned = tidyTags([...tags, ...added]);
    return cleaned.length === tags.length ? undefined : { tags: cleaned };
  });
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
  await changeOwn(key, () => ({ note: note.trim() === '' ? undefined : note.slice(0, LONGEST_NOTE) }));
}

/** A summary of it is open before the person. */
export async function noteRead(key: string, now: number): Promise<void> {
  await changeOwn(key, ({ readAt }) => (readAt === undefined ? { readAt: now } : undefined));
}
