import type { Page } from 'playwright-core';
import { paperLock } from '@/utils/browser/paper-lock';
import { partOf } from '@/utils/library/catalogue/parts';
import type { Summary } from '@/utils/summary/summary';
import type { StoredJob } from './stored-job';

/** The paper of all runs. */
export const PAPER = { key: 'arxiv:2602.99901', url: 'https://arxiv.org/abs/2602.99901' };

/** The panel's buttons that begin a summary, and that stand under a saved one only. */
export const START = '速读这篇论文';
export const REDO = '重做';

/** What is stored of the paper, and what the panel shows of it. */
export interface PaperState {
  /** The job as pages watch it, and the copy that outlives the browser. */
  job?: StoredJob;
  kept?: StoredJob;
  summary?: Summary;
  /** How often the catalogue has it. */
  entries: number;
  isReaderOpen: boolean;
  /** Labels of the panel's buttons, and all its text without white space. */
  buttons: string[];
  text: string;
  isSpinning: boolean;
}

interface StorageArea {
  get(names: string[]): Promise<Record<string, unknown>>;
  remove(names: string[]): Promise<void>;
}

interface PanelScope {
  chrome: {
    storage: { local: StorageArea; session: StorageArea };
    runtime: {
      getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>;
      connect(options: { name: string }): { disconnect(): void };
    };
  };
}

/** Asked in the panel's page: to read storage there does not wake the worker. */
export function readState(panel: Page): Promise<PaperState> {
  return panel.evaluate(async ({ key, part }) => {
    const { storage, runtime } = (globalThis as unknown as PanelScope).chrome;
    const [session, local, readers] = await Promise.all([
      storage.session.get([`job:${key}`]),
      storage.local.get([`job:${key}`, `summary:${key}`, part]),
      runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }),
    ]);
    const saved = local[`summary:${key}`] as { summaries: Summary[] } | undefined;
    const catalogue = (local[part] ?? []) as { key: string }[];
    return {
      job: session[`job:${key}`] as StoredJob | undefined,
      kept: local[`job:${key}`] as StoredJob | undefined,
      summary: saved?.summaries[0],
      entries: catalogue.filter((entry) => entry.key === key).length,
      isReaderOpen: readers.length > 0,
      buttons: [...document.querySelectorAll('button')].map((button) => button.textContent?.trim() ?? ''),
      text: document.body.textContent?.replace(/\s+/g, '') ?? '',
      isSpinning: document.querySelector('.progress, [aria-busy=true]') !== null,
    };
  }, PLACE);
}

/** Where the paper lies. */
const PLACE = { key: PAPER.key, part: `entries:${partOf(PAPER.key)}` };

/**
 * As if the paper had never been summarised, nor a site asked a moment ago; the worker is awake afterwards. Waits for whoever changes the record:
 * a summary that was continued names its version, so the worker asks arXiv for a newer one as soon as it is shown, and what it then notes would
 * bring back a record that was removed between its reading and its writing.
 */
export function forgetPaper(panel: Page): Promise<void> {
  return panel.evaluate(forget, { ...PLACE, lock: paperLock(PAPER.key) });
}

/** The same without waiting: a worker that hangs holds the record until it dies. */
export function forgetPaperAtOnce(panel: Page): Promise<void> {
  return panel.evaluate(forget, PLACE);
}

/** Runs in the panel's page. */
async function forget({ key, part, lock }: { key: string; part: string; lock?: string }): Promise<void> {
  const { storage, runtime } = (globalThis as unknown as PanelScope).chrome;
  const remove = async () => {
    await storage.session.remove([`job:${key}`, `unsaved:${key}`]);
    await storage.local.remove([`job:${key}`, 'open-jobs', `summary:${key}`, `text:${key}`, part, 'newest']);
  };
  // Whoever holds it longer hangs: better said than waited for.
  await (lock === undefined ? remove() : navigator.locks.request(lock, { signal: AbortSignal.timeout(10_000) }, remove));
  for (const name of Object.keys(localStorage).filter((each) => each.startsWith('pace:'))) localStorage.removeItem(name);
  runtime.connect({ name: 'watch' }).disconnect();
}

/** As if it had never been read. No reader may be open. */
export async function forgetReading(panel: Page): Promise<void> {
  await panel.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('papers-read');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error('the reader still holds its papers'));
      }),
  );
}
