import { describe, expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { compareSaved } from '@/utils/library/merge/compare-saved';
import type { SavedPaper } from '@/utils/summary/summary';

const saved = makeSavedPaper();
const later = { ...saved.summaries[0], made: { ...saved.summaries[0].made, startedAt: 9e12, finishedAt: 9e12 } };
const both: SavedPaper = { ...saved, summaries: [later, saved.summaries[0]] };

describe('a paper of a file and the library’s', () => {
  it.each<[string, SavedPaper | null, SavedPaper, string]>([
    ['where there is none', null, saved, 'new'],
    ['the same', saved, saved, 'same'],
    ['with more in the file', saved, both, 'newer'],
    ['with less in the file', both, saved, 'same'],
    ['with something on each side', { ...saved, own: { note: 'mine' } }, both, 'conflict'],
    [
      'the same, untidy',
      { ...both, summaries: [saved.summaries[0], later], own: { tags: [] } },
      { ...both, summaries: [saved.summaries[0], later], own: { tags: [] } },
      'same',
    ],
  ])('%s', (_, mine, theirs, kind) => {
    expect(compareSaved(mine, theirs)).toBe(kind);
  });
});
