import type { FailureRecord } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { Exchange, QuestionJob } from '@/utils/summary/summary';
import { setAsideBroken } from './broken-records';
import { saveExchange } from './exchanges';
import { createRunner, type Desk, type Orphan } from './runner';
import { allQuestions, questionItem, readSaved } from './storage';

export interface QuestionRunner {
  /** A question without words is none. */
  ask(paper: PaperRef, question: string): Promise<void>;
  stop(paper: PaperRef): Promise<void>;
}

type Answer = (question: QuestionJob, desk: Desk<QuestionJob>) => Promise<Exchange>;

/** Answers one question per paper. One that a former worker left without a complete answer is marked so, with what it had brought. */
export function createQuestionRunner(answer: Answer, ready: Promise<void> = Promise.resolve()): QuestionRunner {
  const write = (key: string, question: QuestionJob) => questionItem(key).setValue(question);
  const runner = createRunner<QuestionJob, Exchange>({
    run: answer,
    write,
    keep: write,
    save: saveExchange,
    clear: (key) => questionItem(key).removeValue(),
    fail: endWithFailure,
    sweep: () => ready.then(sweepOrphans),
  });
  return {
    async ask(paper, asked) {
      const question = asked.trim();
      if (question === '') return;
      await runner.start(paper, async () => {
        const fresh: QuestionJob = { id: crypto.randomUUID(), paper, question, startedAt: Date.now(), status: 'reading', text: '' };
        const before = await questionItem(paperKey(paper)).getValue();
        // An answer that only could not be saved is not paid for again.
        if (before?.question !== question || before.answered === undefined) return fresh;
        const { answered, by, text } = before;
        return { ...fresh, answered, text, ...(by === undefined ? {} : { by }) };
      });
    },
    stop: runner.stop,
  };
}

async function endWithFailure(key: string, question: QuestionJob, failure: FailureRecord): Promise<void> {
  if ((await readSaved(key)) === null) {
    // Nobody could see it again, and no worker would find it: only a saved paper can be asked about.
    await questionItem(key).removeValue();
    return;
  }
  const { thought: _, wait: __, ...rest } = question;
  const failed: QuestionJob = { ...rest, status: 'failed', failure };
  try {
    await questionItem(key).setValue(failed);
  } catch {
    // The disk is full: the answer gives its room to the question and to what happened.
    const { answered: ___, ...short } = failed;
    await questionItem(key).removeValue();
    await questionItem(key).setValue({ ...short, text: '' });
  }
}

/** What lies there may be damaged. */
function isQuestion({ paper, status, question }: Partial<QuestionJob>): boolean {
  return typeof paper === 'object' && paper !== null && typeof status === 'string' && typeof question === 'string';
}

/** Longer ago the person has gone: nothing is paid for that nobody waits for. */
const FRESH_MS = 10 * 60_000;

function isFresh({ by, startedAt }: QuestionJob): boolean {
  return by === undefined && Date.now() - startedAt < FRESH_MS;
}

async function sweepOrphans(): Promise<Orphan<QuestionJob>[]> {
  const orphans: Orphan<QuestionJob>[] = [];
  for (const { key, question } of await allQuestions()) {
    if (!isQuestion(question)) {
      await setAsideBroken(questionItem(key).key);
      continue;
    }
    if (question.status === 'failed') continue;
    const exchanges = (await readSaved(key))?.exchanges ?? [];
    // The former worker had saved the answer and died before it could say so.
    if (exchanges.some(({ id }) => id === question.id)) await questionItem(key).removeValue();
    // What is answered in full or was not yet asked costs nothing to take up.
    else orphans.push({ state: question, isWanted: question.answered !== undefined || isFresh(question) });
  }
  return orphans;
}
