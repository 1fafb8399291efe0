import { describe, expect, it } from 'vitest';
import { makeSavedPaper, makeSummary } from '@/tests/summary/make-summary';
import { findReusable, type Making } from '@/utils/digest/find-reusable';
import type { Made, SavedPaper, Summary } from '@/utils/summary/summary';

const made = (change: Partial<Made>): Made => ({ ...makeSummary().made, model: 'bean-1', ...change });
const saved = (change: Partial<Summary>, paper: Partial<SavedPaper> = {}): SavedPaper => ({
  ...makeSavedPaper({ made: made({}), receipt: { ...makeSummary().receipt, version: 2 }, ...change }),
  ...paper,
});
const plain: Making = { model: 'bean-1', asked: [] };
const review = { template: 'review', templateName: '审稿视角', key: 'claims', heading: '主张' };

describe('a summary in the library', () => {
  it.each<[string, SavedPaper, Making, boolean]>([
    ['by the same model', saved({}), plain, true],
    ['by another model', saved({}), { ...plain, model: 'bean-2' }, false],
    ['whose model the service calls by a longer name', saved({ made: made({ model: 'bean-1-2026', askedModel: 'bean-1' }) }), plain, true],
    ['of the newest version', saved({}, { newest: { version: 2, seenAt: 0 } }), plain, true],
    ['of an older version', saved({}, { newest: { version: 3, seenAt: 0 } }), plain, false],
    [
      'with the template that is asked for',
      saved({ custom: [{ ...review, text: '有' }] }),
      { ...plain, asked: [{ ...review, instruction: '' }] },
      true,
    ],
    ['without it', saved({}), { ...plain, asked: [{ ...review, instruction: '' }] }, false],
    ['that was imported', saved({ imported: { format: 'report-b', file: 'a.md', at: 0 } }), plain, false],
  ])('%s', (_, paper, making, isReusable) => {
    expect(findReusable(paper, making) !== undefined).toBe(isReusable);
    expect(findReusable(paper, making, true)).toBe(paper.summaries[0]);
  });

  it('may stand behind newer ones', () => {
    const [first] = saved({}).summaries;
    const other = { ...first, made: made({ model: 'bean-2' }) };
    expect(findReusable({ ...saved({}), summaries: [other, first] }, plain)).toBe(first);
  });
});
