import { Failure } from '@/utils/failure';
import { asRecord } from '@/utils/narrow-json';
import type { Job, SavedPaper } from './summary';
import { upgradeJob, upgradeSavedPaper } from './upgrade-summary';

/** The schema that this version writes. */
const SCHEMA = 5;

/**
 * What is stored of a paper, in today's shape.
 * @throws Failure `record-newer` where a newer version of the extension wrote it, `record-corrupt` where nobody can read it
 */
export function readSavedPaper(stored: unknown): SavedPaper {
  const { schema } = asRecord(stored);
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1)
    throw new Failure('record-corrupt', `schema ${String(schema)}`);
  if (schema > SCHEMA) throw new Failure('record-newer', `schema ${schema}`);
  const saved = upgradeOrThrow(() => upgradeSavedPaper(stored as SavedPaper));
  const problem = problemOf(saved);
  if (problem !== undefined) throw new Failure('record-corrupt', problem);
  return saved;
}

/** @throws Failure `record-corrupt` */
export function readJob(stored: unknown): Job {
  const { paper, startedAt, status } = asRecord(stored);
  if (typeof startedAt !== 'number' || typeof status !== 'string' || !hasSource(paper)) throw new Failure('record-corrupt', 'job');
  const job = upgradeOrThrow(() => upgradeJob(stored as Job));
  const hasNoText = (call: unknown) => typeof asRecord(call).text !== 'string';
  if (!Array.isArray(job.calls) || job.calls.some(hasNoText)) throw new Failure('record-corrupt', 'calls');
  return job;
}

/** A migration meets what it was not made for. */
function upgradeOrThrow<Result>(upgrade: () => Result): Result {
  try {
    return upgrade();
  } catch (error) {
    throw new Failure('record-corrupt', String(error), { cause: error });
  }
}

/** What makes a record unreadable, by the parts that every view needs. */
function problemOf({ summaries, exchanges, own }: SavedPaper): string | undefined {
  if (!Array.isArray(summaries) || summaries.length === 0) return 'summaries';
  if (!Array.isArray(exchanges)) return 'exchanges';
  if (typeof own !== 'object' || own === null) return 'own';
  const isBroken = (record: unknown) => {
    const { card, receipt, made, paper, title, authors, passages, custom, extra } = asRecord(record);
    const { sections, leftOut } = asRecord(receipt);
    const isWhole = [card, made, passages].every((part) => typeof part === 'object' && part !== null) && hasSource(paper);
    return !isWhole || typeof title !== 'string' || ![authors, custom, extra, sections, leftOut].every(Array.isArray);
  };
  const broken = summaries.findIndex(isBroken);
  if (broken >= 0) return `summary ${broken}`;
  const isUnanswered = (exchange: unknown) => typeof asRecord(exchange).answer !== 'string' || typeof asRecord(exchange).id !== 'string';
  return exchanges.some(isUnanswered) ? 'exchange' : undefined;
}

function hasSource(paper: unknown): boolean {
  const { source, arxivId, url } = asRecord(paper);
  return source === 'arxiv' ? typeof arxivId === 'string' : source === 'web' && typeof url === 'string';
}
