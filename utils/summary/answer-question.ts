import { Failure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { alignPassages } from './align-passages';
import { asItComes } from './as-it-comes';
import { backingOf } from './backing';
import { promptRoom } from './budget/context-room';
import { countPromptTokens } from './budget/count-prompt-tokens';
import { type FittedPaper, fitPaper, fitSmaller } from './fit-paper';
import { type Conversation, questionMessages } from './prompt/question-messages';
import { PROMPT_VERSION } from './prompt/rules';
import type { ModelAnswer, SummaryPorts } from './run-summary';
import { type Exchange, type QuestionJob, type SavedPaper, type Summary, summarisedVersion } from './summary';
import { askedSections } from './templates/asked-sections';

export interface QuestionPorts extends Pick<SummaryPorts, 'read' | 'ask' | 'now' | 'service' | 'contextTokens' | 'templates'> {
  /** Called at every change; the caller decides how often it is stored. */
  onQuestion(question: QuestionJob): void;
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
  const read = withArtefactsOf(summary, await ports.read(summarisedVersion(summary), () => undefined));
  const { version } = read.receipt;
  const exchanges = saved.exchanges.filter((exchange) => exchange.version === version);
  const document = alignPassages(read, Object.fromEntries([...exchanges, summary].flatMap(({ passages }) => Object.entries(passages))));
  const ask = (messages: FittedPaper['messages']) => {
    update({ status: 'waiting' });
    return ports.ask(messages, asItComes(document, { status: () => state.status, update }));
  };
  const { sent, answer } = await askFitting(document, { card: summary.card, exchanges, question }, ports, ask);
  // It cannot have read what it was not sent; its numbers may still stand there.
  const { sections, backing } = backingOf([{ id: 'answer', text: answer.text.trim() }], sent, document);
  const text = sections[0]?.text ?? '';
  if (text.trim() === '') throw new Failure('empty-answer');
  return { id, question, answer: text, ...(version === undefined ? {} : { version }), ...backing, made: madeBy(answer, startedAt, ports) };
}

/** Sends the paper as its summary does; what the service calls too long, once more with less of it. */
async function askFitting(
  document: PaperDocument,
  conversation: Conversation,
  { contextTokens, templates }: QuestionPorts,
  ask: (messages: FittedPaper['messages']) => Promise<ModelAnswer>,
): Promise<{ sent: PaperDocument; answer: ModelAnswer }> {
  const asked = askedSections(templates);
  const { sent } = fitPaper(document, contextTokens, asked);
  const messages = questionMessages(sent, conversation, promptRoom(contextTokens, asked));
  try {
    return { sent, answer: await ask(messages) };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'too-long') throw error;
    const smaller = fitSmaller(document, { sent, messages }, error, asked);
    return { sent: smaller.sent, answer: await ask(questionMessages(smaller.sent, conversation, countPromptTokens(smaller.messages))) };
  }
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
