import { storage } from 'wxt/utils/storage';
import { paperLock } from '@/utils/browser/paper-lock';
import { savedPaperItem } from '@/utils/browser/storage';
import { defineItem, itemPerKey } from '@/utils/browser/stored-items';
import type { MergeKind } from '@/utils/library/merge/compare-saved';
import { compareSaved } from '@/utils/library/merge/compare-saved';
import { joinSaved } from '@/utils/library/merge/join-saved';
import { paperKey } from '@/utils/paper/paper-ref';
import { readSavedPaper } from '@/utils/summary/read-stored';
import type { SavedPaper } from '@/utils/summary/summary';
import { readEntries } from './catalogue';
import { readForChange } from './change-papers';
import { searchTextItem, writePapers } from './write-papers';

/** Papers that can be gone through more than once: a backup of ten thousand does not fit into memory. */
export type PaperSource = () => AsyncIterable<SavedPaper> | Iterable<SavedPaper>;

/** So many papers are written in one go: some three megabytes. */
const AT_ONCE = 50;
const IMPORT_LOCK = 'import';

/** What an import has written so far, by number: from this it is taken back where it does not come to its end. */
interface Written {
  added: string[];
  /** What they were before lies under `before:`. */
  changed: string[];
}

interface ImportState {
  file: string;
  /** How many `Written` there are. */
  steps: number;
  isDone: boolean;
}

const importItem = defineItem<ImportState | null>('local:import', { fallback: null });
const writtenItem = itemPerKey<Written>('local:imported:');
const beforeItem = itemPerKey<SavedPaper>('local:before:', readSavedPaper);

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
  signal?: AbortSignal;
}

/**
 * Joins papers with the library: what is there is kept, what is new is added. Either all of it is written or, where the disk is full, the file breaks
 * off or the person stops it, nothing: then the library is as it was.
 * @returns how many papers are new or have become others
 * @throws Failure `storage-full`, and whatever the source throws
 */
export async function importPapers(
  source: PaperSource,
  { file, onProgress, onConflict = 'join', signal }: ImportOptions,
): Promise<{ added: number; changed: number }> {
  return navigator.locks.request(IMPORT_LOCK, async () => {
    // Of the import before: it can no longer be taken back.
    await forgetImport();
    const counts = { added: 0, changed: 0 };
    try {
      let [done, steps] = [0, 0];
      const touched = new Set<string>();
      await importItem.setValue({ file, steps, isDone: false });
      for await (const papers of batches(source())) {
        signal?.throwIfAborted();
        const written = await writeBatch(papers, { file, step: steps, touched, onConflict });
        counts.added += written.added.length;
        counts.changed += written.changed.length;
        steps += 1;
        done += papers.length;
        onProgress(done);
      }
      await importItem.setValue({ file, steps, isDone: true });
    } catch (error) {
      await takeBack();
      throw error;
    }
    return counts;
  }) as Promise<{ added: number; changed: number }>;
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
  file: string;
  step: number;
  /** Keys of all papers that were written before. */
  touched: Set<string>;
  onConflict: OnConflict;
}

async function writeBatch(papers: readonly Batch[], { file, step, touched, onConflict }: Step): Promise<Written> {
  const keys = papers.map(({ key }) => key);
  return holding(keys, async () => {
    const changes = [];
    for (const { key, paper } of papers) {
      const before = (await readForChange(key)).saved;
      const after = merged(before, paper, onConflict);
      if (after !== undefined) changes.push({ key, before, after });
    }
    // What the library had of a paper is what it had before the first of them.
    const first = changes.filter(({ key }) => !touched.has(key));
    const written: Written = {
      added: first.flatMap(({ key, before }) => (before === null ? key : [])),
      changed: first.flatMap(({ key, before }) => (before === null ? [] : key)),
    };
    const kept = first.flatMap(({ key, before }) => (before === null ? [] : { key: beforeItem(key).key, value: before }));
    for (const { key } of changes) touched.add(key);
    await writePapers(changes, [
      ...kept,
      { key: writtenItem(String(step)).key, value: written },
      { key: importItem.key, value: { file, steps: step + 1, isDone: false } satisfies ImportState },
    ]);
    return written;
  });
}

/** What is to be there afterwards; `undefined`: what there is. */
function merged(mine: SavedPaper | null, theirs: SavedPaper, onConflict: OnConflict): SavedPaper | undefined {
  if (mine === null) return theirs;
  const kind = compareSaved(mine, theirs);
  if (kind === 'same' || (kind === 'conflict' && onConflict === 'mine')) return undefined;
  return kind === 'conflict' && onConflict === 'theirs' ? theirs : joinSaved(mine, theirs);
}

/** Holds the locks of several papers. Nobody else takes more than one: they cannot wait for each other. */
async function holding<Result>([key, ...rest]: readonly string[], work: () => Promise<Result>): Promise<Result> {
  if (key === undefined) return work();
  return navigator.locks.request(paperLock(key), () => holding(rest, work)) as Promise<Result>;
}

/** What is left of an import whose page died in the middle of it is taken back. Call once at the worker's start. */
export async function endImport(): Promise<void> {
  await navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    if ((await importItem.getValue())?.isDone === false) await takeBack();
  });
}

/** The last import can no longer be taken back: what it replaced makes room. Nothing while one is under way. */
export async function forgetDoneImport(): Promise<void> {
  await navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null && (await importItem.getValue())?.isDone === true) await forgetImport();
  });
}

/** Takes the last import back, as long as no other has begun. */
export async function undoImport(): Promise<void> {
  await navigator.locks.request(IMPORT_LOCK, takeBack);
}

/** A worker that dies in it finds what is left to do. */
async function takeBack(): Promise<void> {
  for (let step = ((await importItem.getValue())?.steps ?? 0) - 1; step >= 0; step--) {
    const written = await writtenItem(String(step)).getValue();
    const { added = [], changed = [] } = written ?? {};
    await holding([...new Set([...added, ...changed])], async () => {
      const gone = added.map(async (key) => ({ key, before: (await readForChange(key)).saved, after: null }));
      const former = changed.map(async (key) => ({
        key,
        before: (await readForChange(key)).saved,
        after: await beforeItem(key).getValue(),
      }));
      const changes = await Promise.all([...gone, ...former]);
      await writePapers(changes.filter(({ key, after }) => after !== null || added.includes(key)));
      await storage.removeItems(added.flatMap((key) => [savedPaperItem(key).key, searchTextItem(key).key]));
    });
  }
  await forgetImport();
}

async function forgetImport(): Promise<void> {
  const steps = (await importItem.getValue())?.steps ?? 0;
  for (let step = 0; step < steps; step++) {
    const { changed = [] } = (await writtenItem(String(step)).getValue()) ?? {};
    await storage.removeItems([...changed.map((key) => beforeItem(key).key), writtenItem(String(step)).key]);
  }
  await importItem.removeValue();
}
