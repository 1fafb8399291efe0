import { useSyncExternalStore } from 'react';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { type ReadImport, readImport } from '@/utils/browser/library/read-import';
import { type ImportOutcome, type ImportWish, runImport } from '@/utils/browser/library/run-import';
import type { FailureRecord } from '@/utils/failure';

type Step =
  | { status: 'choosing'; ended?: EndedFile }
  | { status: 'reading'; file: string; done: number }
  | { status: 'preview'; read: ReadImport }
  | { status: 'importing'; read: ReadImport; done: number }
  | { status: 'done'; read: ReadImport; outcome: ImportOutcome };

/** What became of the file before, where it was not taken. */
export interface EndedFile {
  file: string;
  how: 'stopped' | 'undone' | 'not-undone' | FailureRecord;
}

/** How far the import is, and the files that were chosen with this one: they come one after the other. */
export type ImportRun = Step & { waiting: readonly File[] };

const NOTHING: ImportRun = { status: 'choosing', waiting: [] };

// It outlives its page: whoever goes to read something meanwhile still wants the import, and finds it here again.
let run: ImportRun = NOTHING;
let isPageOpen = false;
let stopper: AbortController | undefined;
const listeners = new Set<() => void>();

function show(next: ImportRun): void {
  run = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useImportRun(): ImportRun {
  return useSyncExternalStore(subscribe, () => run);
}

/** The page is there. @returns what says that it is left: then only an import that is under way goes on */
export function openImportPage(): () => void {
  isPageOpen = true;
  return () => {
    isPageOpen = false;
    if (run.status !== 'importing') show(NOTHING);
  };
}

/** Reads the first of these files; nothing is changed yet. Without any, some can be chosen. */
export async function readFiles([file, ...waiting]: readonly File[]): Promise<void> {
  if (file === undefined) {
    show(NOTHING);
    return;
  }
  let shown: ImportRun | undefined;
  const tell = (next: Step) => {
    // Whoever has left the page, or chosen another file, asks for this one no longer.
    if (shown !== undefined && run !== shown) return;
    shown = { ...next, waiting };
    show(shown);
  };
  tell({ status: 'reading', file: file.name, done: 0 });
  try {
    const read = await readImport(file, (done) => tell({ status: 'reading', file: file.name, done }));
    tell({ status: 'preview', read });
  } catch (error) {
    tell({ status: 'choosing', ended: { file: file.name, how: toStorageFailure(error) } });
  }
}

/** @returns what it did, where the page has been left and cannot say so @throws whatever failed, where the page cannot say that either */
export async function startImport(read: ReadImport, wish: ImportWish): Promise<ImportOutcome | undefined> {
  const { waiting } = run;
  const own = new AbortController();
  stopper = own;
  const onProgress = (done: number) => show({ status: 'importing', read, done, waiting });
  onProgress(0);
  try {
    const outcome = await runImport(read, wish, { onProgress, signal: own.signal });
    const isOver = !isPageOpen && waiting.length === 0;
    show(isOver ? NOTHING : { status: 'done', read, outcome, waiting });
    return isPageOpen ? undefined : outcome;
  } catch (error) {
    const how = own.signal.aborted ? 'stopped' : toStorageFailure(error);
    show({ status: 'choosing', ended: { file: read.file, how }, waiting });
    if (how !== 'stopped' && !isPageOpen) throw error;
    return undefined;
  }
}

export function stopImport(): void {
  stopper?.abort();
}

/** Tells what became of the file, and goes on with those that wait. */
export function endFile(ended: EndedFile): void {
  show({ status: 'choosing', ended, waiting: run.waiting });
}

/** What was told has been read. */
export function forgetEnded(): void {
  show({ status: 'choosing', waiting: run.waiting });
}
