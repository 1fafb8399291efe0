import type { Taken } from '@/utils/cost/cost';
import type { FailureCode, FailureRecord } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { Artefacts } from '@/utils/reading/artefacts/artefacts';
import type { PaperDocument, PassageKind } from '@/utils/reading/paper-document';
import type { ReadingProgress } from '@/utils/reading/read-ports';
import type { Receipt } from '@/utils/reading/receipt';
import type { Card } from './card';
import type { CheckedNumber } from './check/checked-number';

/** What is known of a paper once it has been read. */
export interface PaperFacts {
  paper: PaperRef;
  title: string;
  authors: string[];
  /** ISO day. */
  date?: string;
  receipt: Receipt;
  /** What Hugging Face links to the paper; absent where it was not asked or does not know the paper. */
  artefacts?: Artefacts;
}

/** A passage that a text cites or a number rests on, kept with the summary so that it can be shown without the paper. */
export interface CitedPassage {
  kind: PassageKind;
  text: string;
  /** Heading of its section; empty where it has none. */
  section: string;
  /** The paper's own name for it: `Table 2`, `(4)`. */
  label?: string;
  anchor?: string;
  page?: number;
}

/** What stands behind a text that a model wrote about a paper. */
export interface Backing {
  /** By id: every passage that is cited, and every one that a number rests on. */
  passages: Record<string, CitedPassage>;
  /** Citations of ids that the paper does not have; they were taken out of the text. */
  droppedCitations: number;
  /** In the order of the sections; absent where nobody has checked them yet. */
  numbers?: CheckedNumber[];
}

/** The service read fewer tokens than it was sent, and did not say so. */
export interface PromptCut {
  /** As we count them. */
  sent: number;
  /** As the service counts them. */
  read: number;
}

/** What wrote a text, and what it took. */
export interface Made extends Taken {
  /** Name of the service, as the person knows it. */
  service: string;
  model: string;
  /** As it was asked for, where the service calls it otherwise. */
  askedModel?: string;
  /** Others that wrote parts of it. */
  alsoBy?: { service: string; model: string }[];
  /** The service that should have written it, and why it did not. */
  insteadOf?: { service: string; code: FailureCode };
  promptCut?: PromptCut;
  promptVersion: number;
  /** Milliseconds since the epoch. */
  startedAt: number;
  finishedAt: number;
}

/** A section that a template asked for. */
export interface CustomSection {
  /** Id and name of the template, and the section's key in it. */
  template: string;
  templateName: string;
  key: string;
  heading: string;
  text: string;
}

/** Where a summary came from that was not made here. Nobody has checked it until `numbers` says so. */
export interface Imported {
  /** What kind of file it was. */
  format: string;
  /** Its name. */
  file: string;
  /** The ISO day that the file itself is of. */
  day?: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** A finished summary of one version of a paper. Texts are Markdown and cite passages as `[P12]` or `[P12, T3]`; all these ids exist. */
export interface Summary extends PaperFacts, Backing {
  card: Card;
  custom: CustomSection[];
  /** Sections that the model added under headings of its own. */
  extra: { heading: string; text: string }[];
  /** Of one that was imported, `service` and `model` are empty where the file does not name them, and its times are its day's. */
  made: Made;
  imported?: Imported;
}

/** In characters: the box takes no more, so that nothing of a question is left out unseen. */
export const LONGEST_QUESTION = 4_000;

/** A question about the paper and its answer, whose only section is `answer`. */
export interface Exchange extends Backing {
  /** Unlike any other of this paper. */
  id: string;
  question: string;
  answer: string;
  /** The version of the paper it was asked of. */
  version?: number;
  made: Made;
}

/** What the person did with a paper. */
export interface Own {
  isStarred?: true;
  /** Each once, in the order in which they were given. */
  tags?: string[];
  /** Plain text. */
  note?: string;
  /** When a summary of it was first open, in milliseconds since the epoch; absent: nobody has read one yet. */
  readAt?: number;
}

/** Everything that is kept of one paper: one stored item. */
export interface SavedPaper {
  schema: 5;
  /** Newest first, never empty. */
  summaries: [Summary, ...Summary[]];
  /** Oldest first. */
  exchanges: Exchange[];
  /** The newest version that arXiv was seen to have; milliseconds since the epoch. */
  newest?: { version: number; seenAt: number };
  own: Own;
}

/** One call of a model while a summary is made, and what it has brought. */
export interface Call extends Taken {
  service: string;
  /** As it was asked for; the service may call it by a longer name. */
  askedModel: string;
  model: string;
  text: string;
  /** Absent while it runs, and where the worker died during it. */
  end?: 'complete' | 'cut';
  promptCut?: PromptCut;
}

/** A pause before the next try. */
export interface Wait {
  /** Milliseconds since the epoch. */
  until: number;
  /** Why it is needed. */
  failure: FailureRecord;
}

/** Work about a paper that models do, which every page watches while it runs, or what is left of it when it failed. */
export interface PaperTask {
  paper: PaperRef;
  /** Milliseconds since the epoch; what comes of it will have the same. */
  startedAt: number;
  status: 'reading' | 'waiting' | 'thinking' | 'writing' | 'failed';
  /** The end of what the model thinks in this call; never kept. */
  thought?: string;
  wait?: Wait;
  insteadOf?: Made['insteadOf'];
  /** How often a worker died over it. */
  deaths?: number;
  /** Set when `status` is `failed`. */
  failure?: FailureRecord;
}

/** What the person wants otherwise for one summary. */
export interface Choice {
  /** Id of the profile to be asked, which stays the one that is used otherwise. */
  profile?: string;
  /** Id of a template to be written beside those that are switched on. */
  template?: string;
}

/** A summary in the making, or what is left of one that failed. */
export interface Job extends PaperTask {
  reading?: ReadingProgress;
  facts?: PaperFacts;
  choice?: Choice;
  /** Id of the digest that it is made for, which counts what it takes. */
  digest?: string;
  /** Oldest first, those of former tries included. */
  calls: Call[];
}

/** A model's complete answer. */
export interface ModelAnswer extends Taken {
  text: string;
  model: string;
}

/** A question that is being answered, or what is left of one that failed. */
export interface QuestionJob extends PaperTask {
  /** As the exchange will have it. */
  id: string;
  question: string;
  /** The answer so far. */
  text: string;
  /** The model's complete answer, where the worker died before it was kept with the paper. */
  answered?: ModelAnswer;
  /** Who was asked last. */
  by?: { service: string; model: string };
  promptCut?: PromptCut;
}

export function factsOf(document: PaperDocument): PaperFacts {
  const { paper, title, authors, date, receipt, artefacts } = document;
  return {
    paper,
    title,
    authors: authors.map(({ name }) => name),
    ...(date === undefined ? {} : { date }),
    receipt,
    ...(artefacts === undefined ? {} : { artefacts }),
  };
}

/** The paper as it was summarised, though it may have a newer version by now. */
export function summarisedVersion({ paper, receipt: { version } }: Summary): PaperRef {
  return paper.source === 'web' || version === undefined ? paper : { ...paper, version };
}
