import { storage } from 'wxt/utils/storage';
import { copyAside } from '@/utils/browser/broken-records';
import { isDigestKey } from '@/utils/browser/digest/digest-items';
import { mendHeads } from '@/utils/browser/digest/mend-heads';
import { explainQuota } from '@/utils/browser/explain-quota';
import { holdingPapers } from '@/utils/browser/paper-lock';
import { savedPaperItem } from '@/utils/browser/storage';
import type { ReadingListEntry } from '@/utils/library/file/library-file';
import { compareSaved, type MergeKind } from '@/utils/library/merge/compare-saved';
import { joinSaved } from '@/utils/library/merge/join-saved';
import { paperKey } from '@/utils/paper/paper-ref';
import type { SavedPaper } from '@/utils/summary/summary';
import { readEntries } from './catalogue';
import { readAllForChange, readForChange } from './change-papers';
import { AT_ONCE } from './each-batch';
import {
  beforeItem,
  digestOf,
  forgetImport,
  IMPORT_LOCK,
  type ImportState,
  importItem,
  isImporting,
  paperDigest,
  stepItem,
  takeBack,
  type WrittenPart,
  type WrittenStep,
} from './import-journal';
import { withReadingList } from './reading-list';
import { type StoredValue, writePapers } from './write-papers';

/** Papers that can be gone through more than once: a backup of ten thousand does not fit into memory. */
export type PaperSource = () => AsyncIterable<SavedPaper> | Iterable<SavedPaper>;

/** What each paper of a file is to the library; nothing is changed. */
export async function* compareWithLibrary(source: PaperSource): AsyncGenerator<{ saved: SavedPaper; kind: MergeKind }> {
  for await (const papers of batches(source())) {
    const saved = await readEntries(papers.map(({ key }) => key));
    for (const { key, paper } of papers) {
      const mine = saved.has(key) ? (await readForChange(key)).saved : null;
      yield { saved: paper, kind: compareSaved(mine, paper) };
    }
  }
}

/** What becomes of a paper that library and file each have something of: both are kept together, or one of them goes. */
export type OnConflict = 'join' | 'mine' | 'theirs';

export interface ImportOptions {
  /** Its name, for the person. */
  file: string;
  onProgress(done: number): void;
  onConflict?: OnConflict;
  /** For the reading list; those that are there stay as they are. */
  toRead?: readonly ReadingListEntry[];
  /** What comes in the place of what is stored: asked for as late as it can be, for papers take minutes. */
  parts?(): Promise<readonly StoredValue[]>;
  signal?: AbortSignal;
}

/**
 * Joins what a file brings with the library: what is there is kept, what is new is added. Either all of it is written or, where the disk is full, the
 * file breaks off or the person stops it, nothing: then the library is as it was.
 * @returns what was done, and the id by which it is taken back
 * @throws Failure `storage-full`, and whatever the source throws
 */
export async function importPapers(
  source: PaperSource,
  { file, onProgress, onConflict = 'join', toRead = [], parts = async () => [], signal }: ImportOptions,
): Promise<ImportState> {
  return navigator.locks.request(IMPORT_LOCK, async () => {
    // Of the import before: one that never came to its end is taken back, the last one can no longer be.
    await ((await isImporting()) ? takeBack() : forgetImport());
    let state: ImportState = { id: crypto.randomUUID(), file, at: Date.now(), steps: 0, isDone: false, added: 0, changed: 0 };
    try {
      let done = 0;
      const touched = new Set<string>();
      await importItem.setValue(state);
      for await (const papers of batches(source())) {
        signal?.throwIfAborted();
        state = await writeBatch(papers, { state, touched, onConflict });
        done += papers.length;
        onProgress(done);
      }
      return await finish(state, toRead, await parts());
    } catch (error) {
      await takeBack();
      throw explainQuota(error);
    }
  }) as Promise<ImportState>;
}

/** What comes beside the papers is written together with the word that the import is done. */
async function finish(state: ImportState, toRead: readonly ReadingListEntry[], parts: readonly StoredValue[]): Promise<ImportState> {
  return withReadingList(toRead, async (list, listed) => {
    const before = await storage.getItems(parts.map(({ key }) => key));
    const written = parts.map(
      ({ key, value }, index): WrittenPart => ({ key, before: before[index]?.value ?? null, digest: digestOf(value) }),
    );
    const done: ImportState = { ...state, isDone: true, listed: listed.map(({ paper }) => paper), parts: written };
    await storage.setItems([...(listed.length === 0 ? [] : [list]), ...parts, { key: importItem.key, value: done }]);
    if (parts.some(({ key }) => isDigestKey(key))) await mendHeads();
    return done;
  });
}

interface Batch {
  key: string;
  paper: SavedPaper;
}

/** A paper that stands in a file twice comes in two batches. */
async function* batches(papers: AsyncIterable<SavedPaper> | Iterable<SavedPaper>): AsyncGenerator<Batch[]> {
  let batch: Batch[] = [];
  for await (const paper of papers) {
    const key = paperKey(paper.summaries[0].paper);
    if (batch.length === AT_ONCE || batch.some((each) => each.key === key)) {
      yield batch;
      batch = [];
    }
    batch.push({ key, paper });
  }
  if (batch.length > 0) yield batch;
}

interface Step {
  /** As it was before. */
  state: ImportState;
  /** Keys of all papers that were written before. */
  touched: Set<string>;
  onConflict: OnConflict;
}

async function writeBatch(papers: readonly Batch[], { state, touched, onConflict }: Step): Promise<ImportState> {
  const keys = papers.map(({ key }) => key);
  return holdingPapers(keys, async () => {
    const changes = [];
    const there = await readAllForChange(keys);
    for (const [index, { key, paper }] of papers.entries()) {
      const { saved: before = null, isBroken } = there[index] ?? {};
      const after = merged(before, paper, onConflict);
      if (after === undefined) continue;
      if (isBroken) await copyAside(savedPaperItem(key).key);
      changes.push({ key, before, after });
    }
    // What the library had of a paper is what it had before the first of them.
    const first = changes.filter(({ key }) => !touched.has(key));
    const changed = first.flatMap(({ key, before }) => (before === null ? [] : [{ key, before }]));
    const step: WrittenStep = {
      added: first.flatMap(({ key, before }) => (before === null ? key : [])),
      changed: changed.map(({ key }) => key),
      digests: Object.fromEntries(changes.map(({ key, after }) => [key, paperDigest(after)])),
    };
    for (const { key } of changes) touched.add(key);
    const after: ImportState = {
      ...state,
      steps: state.steps + 1,
      added: state.added + step.added.length,
      changed: state.changed + step.changed.length,
    };
    await writePapers(changes, [
      ...changed.map(({ key, before }) => ({ key: beforeItem(key).key, value: before })),
      { key: stepItem(String(state.steps)).key, value: step },
      { key: importItem.key, value: after },
    ]);
    return after;
  });
}

/** What is to be there afterwards; `undefined`: what there is. */
function merged(mine: SavedPaper | null, theirs: SavedPaper, onConflict: OnConflict): SavedPaper | undefined {
  if (mine === null) return theirs;
  const kind = compareSaved(mine, theirs);
  if (kind === 'same' || (kind === 'conflict' && onConflict === 'mine')) return undefined;
  return kind === 'conflict' && onConflict === 'theirs' ? theirs : joinSaved(mine, theirs);
}
