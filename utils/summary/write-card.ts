import { Failure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { completeAnswers, gaveNothing, isWritten, solidOf } from './calls';
import { FIELD_KEYS } from './card';
import { prepareCheck } from './check/ready-paper';
import { cutPrompt } from './cut-prompt';
import { type FittedPaper, fitPaper, fitSmaller } from './fit-paper';
import { keepTrying } from './keep-trying';
import type { AskEvents, ModelService, ServicePorts } from './model-service';
import type { PromptMessage } from './prompt/prompt-message';
import { summaryMessages } from './prompt/summary-messages';
import { missingOf, readAnswer, type Wanted } from './read-answer';
import { type Call, factsOf, type Job } from './summary';
import { requestedSections } from './templates/asked-sections';
import { addThought } from './thought';

/** The job as it is, and how to change it. */
export interface JobDesk {
  job(): Job;
  /** Shown soon. */
  update(change: Partial<Job>): void;
  /** Kept now, so that it outlives the worker. */
  keep(): Promise<void>;
}

/**
 * Has the model write what is wanted, with as many calls as it takes: one that was cut is continued by asking for the sections that are
 * missing. The job's calls hold every word. Gives what was sent of the paper.
 */
export async function writeCard(document: PaperDocument, wanted: Wanted, ports: ServicePorts, desk: JobDesk): Promise<PaperDocument> {
  const { asked } = wanted;
  const calls = () => desk.job().calls;
  const { sent } = await keepTrying<FittedPaper>(ports, {
    isDone: () => isWritten(calls(), wanted),
    progress: () => countWritten(calls(), wanted),
    isEnough: () => completeAnswers(calls(), asked) > 0,
    fit: ({ contextTokens }) => fitPaper(document, contextTokens, asked),
    fitSmaller: (fitted, failure) => fitSmaller(document, fitted, failure, asked),
    call: (fitted, service) => callOnce(document, fitted, wanted, service, desk),
    task: desk.job,
    update: desk.update,
  });
  return sent;
}

function countWritten(calls: readonly Call[], { asked }: Wanted): number {
  const { card, custom } = solidOf(calls, asked);
  return Object.keys(card).length + custom.length;
}

/** Asks for what is missing now. Whatever happens, the call with its text stays in the job. */
async function callOnce(document: PaperDocument, fitted: FittedPaper, wanted: Wanted, service: ModelService, desk: JobDesk): Promise<void> {
  const before = desk.job().calls.map((call): Call => ({ ...call, end: call.end ?? 'cut' }));
  const messages = messagesFor(before, fitted, wanted);
  let call: Call = { service: service.name, askedModel: service.model, model: service.model, text: '' };
  const change = (part: Partial<Call>, job: Partial<Job> = {}) => {
    call = { ...call, ...part };
    desk.update({ ...job, calls: [...before, call] });
  };
  const facts = factsOf({ ...document, receipt: fitted.sent.receipt });
  change({}, { status: 'waiting', facts, wait: undefined, thought: undefined });
  // Before anything is paid for: whoever finds the job knows that a call was begun.
  await desk.keep();
  try {
    const answer = await service.ask(
      messages,
      eventsFor(document, desk, () => call, change),
    );
    const promptCut = cutPrompt(messages, answer.tokensIn);
    change({ ...answer, end: 'complete', ...(promptCut === undefined ? {} : { promptCut }) }, { thought: undefined });
  } catch (error) {
    change({ end: call.end ?? 'cut' }, { thought: undefined });
    throw error;
  } finally {
    await desk.keep();
  }
  // Also where others have written something: a model that writes beside the point would be asked for the rest without end.
  if (gaveNothing(readAnswer(call.text, wanted.asked))) throw new Failure('nonsense-answer');
}

function eventsFor(
  document: PaperDocument,
  desk: JobDesk,
  call: () => Call,
  change: (part: Partial<Call>, job?: Partial<Job>) => void,
): AskEvents {
  return {
    onText(piece) {
      change({ text: call().text + piece }, { status: 'writing' });
      // There is time for it while the model writes on.
      prepareCheck(document);
    },
    onThinking(piece) {
      const thought = addThought(desk.job().thought, piece);
      desk.update({ thought, ...(call().text === '' ? { status: 'thinking' as const } : {}) });
    },
    onTaken: change,
    // Kept at once: whatever dies from here on, it is not asked for again.
    onComplete() {
      change({ end: 'complete' });
      // Should it fail, the one behind the call does too, and says so.
      void Promise.allSettled([desk.keep()]);
    },
  };
}

/** All at first; then the sections that are missing, alone. */
function messagesFor(calls: readonly Call[], fitted: FittedPaper, wanted: Wanted): PromptMessage[] {
  const missing = missingOf(solidOf(calls, wanted.asked), wanted);
  const isAll = missing.fields.length === FIELD_KEYS.length && missing.asked.length === wanted.asked.length;
  return isAll ? fitted.messages : summaryMessages(fitted.sent, requestedSections(missing.fields, missing.asked));
}
