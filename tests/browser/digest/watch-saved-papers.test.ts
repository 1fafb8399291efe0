import { beforeEach, expect, it, vi } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { emptyBrowser } from '@/tests/browser/job-world';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { type SavedPapers, watchSavedPapers } from '@/utils/browser/digest/watch-saved-papers';
import { savedPaperItem } from '@/utils/browser/storage';

beforeEach(emptyBrowser);

const keys = Array.from({ length: 30 }, (_, index) => `arxiv:2602.${10_000 + index}`);
const [first = '', second = '', third = ''] = keys;

/** What was told last, and how often. */
function watch() {
  const told: { papers: SavedPapers; isWhole: boolean }[] = [];
  const stop = watchSavedPapers(keys, (papers, isWhole) => void told.push({ papers, isWhole }));
  return { told, stop, titles: () => [...(told.at(-1)?.papers ?? [])].map(([key, { summaries }]) => [key, summaries[0].title]) };
}

const isWhole = ({ told }: ReturnType<typeof watch>) => vi.waitFor(() => expect(told.at(-1)?.isWhole).toBe(true));

it('tells the papers that are saved, some at a time, and those that nobody can read as if they were not there', async () => {
  await savedPaperItem(first).setValue(makeSavedPaper({ title: 'Warm' }));
  await savedPaperItem(keys.at(-1) ?? '').setValue(makeSavedPaper({ title: 'Salt' }));
  await storage.setItem(`local:summary:${second}`, { schema: 5, summaries: 'torn' });
  const watched = watch();
  await isWhole(watched);
  expect(watched.titles()).toEqual([
    [first, 'Warm'],
    [keys.at(-1), 'Salt'],
  ]);
  expect(watched.told.length).toBeGreaterThan(1);
});

it('tells what changes, with the same records for the others', async () => {
  await savedPaperItem(first).setValue(makeSavedPaper({ title: 'Warm' }));
  const watched = watch();
  await isWhole(watched);
  const before = watched.told.at(-1)?.papers.get(first);
  await savedPaperItem(third).setValue(makeSavedPaper({ title: 'New' }));
  await savedPaperItem('arxiv:2699.00001').setValue(makeSavedPaper({ title: 'Elsewhere' }));
  await vi.waitFor(() => expect(watched.titles()).toContainEqual([third, 'New']));
  expect(watched.told.at(-1)?.papers.get(first)).toBe(before);
  await savedPaperItem(first).removeValue();
  await vi.waitFor(() => expect(watched.titles()).toEqual([[third, 'New']]));
});

it('tells nothing more once nobody listens', async () => {
  const watched = watch();
  await isWhole(watched);
  watched.stop();
  const count = watched.told.length;
  await savedPaperItem(first).setValue(makeSavedPaper());
  expect(watched.told).toHaveLength(count);
});
