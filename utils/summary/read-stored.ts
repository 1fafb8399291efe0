import { Failure } from '@/utils/failure';
import { asList, asRecord } from '@/utils/narrow-json';
import { isPaperRef } from '@/utils/paper/paper-ref';
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
  if (typeof startedAt !== 'number' || typeof status !== 'string' || !isPaperRef(paper)) throw new Failure('record-corrupt', 'job');
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
  const { tags = [], note = '' } = asRecord(own);
  if (!isRecord(own) || typeof note !== 'string' || !Array.isArray(tags) || !tags.every(isText)) return 'own';
  const isBroken = (record: unknown) => {
    const { card, receipt, made, paper, title, authors, passages, numbers, custom, extra } = asRecord(record);
    const { sections, leftOut } = asRecord(receipt);
    const isWhole = [card, made, passages].every(isRecord) && isPaperRef(paper) && typeof title === 'string';
    if (!isWhole || ![authors, custom, extra, sections, leftOut].every(Array.isArray)) return true;
    const texts = [...Object.values(asRecord(card)), ...asList(authors), ...[...asList(custom), ...asList(extra)].flatMap(textsOf)];
    return !texts.every(isText) || !(numbers === undefined || (Array.isArray(numbers) && numbers.every(isRecord)));
  };
  const broken = summaries.findIndex(isBroken);
  if (broken >= 0) return `summary ${broken}`;
  const isUnanswered = (exchange: unknown) => {
    const { id, question, answer } = asRecord(exchange);
    return ![id, question, answer].every(isText);
  };
  return exchanges.some(isUnanswered) ? 'exchange' : undefined;
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';

function textsOf(section: unknown): unknown[] {
  const { heading, text } = asRecord(section);
  return [heading, text];
}
