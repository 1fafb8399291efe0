import { defineExtensionMessaging } from '@webext-core/messaging';
import type { RunChange } from '@/utils/browser/digest/digest-runner';
import type { Plan } from '@/utils/digest/digest';
import type { FailureRecord, Language } from '@/utils/failure';
import type { Profile } from '@/utils/llm/profile';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import type { PaperMark } from '@/utils/paper/paper-mark';
import type { ArxivRef, PaperRef } from '@/utils/paper/paper-ref';
import type { Choice } from '@/utils/summary/summary';

/** The one protocol between pages, content script and worker. Nothing is pushed: what changes is read from storage. */
interface Protocol {
  /** From a paper site's page: open the panel on this paper and start, all in the one click. */
  openPaper(paper: ArxivRef): void;
  /**
   * From a paper site's page: the papers that it shows, in its order, for the panel; anew when they have changed. It cannot read what is
   * stored itself: the answer says how to mark them.
   */
  pageShown(papers: ListedPaper[]): PageMarks;
  /** To a paper site's page: marks that have changed, by `paperKey`. */
  marksChanged(marks: Readonly<Record<string, PaperMark>>): void;
  /** To a paper site's page: the settings have changed, so that it asks anew. */
  pageSettingsChanged(): void;
  /** From a paper site's page: the person wants no one-line contributions on this site. */
  hideLines(): void;
  /** From arXiv's abstract page: the newest version that it lists. Which paper it is about, its address says. */
  noteVersion(version: number): void;
  /** From our own pages. A second call for the same paper joins the running job. What a failed try has brought is continued. */
  summarise(asked: { paper: PaperRef; isAnew?: boolean; choice?: Choice }): void;
  stop(paper: PaperRef): void;
  /** Checks the numbers of the newest summary again, without the model. */
  recheck(paper: PaperRef): { failure?: FailureRecord };
  /** Answers a question about a summarised paper; its job is `questionItem`, its end an exchange of the saved paper. */
  askQuestion(asked: { paper: PaperRef; question: string }): void;
  stopQuestion(paper: PaperRef): void;
  /** Has papers summarised, as many at once as their service takes, in this order; those that have a summary, a job or a place in the queue are passed over. */
  summariseAll(papers: PaperRef[]): void;
  /** Empties the queue; what is running goes on. */
  stopAll(): void;
  /** Has the papers of a list found, of a day or an address as a person enters it, and keeps them as a digest, whose id it tells. */
  listPapers(asked: { address: string }): { id: string } | { failure: FailureRecord };
  /** Reads some of these papers, so that what they take can be told; what is known so far is in `paperSizesItem`. None: no more are read. */
  measurePapers(papers: PaperRef[]): void;
  /** Has the papers of a digest made, in this order. */
  startDigest(asked: { id: string; keys: string[]; plan: Plan }): { failure?: FailureRecord };
  changeDigest(asked: { id: string; change: RunChange }): { failure?: FailureRecord };
  /** Makes the digests that the schedule missed. */
  runScheduleNow(): { failure?: FailureRecord };
  /** Has the text about all of a digest written, anew where there is one. */
  writeOverview(id: string): { failure?: FailureRecord };
  /** Looks, at most once in some hours, whether arXiv has a newer version of a summarised paper, and notes it with the paper. */
  lookForNewVersion(paper: PaperRef): void;
  /** Saves once more a finished summary for which there was no room. */
  saveAgain(paper: PaperRef): { failure?: FailureRecord };
  /** A real small call with an unsaved profile. */
  testProfile(tried: TriedProfile): ProfileTest;
  /** What the service of an unsaved profile says can be asked. */
  listModels(tried: TriedProfile): ModelList;
}

/** A profile as it stands in the form; without a key that was just entered, the one that is kept for it counts. */
export interface TriedProfile {
  profile: Profile;
  apiKey?: string;
}

/** What a paper site's page must know to mark its papers. */
export interface PageMarks {
  language: Language;
  /** Whether the one-line contributions are shown on this site. */
  hasLines: boolean;
  /** By `paperKey`. */
  marks: Readonly<Record<string, PaperMark>>;
}

export type ProfileTest = { model: string; milliseconds: number } | { failure: FailureRecord };

export type ModelList = { models: string[] } | { failure: FailureRecord };

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>({ logger: undefined });

/** The worker may end while it answers; the second question starts it again. */
export function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  return ask().catch(ask);
}

/** The port that a page holds while it shows a running job: it breaks when the worker dies, and opening it again wakes the worker. */
export const WATCH_PORT = 'watch';
