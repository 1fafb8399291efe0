import type { SavedPaper } from '@/utils/summary/summary';
import { loadPapers } from './change-papers';

/** So many papers are read in one go: one and a half megabytes. */
const AT_ONCE = 20;

/** The papers of these keys in their order; those that are gone or cannot be read are told and left out. */
export async function* savedPapers(
  keys: readonly string[],
  onLacking: (count: number) => void = () => undefined,
): AsyncGenerator<SavedPaper> {
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const some = keys.slice(at, at + AT_ONCE);
    const papers = await loadPapers(some);
    if (papers.length < some.length) onLacking(some.length - papers.length);
    yield* papers;
  }
}
