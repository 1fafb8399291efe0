import { Failure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { alignPassages } from './align-passages';
import { backingOf } from './backing';
import { promptRoom } from './budget/context-room';
import { countPromptTokens } from './budget/count-prompt-tokens';
import { prepareCheck } from './check/ready-paper';
import { cutPrompt } from './cut-prompt';
import { fitPaper, fitSmaller } from './fit-paper';
import { keepTrying } from './keep-trying';
import type { AskEvents, ModelService, ServicePorts } from './model-service';
import type { PromptMessage } from './prompt/prompt-message';
import { type Conversation, questionMessages } from './prompt/question-messages';
import { PROMPT_VERSION } from './prompt/rules';
import { readPatiently } from './read-patiently';
import type { SummaryPorts } from './run-summary';
import { type Exchange, type Made, type QuestionJob, type SavedPaper, type Summary, summarisedVersion } from './summary';
import { askedSections } from './templates/asked-sections';
import { addThought } from './thought';

export interface QuestionPorts extends ServicePorts, Pick<SummaryPorts, 'read' | 'templates'> {
  /** Called at every change; the caller decides how often it is stored. */
  onQuestion(question: QuestionJob): void;
  /** Stores the question now: an answer that it holds may not be asked for again. */
  keepQuestion(question: QuestionJob): Promise<void>;
}

type Update = (change: Partial<QuestionJob>) => void;

/**
 * Answers a question about a paper out of the version that was summarised, with what Hugging Face said then, so that citations mean the same
 * passages and the service finds the same beginning in its cache. Throws a Failure; what was written until then is in the last state.
 */
export async function answerQuestion(asked: QuestionJob, saved: SavedPaper, ports: QuestionPorts): Promise<Exchange> {
  const { id, question } = asked;
  const [summary] = saved.summaries;
  let state = asked;
  const update: Update = (change) => {
    state = { ...state, ...change };
    ports.onQuestion(state);
  };
  update({ status: 'reading' });
  const readOnce = () => ports.read(summarisedVersion(summary), () => undefined);
  const read = withArtefactsOf(summary, await readPatiently(readOnce, ports, (wait) => update({ wait })));
  const { version } = read.receipt;
  const exchanges = saved.exchanges.filter((exchange) => exchange.version === version);
  const document = alignPassages(read, Object.fromEntries([...exchanges, summary].flatMap(({ passages }) => Object.entries(passages))));
  const sent = await ask(document, { card: summary.card, exchanges, question }, ports, () => state, update);
  const answer = state.answered?.text ?? '';
  // It cannot have read what it was not sent; its numbers may still stand there.
  const { sections, backing } = backingOf([{ id: 'answer', text: answer.trim() }], sent, document);
  const text = sections[0]?.text ?? '';
  if (text.trim() === '') {
    // Asked again, it must not be taken for an answer once more.
    update({ answered: undefined });
    throw new Failure('empty-answer');
  }
  return { id, question, answer: text, ...(version === undefined ? {} : { version }), ...backing, made: madeBy(state, ports.now()) };
}

/** What of the paper goes to a service together with the question. */
interface Fitted {
  sent: PaperDocument;
  messages: PromptMessage[];
}

async function ask(
  document: PaperDocument,
  conversation: Conversation,
  ports: QuestionPorts,
  state: () => QuestionJob,
  update: Update,
): Promise<PaperDocument> {
  const asked = askedSections(ports.templates);
  let hasText = false;
  const { sent } = await keepTrying<Fitted>(ports, {
    isDone: () => state().answered !== undefined,
    progress: () => 0,
    isEnough: () => false,
    fit({ contextTokens }) {
      const fitted = fitPaper(document, contextTokens, asked);
      return { sent: fitted.sent, messages: questionMessages(fitted.sent, conversation, promptRoom(contextTokens, asked)) };
    },
    fitSmaller(fitted, failure) {
      const smaller = fitSmaller(document, fitted, failure, asked);
      if (smaller === undefined) return undefined;
      return { sent: smaller.sent, messages: questionMessages(smaller.sent, conversation, countPromptTokens(smaller.messages)) };
    },
    call(fitted, service) {
      hasText = false;
      const noteText = () => {
        hasText = true;
      };
      return callOnce(fitted.messages, service, ports, state, update, asItComes(document, ports, state, update, noteText));
    },
    // Half an answer cannot be continued, and begun again it costs as much: that is left to the person.
    mayRepeat: () => !hasText,
    task: state,
    update,
  });
  return sent;
}

async function callOnce(
  messages: PromptMessage[],
  service: ModelService,
  ports: QuestionPorts,
  state: () => QuestionJob,
  update: Update,
  events: AskEvents,
): Promise<void> {
  update({ status: 'waiting', wait: undefined, thought: undefined, by: { service: service.name, model: service.model } });
  await ports.keepQuestion(state());
  const answer = await service.ask(messages, events);
  const promptCut = cutPrompt(messages, answer.tokensIn);
  update({ answered: answer, thought: undefined, ...(promptCut === undefined ? {} : { promptCut }) });
  await ports.keepQuestion(state());
}

/** Shows an answer as it comes. What an earlier try had brought stays until there is more. */
function asItComes(
  document: PaperDocument,
  ports: QuestionPorts,
  state: () => QuestionJob,
  update: Update,
  onFirst: () => void,
): AskEvents {
  let text = '';
  return {
    onText(piece) {
      onFirst();
      text += piece;
      update({ status: 'writing', text });
      // There is time for it while the model writes on.
      prepareCheck(document);
    },
    onThinking(piece) {
      update({ thought: addThought(state().thought, piece), ...(text === '' ? { status: 'thinking' as const } : {}) });
    },
    // Kept at once: whatever dies from here on, it is not asked for again.
    onComplete() {
      update({ answered: { text, model: state().by?.model ?? '' } });
      // Should it fail, the one behind the call does too, and says so.
      void Promise.allSettled([ports.keepQuestion(state())]);
    },
  };
}

function withArtefactsOf({ artefacts }: Summary, document: PaperDocument): PaperDocument {
  return artefacts === undefined ? document : { ...document, artefacts };
}

function madeBy({ answered, by, insteadOf, promptCut, startedAt }: QuestionJob, finishedAt: number): Made {
  const { text: _, model = by?.model ?? '', ...taken } = answered ?? {};
  return {
    service: by?.service ?? '',
    model,
    ...(insteadOf === undefined ? {} : { insteadOf }),
    ...(promptCut === undefined ? {} : { promptCut }),
    promptVersion: PROMPT_VERSION,
    startedAt,
    finishedAt,
    ...taken,
  };
}
