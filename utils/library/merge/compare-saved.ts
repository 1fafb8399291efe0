import { stableJson } from '@/utils/library/file/write-library';
import type { SavedPaper } from '@/utils/summary/summary';
import { joinSaved } from './join-saved';

/**
 * What a paper from a file is to the one in the library. `new`: it is not there. `same`: it brings nothing that is not there. `newer`: it has all
 * that is there, and more. `conflict`: each has something that the other lacks; joined, both keep it.
 */
export type MergeKind = 'new' | 'newer' | 'same' | 'conflict';

export function compareSaved(mine: SavedPaper | null, theirs: SavedPaper): MergeKind {
  if (mine === null) return 'new';
  const [own, other] = [stableJson(mine), stableJson(theirs)];
  // Joined, even a record with itself may come out tidier than it was.
  if (own === other) return 'same';
  const joined = stableJson(joinSaved(mine, theirs));
  if (joined === own) return 'same';
  return joined === other ? 'newer' : 'conflict';
}
