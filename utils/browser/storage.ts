import { storage } from 'wxt/utils/storage';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import type { Ceiling, Spending } from '@/utils/cost/spending';
import { Failure, type FailureRecord, type Language } from '@/utils/failure';
import type { Profiles } from '@/utils/llm/profile';
import { asList, asRecord } from '@/utils/narrow-json';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { readJob, readSavedPaper } from '@/utils/summary/read-stored';
import type { Job, QuestionJob, SavedPaper, Summary } from '@/utils/summary/summary';
import type { Templates } from '@/utils/summary/template';
import { defineItem, guarded, isListOf, isRecordOf, itemPerKey } from './stored-items';
import { namesUnder, tellsNames } from './stored-names';

/**
 * Everything that is kept, in one place. `local` survives the browser, `session` only the worker. The key lies in `local`, which the worker
 * closes to content scripts; nothing is ever put into `sync`.
 */

export interface Settings {
  language: Language;
  theme: 'system' | 'light' | 'dark';
  /** Of a month's spending; absent: none. */
  ceiling?: Ceiling;
  /** Sites on whose pages no one-line contributions are shown. */
  noLinesOn?: readonly MarkedSite[];
  /** Where Hugging Face is asked, `https://hf-mirror.com`; absent: at itself. */
  huggingFace?: string;
  /** Single letters do nothing: for people whose input sends letters that they did not mean. */
  hasNoLetterKeys?: true;
}

/** Sites whose pages we mark. */
export type MarkedSite = 'huggingface' | 'arxiv';

export const settingsItem = guarded(defineItem<Settings>('local:settings', { fallback: { language: 'zh', theme: 'system' } }), (value) =>
  ['zh', 'en'].includes(String(asRecord(value).language)),
);

export const profilesItem = guarded(defineItem<Profiles>('local:profiles', { fallback: { list: [] } }), (value) =>
  isListOf(asRecord(value).list, ['id', 'name', 'providerId', 'baseUrl', 'model']),
);

/** Keys by profile id. Only `profile-keys` touches it: pages write keys and never read them. */
export const keysItem = guarded(defineItem<Readonly<Record<string, string>>>('local:keys', { fallback: {} }), (value) =>
  isRecordOf(value, (key) => typeof key === 'string'),
);

export const spendingItem = guarded(defineItem<Spending>('local:spending', { fallback: {} }), (value) =>
  isRecordOf(value, (month) => isRecordOf(asRecord(month).amounts, Number.isFinite) && Number.isFinite(asRecord(month).calls)),
);

/** Of the places in which things lie; what needs a look at everything is done once. */
export const storageVersionItem = defineItem<number>('local:storage-version', { fallback: 1 });

/** What the worker found wrong with what is stored, for every page to show; goes with the browser. */
export const troubleItem = defineItem<Trouble | null>('session:trouble', { fallback: null });

export interface Trouble extends FailureRecord {
  /** The person has seen it. */
  isDismissed?: true;
}

export const templatesItem = guarded(
  defineItem<Templates>('local:templates', { fallback: { own: [], active: [] } }),
  (value) =>
    isListOf(asRecord(value).own, ['id', 'name']) &&
    asList(asRecord(value).own).every((template) => Array.isArray(asRecord(template).sections)) &&
    Array.isArray(asRecord(value).active),
);

/** How the person reads: the same on every page of ours. */
export interface Reading {
  /** The view that was chosen last. */
  view?: string;
  /** Ids of sections that are folded. */
  folded: readonly string[];
}

export const readingItem = guarded(
  defineItem<Reading>('local:reading', { fallback: { folded: [] } }),
  (value) => Array.isArray(asRecord(value).folded) && asList(asRecord(value).folded).every((id) => typeof id === 'string'),
);

/** Papers that wait to be summarised, and those of them that are being. */
export interface Queue {
  waiting: readonly PaperRef[];
  running: readonly PaperRef[];
  /** For which digest each is made, by `paperKey`; those that were asked for from a list are for none. */
  digests?: Readonly<Record<string, string>>;
  /**
   * Papers of digests that were asked for from a list as well, by `paperKey`: they stay when the digest no longer wants them. Whether the list was going
   * on by itself when the digest took them over.
   */
  alsoListed?: Readonly<Record<string, boolean>>;
  /** How many papers of lists it has had since it last had none. */
  size?: number;
  /** When each that is running was taken up, by `paperKey`, in milliseconds since the epoch. */
  takenAt?: Readonly<Record<string, number>>;
  /** Why the papers of lists stand still, where a failure stopped them; why those of a digest do, its run says. */
  heldBy?: FailureRecord;
}

export const queueItem = guarded(
  defineItem<Queue>('local:queue', { fallback: { waiting: [], running: [] } }),
  (value) => Array.isArray(asRecord(value).waiting) && Array.isArray(asRecord(value).running),
);

/** Whether papers of lists go on by themselves. Goes with the browser: afterwards nothing is paid for that nobody waits for. */
export const queueGoingItem = storage.defineItem<boolean>('session:queue-going', { fallback: false });

/** What a tab of a paper site shows; counts while the tab stays at that address. */
export interface ShownPage {
  /** Without what stands behind `#`. */
  tabUrl: string;
  /** In the page's order. */
  papers: readonly ListedPaper[];
}

/** By tab id. */
export const shownPageItem = itemPerKey<ShownPage>('session:page:');

/** The list of papers that was seen last, for the next and the previous paper. */
export const lastListItem = defineItem<ShownPage | null>('session:last-list', { fallback: null });

/** A paper to which the panel of a window keeps, whatever its tabs show; by window id. */
export const pinItem = itemPerKey<PaperRef>('session:pin:');

/** A text that the panel of a window is to put into the clipboard for the worker, which has none. */
export interface CopyErrand {
  windowId: number;
  text: string;
  status: 'asked' | 'copied' | 'failed';
}

export const copyErrandItem = storage.defineItem<CopyErrand | null>('session:copy-errand', { fallback: null });

/** Which paper of a list page the person asked for in a tab; counts while that tab stays at that address. */
export interface Focus {
  /** Without what stands behind `#`. */
  tabUrl: string;
  paper: PaperRef;
}

/** Everything kept of a paper, by `paperKey`. */
export const savedPaperItem = itemPerKey<SavedPaper>('local:summary:', readSavedPaper);

/** A running job as it is now, by `paperKey`. Goes with the browser, but outlives the worker. */
export const jobItem = itemPerKey<Job>('session:job:', readJob);

/** The same job as it was at its last landmark, or what is left of one that failed, by `paperKey`: it outlives the browser. */
export const keptJobItem = itemPerKey<Job>('local:job:', readJob);

/** A finished summary for which there was no room, by `paperKey`. */
export const unsavedItem = itemPerKey<Summary>('session:unsaved:');

/** Keys of papers that have a job which has not ended: who looks for orphans need not read everything that is kept. */
export const openJobsItem = guarded(
  defineItem<readonly string[]>('local:open-jobs', { fallback: [] }),
  (value) => Array.isArray(value) && value.every((key) => typeof key === 'string'),
);

const QUESTION = 'local:question:';

/** The question about a paper that is being answered, or what is left of one that failed, by `paperKey`; its text outlives the browser. */
export const questionItem = itemPerKey<QuestionJob>(QUESTION);

/** By tab id. */
export const focusItem = itemPerKey<Focus>('session:focus:');

/** Keys of all jobs of this browser session and of all that were open when a browser ended. */
export async function openJobKeys(): Promise<string[]> {
  const session = Object.keys(await storage.snapshot('session')).flatMap((name) =>
    name.startsWith('job:') ? [name.slice('job:'.length)] : [],
  );
  return [...new Set([...session, ...(await openJobsItem.getValue())])];
}

/** All questions that are being answered or failed, with their keys. Only a saved paper can be asked about: where names are not told, the catalogue knows them. */
export async function allQuestions(): Promise<{ key: string; question: QuestionJob }[]> {
  const keys = tellsNames() ? await namesUnder('question:') : (await catalogueItem.getValue()).map(({ key }) => key);
  const items = await storage.getItems(keys.map((key) => `${QUESTION}${key}` as const));
  return items.flatMap(({ key, value }) => (value ? [{ key: key.slice(QUESTION.length), question: value as QuestionJob }] : []));
}

/** Everything kept of a paper; `null` also where it cannot be read, for those who can do without. */
export async function readSaved(key: string): Promise<SavedPaper | null> {
  const [read] = await Promise.allSettled([savedPaperItem(key).getValue()]);
  if (read.status === 'fulfilled') return read.value;
  if (read.reason instanceof Failure) return null;
  throw read.reason;
}
