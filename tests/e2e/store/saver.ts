import { storage } from 'wxt/utils/storage';
import { makeSummary } from '@/tests/summary/make-summary';
import { catalogueItem, newestItem } from '@/utils/browser/library/catalogue';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { deletePaper, restorePaper, trashItem } from '@/utils/browser/library/trash';
import { addTags } from '@/utils/browser/own-marks';
import { entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { newerFirst } from '@/utils/library/catalogue/parts';
import { stableJson } from '@/utils/library/file/write-library';
import { searchTextOf } from '@/utils/library/search/search-text';
import type { SavedPaper } from '@/utils/summary/summary';

/**
 * The product's own saving code, to be run inside a context of the real extension. `startedAt` names the save: which paper, by whom, which of his.
 * Every fourth save also puts a tag on another paper, every ninth deletes one and takes that back.
 */
export async function save(paper: number, startedAt: number, papers: number): Promise<number> {
  const summary = makeSummary({ paper: { source: 'arxiv', arxivId: idOf(paper) }, title: `Paper ${paper}` });
  await saveSummary({ ...summary, made: { ...summary.made, startedAt, finishedAt: startedAt } });
  const other = keyOf((paper * 7 + 1) % papers);
  if (startedAt % 4 === 0) await addTags([other], [`t${startedAt % 5}`]);
  if (startedAt % 9 === 0) {
    await deletePaper(other);
    await restorePaper(other);
  }
  return startedAt;
}

const idOf = (paper: number) => `2602.${String(10_000 + paper)}`;
const keyOf = (paper: number) => `arxiv:${idOf(paper)}`;

/** What does not agree, in words; which saves are there, by what names them. */
export async function audit(): Promise<{ problems: string[]; saves: number[] }> {
  const everything = await storage.snapshot('local');
  const named = <Value>(prefix: string) =>
    Object.entries(everything).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value as Value] as const] : [],
    );
  const trash = new Set((await trashItem.getValue()).map(({ entry }) => entry.key));
  const listed = new Set((await catalogueItem.getValue()).map(({ key }) => key));
  // A worker that died in the middle of a deletion leaves items of a paper that lies in the trash: nobody sees them, and the next start takes them away.
  const isLeft = ([key]: readonly [string, unknown]) => trash.has(key) && !listed.has(key);
  const papers = named<SavedPaper>('summary:').filter((paper) => !isLeft(paper));
  const entries = papers.map(([, saved]) => entryFor(saved)).sort(newerFirst);
  const newest = await newestItem.getValue();
  const texts = new Map(named<unknown>('text:').filter((text) => !isLeft(text)));
  const problems = [
    stableJson(await catalogueItem.getValue()) === stableJson(entries) ? '' : 'catalogue and items do not agree',
    newest.count === entries.length ? '' : `${newest.count} papers are told of, ${entries.length} are there`,
    stableJson(newest.entries) === stableJson(entries.slice(0, newest.entries.length)) ? '' : 'the newest papers are others',
    ...papers.map(([key, saved]) =>
      stableJson(texts.get(key)) === stableJson(searchTextOf(saved)) ? '' : `${key} has another search text`,
    ),
    texts.size === papers.length ? '' : `${texts.size} search texts for ${papers.length} papers`,
    [...trash].every((key) => named('trashed:').some(([name]) => name === key)) ? '' : 'the trash lists what is not there',
  ];
  const kept = [...papers, ...named<SavedPaper>('trashed:')];
  const saves = kept.flatMap(([, saved]) => saved.summaries.map(({ made }) => made.startedAt));
  return { problems: problems.filter((problem) => problem !== ''), saves: [...new Set(saves)] };
}
