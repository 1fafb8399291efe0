import { defineExtensionMessaging } from '@webext-core/messaging';
import type { FailureRecord, Language } from '@/utils/failure';
import type { Profile } from '@/utils/llm/profile';
import type { ArxivRef, PaperRef } from '@/utils/paper/paper-ref';

/** The one protocol between pages, content script and worker. Nothing is pushed: what changes is read from storage. */
interface Protocol {
  /** From a paper site's page: open the panel on this paper and start, all in the one click. */
  openPaper(paper: ArxivRef): void;
  /** From a paper site's page, which cannot read the settings itself. */
  pageLanguage(): Language;
  /** From arXiv's abstract page: the newest version that it lists. Which paper it is about, its address says. */
  noteVersion(version: number): void;
  /** From our own pages. A second call for the same paper joins the running job. What a failed try has brought is continued. */
  summarise(asked: { paper: PaperRef; isAnew?: boolean }): void;
  stop(paper: PaperRef): void;
  /** Checks the numbers of the newest summary again, without the model. */
  recheck(paper: PaperRef): { failure?: FailureRecord };
  /** Answers a question about a summarised paper; its job is `questionItem`, its end an exchange of the saved paper. */
  askQuestion(asked: { paper: PaperRef; question: string }): void;
  stopQuestion(paper: PaperRef): void;
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

export type ProfileTest = { model: string; milliseconds: number } | { failure: FailureRecord };

export type ModelList = { models: string[] } | { failure: FailureRecord };

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>({ logger: undefined });

/** The worker may end while it answers; the second question starts it again. */
export function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  return ask().catch(ask);
}

/** The port that a page holds while it shows a running job: it breaks when the worker dies, and opening it again wakes the worker. */
export const WATCH_PORT = 'watch';
