import { Failure } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { backSections, type CheckNumbers } from './back-sections';
import { resolveCitations } from './citations/resolve-citations';
import { fitBudget } from './fit-budget';
import { PROMPT_VERSION } from './prompt';
import { questionMessages } from './question-messages';
import type { ModelAnswer, SummaryPorts } from './run-summary';
import type { Exchange, QuestionJob, SavedPaper, Summary } from './summary';

export interface QuestionPorts extends Pick<SummaryPorts, 'read' | 'ask' | 'now' | 'service' | 'contextTokens'> {
  /** Called at every change; the caller decides how often it is stored. */
  onQuestion(question: QuestionJob): void;
  checkNumbers: CheckNumbers;
}

/**
 * Answers a question about a paper out of the version that was summarised, with what Hugging Face said then, so that citations mean the same
 * passages and the service finds the same beginning in its cache. Throws a Failure; what was written until then is in the last state.
 */
export async function answerQuestion(asked: QuestionJob, saved: SavedPaper, ports: QuestionPorts): Promise<Exchange> {
  const { id, question } = asked;
  const [summary] = saved.summaries;
  const startedAt = ports.now();
  let state = asked;
  const update = (change: Partial<QuestionJob>) => {
    state = { ...state, ...change };
    ports.onQuestion(state);
  };
  update({ status: 'reading' });
  const document = withArtefactsOf(summary, await ports.read(summarisedVersion(summary), () => undefined));
  update({ status: 'waiting' });
  const { version } = document.receipt;
  const exchanges = saved.exchanges.filter((exchange) => exchange.version === version);
  const sent = fitBudget(document, ports.contextTokens);
  const answer = await ports.ask(questionMessages(sent, { card: summary.card, exchanges, question }), {
    onText: (piece) => update({ status: 'writing', text: state.text + piece }),
    onThinking: () => {
      if (state.status === 'waiting') update({ status: 'thinking' });
    },
  });
  // It cannot have read what it was not sent; its numbers may still stand there.
  const { text, dropped } = resolveCitations(answer.text.trim(), sent);
  if (text.trim() === '') throw new Failure('empty-answer');
  return {
    id,
    question,
    answer: text,
    ...(version === undefined ? {} : { version }),
    ...backSections([{ id: 'answer', text }], document, ports.checkNumbers),
    droppedCitations: dropped,
    made: madeBy(answer, startedAt, ports),
  };
}

/** The paper as it was summarised, though it may have a newer version by now. */
export function summarisedVersion({ paper, receipt: { version } }: Summary): PaperRef {
  return paper.source === 'web' || version === undefined ? paper : { ...paper, version };
}

function withArtefactsOf({ artefacts }: Summary, document: PaperDocument): PaperDocument {
  return artefacts === undefined ? document : { ...document, artefacts };
}

function madeBy({ model, tokensIn, tokensOut }: ModelAnswer, startedAt: number, { service, now }: QuestionPorts): Exchange['made'] {
  return {
    service,
    model,
    promptVersion: PROMPT_VERSION,
    startedAt,
    finishedAt: now(),
    ...(tokensIn === undefined ? {} : { tokensIn }),
    ...(tokensOut === undefined ? {} : { tokensOut }),
  };
}
