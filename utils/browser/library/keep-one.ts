import { Failure } from '@/utils/failure';
import { stableJson } from '@/utils/library/file/write-library';
import { joinOwn } from '@/utils/library/merge/join-saved';
import type { Own } from '@/utils/summary/summary';
import { changeSavedPaper, loadPapers } from './change-papers';
import { deletePapers, restorePapers } from './trash';

/**
 * Keeps one of several records of the same paper, with the stars, tags and notes of all; the others go into the trash.
 * @returns what takes all of that back
 * @throws Failure `record-corrupt` where the one that is to be kept cannot be read; `storage-full`
 */
export async function keepOneOf(kept: string, others: readonly string[]): Promise<() => Promise<void>> {
  const marks = (await loadPapers(others)).map(({ own }) => own);
  let former: Own | undefined;
  let joined: Own | undefined;
  await changeSavedPaper(kept, (saved) => {
    if (saved === null) throw new Failure('record-corrupt', kept);
    former = saved.own;
    joined = marks.reduce(joinOwn, saved.own);
    return { ...saved, own: joined };
  });
  await deletePapers(others);
  return async () => {
    await restorePapers(others);
    // What the person has changed since stays theirs.
    await changeSavedPaper(kept, (saved) =>
      saved !== null && former !== undefined && stableJson(saved.own) === stableJson(joined) ? { ...saved, own: former } : undefined,
    );
  };
}
