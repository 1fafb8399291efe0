import { type StorageItemKey, storage } from 'wxt/utils/storage';
import { isDigestKey, isOfSameDigest } from '@/utils/browser/digest/digest-items';
import { mendHeads } from '@/utils/browser/digest/mend-heads';
import { holdingPapers } from '@/utils/browser/paper-lock';
import { readSaved, savedPaperItem } from '@/utils/browser/storage';
import { defineItem, itemPerKey } from '@/utils/browser/stored-items';
import { Failure } from '@/utils/failure';
import { fnv1a } from '@/utils/library/catalogue/fnv1a';
import { stableJson } from '@/utils/library/file/write-library';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { readSavedPaper } from '@/utils/summary/read-stored';
import type { SavedPaper } from '@/utils/summary/summary';
import { removeFromReadingList } from './reading-list';
import { type PaperChange, searchTextItem, writePapers } from './write-papers';

/** The last import: what it did, and from what it is taken back. */
export interface ImportState {
  /** Whoever wants to take it back names it. */
  id: string;
  /** Its name, for the person. */
  file: string;
  /** When it was begun, in milliseconds since the epoch. */
  at: number;
  /** How many `WrittenStep` there are. */
  steps: number;
  isDone: boolean;
  /** How many papers are new or have become others. */
  added: number;
  changed: number;
  /** What it brought beside papers; absent until it is done. */
  listed?: readonly PaperRef[];
  parts?: readonly WrittenPart[];
}

/** What one write of an import did. */
export interface WrittenStep {
  /** Keys of papers that were not there. */
  added: string[];
  /** Of those that were: what they were lies under `before:`. */
  changed: string[];
  /** By key, of each paper as it was written: one that somebody has changed since is left to them. */
  digests: Record<string, string>;
}

/** A stored item that came in the place of another. */
export interface WrittenPart {
  key: StorageItemKey;
  before: unknown;
  digest: string;
}

export const IMPORT_LOCK = 'import';

export const importItem = defineItem<ImportState | null>('local:import', { fallback: null });
export const stepItem = itemPerKey<WrittenStep>('local:imported:');
export const beforeItem = itemPerKey<SavedPaper>('local:before:', readSavedPaper);

export function digestOf(value: unknown): string {
  const text = stableJson(value);
  return `${text.length}-${fnv1a(text)}`;
}

/** When it was first looked at counts for nothing: who looks at an imported paper has not made it their own. */
export function paperDigest(saved: SavedPaper): string {
  return digestOf({ ...saved, own: { ...saved.own, readAt: undefined } });
}

/** What is left of an import whose page died in the middle of it is taken back; nothing while one is under way. */
export async function endImport(): Promise<void> {
  await navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null && (await importItem.getValue())?.isDone === false) await takeBack();
  });
}

/** Whether there is an import that has not come to its end: catalogue and papers may be changed by it at any time. */
export async function isImporting(): Promise<boolean> {
  return (await importItem.getValue())?.isDone === false;
}

/** The last import can no longer be taken back: what it replaced makes room. Nothing while one is under way. */
export async function forgetDoneImport(): Promise<void> {
  await navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null && (await importItem.getValue())?.isDone === true) await forgetImport();
  });
}

/** Takes an import back; what somebody has changed since stays as it is. @returns whether it was still the last one */
export async function undoImport(id: string): Promise<boolean> {
  return navigator.locks.request(IMPORT_LOCK, async () => {
    if ((await importItem.getValue())?.id !== id) return false;
    await takeBack();
    return true;
  }) as Promise<boolean>;
}

/** Hold `IMPORT_LOCK`. A worker that dies in it does it again: what was taken back is no longer what was written. */
export async function takeBack(): Promise<void> {
  const state = await importItem.getValue();
  const written = new Map<string, string>();
  for (let step = (state?.steps ?? 0) - 1; step >= 0; step--) {
    const { added = [], changed = [], digests = {} } = (await stepItem(String(step)).getValue()) ?? {};
    // The last write of a paper is the one that counts.
    for (const [key, digest] of Object.entries(digests)) if (!written.has(key)) written.set(key, digest);
    await holdingPapers([...added, ...changed], async () => {
      const gone = await changesBack(added, written, async () => null);
      await writePapers([...gone, ...(await changesBack(changed, written, readBefore))]);
      await storage.removeItems(gone.flatMap(({ key }) => [savedPaperItem(key).key, searchTextItem(key).key]));
    });
  }
  await takePartsBack(state?.parts ?? []);
  await removeFromReadingList(state?.listed ?? []);
  await forgetImport();
}

/** Of those papers that are as the import wrote them. */
async function changesBack(
  keys: readonly string[],
  written: ReadonlyMap<string, string>,
  former: (key: string) => Promise<SavedPaper | null | undefined>,
): Promise<PaperChange[]> {
  const changes: PaperChange[] = [];
  for (const key of keys) {
    const before = await readSaved(key);
    const digest = written.get(key);
    // Former versions noted none.
    if (before === null || (digest !== undefined && paperDigest(before) !== digest)) continue;
    const after = await former(key);
    if (after !== undefined) changes.push({ key, before, after });
  }
  return changes;
}

/** What cannot be read is nothing to go back to. */
async function readBefore(key: string): Promise<SavedPaper | undefined> {
  try {
    return (await beforeItem(key).getValue()) ?? undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return undefined;
  }
}

async function takePartsBack(parts: readonly WrittenPart[]): Promise<void> {
  const changed: StorageItemKey[] = [];
  for (const { key, digest } of parts) if (digestOf(await storage.getItem(key)) !== digest) changed.push(key);
  for (const { key, before } of parts) {
    // A digest whose run went on keeps its list: one is nothing without the other.
    if (changed.includes(key) || changed.some((other) => isOfSameDigest(key, other))) continue;
    if (before === null) await storage.removeItem(key);
    else await storage.setItem(key, before);
  }
  if (parts.some(({ key }) => isDigestKey(key))) await mendHeads();
}

/** Hold `IMPORT_LOCK`. */
export async function forgetImport(): Promise<void> {
  const steps = (await importItem.getValue())?.steps ?? 0;
  for (let step = 0; step < steps; step++) {
    const { changed = [] } = (await stepItem(String(step)).getValue()) ?? {};
    await storage.removeItems([...changed.map((key) => beforeItem(key).key), stepItem(String(step)).key]);
  }
  await importItem.removeValue();
}
