import type { FailureRecord } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { Exchange, QuestionJob } from '@/utils/summary/summary';
import { saveExchange } from './exchanges';
import { createRunner } from './runner';
import { allQuestions, questionItem, savedPaperItem } from './storage';

export interface QuestionRunner {
  /** A question without words is none. */
  ask(paper: PaperRef, question: string): Promise<void>;
  stop(paper: PaperRef): void;
}

type Answer = (question: QuestionJob, onQuestion: (question: QuestionJob) => void, signal: AbortSignal) => Promise<Exchange>;

/** Answers one question per paper. Questions that a former worker left unanswered are marked so at once, with what they had brought. */
export function createQuestionRunner(answer: Answer): QuestionRunner {
  const runner = createRunner<QuestionJob, Exchange>({
    run: answer,
    write: (key, question) => questionItem(key).setValue(question),
    save: saveExchange,
    clear: (key) => questionItem(key).removeValue(),
    fail: endWithFailure,
    sweep: sweepOrphans,
  });
  return {
    async ask(paper, asked) {
      const question = asked.trim();
      if (question === '') return;
      await runner.start({ id: crypto.randomUUID(), paper, question, startedAt: Date.now(), status: 'reading', text: '' });
    },
    stop: runner.stop,
  };
}

async function endWithFailure(key: string, question: QuestionJob, failure: FailureRecord): Promise<void> {
  if ((await savedPaperItem(key).getValue()) === null) {
    // Nobody could see it again, and no worker would find it: only a saved paper can be asked about.
    await questionItem(key).removeValue();
    return;
  }
  const failed: QuestionJob = { ...question, status: 'failed', failure };
  try {
    await questionItem(key).setValue(failed);
  } catch {
    // The disk is full: the half answer gives its room to the question and to what happened.
    await questionItem(key).removeValue();
    await questionItem(key).setValue({ ...failed, text: '' });
  }
}

async function sweepOrphans(): Promise<void> {
  for (const { key, question } of await allQuestions()) {
    if (question.status === 'failed') continue;
    const exchanges = (await savedPaperItem(key).getValue())?.exchanges ?? [];
    // The former worker had saved the answer and died before it could say so.
    if (exchanges.some(({ id }) => id === question.id)) await questionItem(key).removeValue();
    else await endWithFailure(key, question, { code: 'interrupted' });
  }
}
