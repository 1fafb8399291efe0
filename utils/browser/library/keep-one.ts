import { withOwn } from '@/utils/summary/saved-paper';
import { changeSavedPaper, loadPapers } from './change-papers';
import { deletePaper } from './trash';

/** Keeps one of several records of the same paper, with the stars, tags and notes of all; the others go into the trash. */
export async function keepOneOf(kept: string, others: readonly string[]): Promise<void> {
  for (const other of await loadPapers(others)) {
    await changeSavedPaper(kept, (saved) => {
      if (saved === null) return undefined;
      const tags = [...new Set([...(saved.own.tags ?? []), ...(other.own.tags ?? [])])];
      const notes = [saved.own.note, other.own.note].filter((note) => note !== undefined);
      return withOwn(saved, {
        isStarred: saved.own.isStarred ?? other.own.isStarred,
        tags: tags.length === 0 ? undefined : tags,
        note: notes.length === 0 ? undefined : [...new Set(notes)].join('\n\n'),
        readAt: saved.own.readAt ?? other.own.readAt,
      });
    });
  }
  for (const key of others) await deletePaper(key);
}
