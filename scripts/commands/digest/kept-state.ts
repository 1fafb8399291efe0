import type { Cost, Usage } from '@/utils/cost/cost';
import type { Overview } from '@/utils/digest/digest';
import { Failure, type FailureRecord } from '@/utils/failure';
import { asRecord, asText, parseJson } from '@/utils/narrow-json';
import { paperKey } from '@/utils/paper/paper-ref';
import { readJob, readSavedPaper } from '@/utils/summary/read-stored';
import type { Job, SavedPaper } from '@/utils/summary/summary';

/** Which lines of a state file concern a run. */
export interface Making {
  /** Id of its list. */
  list: string;
  /** As it is asked for. */
  model: string;
}

/** One thing that a run must not do or pay twice, on a line of its own. */
export type StateLine =
  | { kind: 'card'; saved: SavedPaper }
  /** What calls have brought of a paper whose card is not finished. */
  | { kind: 'job'; model: string; job: Job }
  | ({ kind: 'failed'; key: string; failure: FailureRecord } & Making)
  /** A call that was paid for. */
  | { kind: 'call'; list: string; usage: Usage; cost?: Cost }
  | ({ kind: 'overview'; overview: Overview } & Making);

/** What former runs have done and paid; by `paperKey`. */
export interface KeptState {
  /** Of whatever list and model: a card is one wherever its paper is listed. */
  cards: Map<string, SavedPaper>;
  /** By this model. */
  jobs: Map<string, Job>;
  /** In this list, with this model, and not made since. */
  failures: Map<string, FailureRecord>;
  /** For this list. */
  calls: { usage: Usage; cost?: Cost }[];
  overview?: Overview;
  /** Lines that nobody can read: of a process that was killed while it wrote, or somebody else's. */
  broken: number;
}

/** Reads a state file's text; the last line about a paper counts. */
export function readKept(text: string, making: Making): KeptState {
  const kept: KeptState = { cards: new Map(), jobs: new Map(), failures: new Map(), calls: [], broken: 0 };
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    try {
      keep(kept, asRecord(parseJson(line)), making);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      kept.broken += 1;
    }
  }
  return kept;
}

function keep(kept: KeptState, line: Readonly<Record<string, unknown>>, { list, model }: Making): void {
  const isOfList = line.list === list;
  const isOfRun = isOfList && line.model === model;
  switch (line.kind) {
    case 'card': {
      const saved = readSavedPaper(line.saved);
      const key = paperKey(saved.summaries[0].paper);
      kept.cards.set(key, saved);
      kept.jobs.delete(key);
      kept.failures.delete(key);
      return;
    }
    case 'job': {
      const job = readJob(line.job);
      if (line.model === model) kept.jobs.set(paperKey(job.paper), job);
      return;
    }
    case 'failed':
      if (isOfRun) kept.failures.set(asText(line.key), failureIn(line.failure));
      return;
    case 'call':
      if (isOfList) kept.calls.push({ usage: asRecord(line.usage), ...(line.cost === undefined ? {} : { cost: line.cost as Cost }) });
      return;
    case 'overview':
      if (isOfRun) kept.overview = line.overview as Overview;
      return;
    default:
      throw new Failure('record-corrupt', 'a line of the state file');
  }
}

function failureIn(json: unknown): FailureRecord {
  const { code } = asRecord(json);
  if (typeof code !== 'string') throw new Failure('record-corrupt', 'a failure in the state file');
  return json as FailureRecord;
}
