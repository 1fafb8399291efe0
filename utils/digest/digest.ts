import type { Taken } from '@/utils/cost/cost';
import type { Ceiling } from '@/utils/cost/spending';
import type { FailureRecord } from '@/utils/failure';
import type { Backing, Made } from '@/utils/summary/summary';
import type { DigestPaper, UnlistedEntry } from './digest-paper';
import type { ListSource } from './list/list-source';

/** One list of papers as it was found, and what was written about all of it. Its cards are the library's. */
export interface Digest {
  schema: 1;
  /** `hf:2026-02-14`, `hf:2026-W07`, `hf:2026-02`, `hf:trending:2026-11-23`, `arxiv:cs.CL recent:2026-11-23`, `own:1763856000000`. */
  id: string;
  source: ListSource;
  /** ISO day by which digests are put in order: the list's own, else the one on which it was made. */
  day: string;
  /** In the list's order. */
  papers: readonly DigestPaper[];
  unlisted: readonly UnlistedEntry[];
  /** How many entries the list says it has, where these are only some. */
  total?: number;
  /** When the list was had, in milliseconds since the epoch. */
  listedAt: number;
  overview?: Overview;
}

/** A short text about a digest's finished cards. It cites papers as passages: `[P3]` is the third of `keys`. */
export interface Overview extends Backing {
  text: string;
  /** `paperKey` of each paper that it was written from. */
  keys: readonly string[];
  made: Made;
}

/** What is to become of a digest's papers, and how far that is. */
export interface DigestRun {
  schema: 1;
  /** `paused` by the person; `held` by what happened: it may go on by itself. */
  status: 'going' | 'paused' | 'held' | 'ended';
  /** `paperKey` of the papers that were chosen, in the order in which they are made. */
  chosen: readonly string[];
  /** By `paperKey`, of those that have ended. */
  outcomes: Readonly<Record<string, Outcome>>;
  plan: Plan;
  spent: Spent;
  /** Milliseconds since the epoch. */
  startedAt: number;
  endedAt?: number;
  /** Why it stands still. */
  held?: Hold;
  /** So often in a row it was held, without a paper done between. */
  holds: number;
  /** `paperKey` of those that failed in a row in a way that may be the network's, without a paper done between. */
  streak: readonly string[];
  /** How often a paper was put back for that reason, by `paperKey`. */
  putBack: Readonly<Record<string, number>>;
  /** How often its making was cut short with the browser or the worker, by `paperKey`. */
  interrupted?: Readonly<Record<string, number>>;
  /** `paperKey` of those that were left undone when the run was cancelled: only who asks for them has them made. */
  setAside?: readonly string[];
  /** What became of the overview, where one is wanted: one call was agreed to. `none`: there was too little to write about, or the run was cancelled. */
  overview?: { status: 'failed'; failure: FailureRecord } | { status: 'done' | 'none' };
  /** The schedule began it. */
  isScheduled?: true;
  /** The person was told how it ended, or why it stands still, or need not be. */
  isTold?: true;
}

export interface Hold {
  failure: FailureRecord;
  /** When it tries by itself to go on, in milliseconds since the epoch; absent: the person must say so. */
  until?: number;
}

/** How a paper ended. */
export type Outcome =
  | {
      status: 'done';
      at: number;
      /** `made.startedAt` of its summary. */
      summary: number;
      /** It was in the library already. */
      isReused?: true;
    }
  | { status: 'failed'; at: number; failure: FailureRecord };

/** What the person saw and agreed to. */
export interface Plan {
  /** Id of the profile that is asked; absent: whichever is in use. */
  profile?: string;
  /** In which its papers are shown; absent: as they are made. */
  order?: 'list' | 'votes';
  /** No call is begun beyond it. */
  ceiling?: Ceiling;
  /** Summaries by other models, with other templates or of older versions count as well. */
  reusesAny?: true;
  /** One more call at the end writes about all of it. */
  hasOverview?: true;
  estimate: RunEstimate;
}

/** What a run is thought to take. */
export interface RunEstimate {
  /** To be made: those that can be reused take nothing. */
  papers: number;
  tokensIn: number;
  tokensOut: number;
  /** Absent where no price is known. */
  cost?: Ceiling;
  milliseconds: number;
  /** How many of the papers had been read for it. */
  measured: number;
}

/** What all calls of a run have taken, those that failed included. */
export interface Spent extends Pick<Taken, 'tokensIn' | 'tokensOut'> {
  calls: number;
  /** Calls whose price or count is not known: the amounts do not hold them. */
  unpriced: number;
  amounts: Partial<Record<Ceiling['currency'], number>>;
}
