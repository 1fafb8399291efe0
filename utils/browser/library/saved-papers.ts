import type { SavedPaper } from '@/utils/summary/summary';
import { loadPapers } from './change-papers';
import { inBatches } from './in-batches';

/** So many papers are read in one go: one and a half megabytes. */
const AT_ONCE = 10;

/** The papers of these keys in their order; those that are gone or cannot be read are told and left out. */
export async function* savedPapers(
  keys: readonly string[],
  onLacking: (count: number) => void = () => undefined,
): AsyncGenerator<SavedPaper> {
  for await (const { keys: some, read: papers } of inBatches(keys, AT_ONCE, loadPapers)) {
    if (papers.length < some.length) onLacking(some.length - papers.length);
    yield* papers;
  }
}
