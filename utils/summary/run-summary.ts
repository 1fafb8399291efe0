import { Failure } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { type AskEvents, asItComes } from './as-it-comes';
import { backingOf } from './backing';
import { FIELD_KEYS } from './card';
import { type FittedPaper, fitPaper, fitSmaller } from './fit-paper';
import type { PromptMessage } from './prompt/prompt-message';
import { PROMPT_VERSION } from './prompt/rules';
import { summaryMessages } from './prompt/summary-messages';
import { missingOf, readAnswer, type Wanted, type Written, withSecond } from './read-answer';
import { factsOf, type Job, type Summary } from './summary';
import { sectionsOf, withSections } from './summary-sections';
import type { Template } from './template';
import { askedSections, requestedSections } from './templates/asked-sections';

/** The model's complete answer. */
export interface ModelAnswer {
  text: string;
  model: string;
  tokensIn?: number;
  tokensOut?: number;
}

export interface SummaryPorts {
  read(paper: PaperRef, onProgress: (reading: NonNullable<Job['reading']>) => void): Promise<PaperDocument>;
  /** Throws a Failure; every piece has been given to `onText` before. */
  ask(messages: PromptMessage[], events: AskEvents): Promise<ModelAnswer>;
  /** Called at every change; the caller decides how often it is stored. */
  onJob(job: Job): void;
  now(): number;
  /** Name of the service and the model's context length in tokens. */
  service: string;
  contextTokens?: number;
  /** Whose sections are asked for in the same call. */
  templates: readonly Template[];
}

/**
 * Reads a paper, asks the model once, asks once more for sections that are missing, and returns the finished record. A paper that is too long
 * for the service after all is tried once more with less of it. Throws a Failure.
 */
export async function runSummary(paper: PaperRef, ports: SummaryPorts): Promise<Summary> {
  const startedAt = ports.now();
  let job: Job = { paper, startedAt, status: 'reading', text: '' };
  const update = (change: Partial<Job>) => {
    job = { ...job, ...change };
    ports.onJob(job);
  };
  update({});
  const document = await ports.read(paper, (reading) => update({ reading }));
  const eventsAfter = (before: string) => asItComes(document, { status: () => job.status, update }, before);
  const wanted: Wanted = { fields: FIELD_KEYS, asked: askedSections(ports.templates) };
  const factsWith = ({ sent }: FittedPaper) => factsOf({ ...document, receipt: sent.receipt });
  const start = (fitted: FittedPaper) => {
    update({ status: 'waiting', facts: factsWith(fitted) });
    return ports.ask(fitted.messages, eventsAfter(''));
  };
  const { fitted, answer } = await askFitting(document, wanted, ports.contextTokens, start);
  const first = readAnswer(answer.text, wanted.asked);
  if (Object.keys(first.card).length === 0) throw new Failure('nonsense-answer');
  const { written, answers } = await complete(fitted.sent, first, wanted, (messages) =>
    ports.ask(messages, eventsAfter(`${job.text}\n\n`)),
  );
  const { sections, backing } = backingOf(sectionsOf(written), fitted.sent, document);
  return {
    ...factsWith(fitted),
    ...withSections(written, sections),
    ...backing,
    made: {
      service: ports.service,
      model: answer.model,
      promptVersion: PROMPT_VERSION,
      startedAt,
      finishedAt: ports.now(),
      ...sumTokens([answer, ...answers]),
    },
  };
}

/** Asks with as much of the paper as the context is known to hold; what the service then calls too long, once more with less. */
async function askFitting(
  document: PaperDocument,
  { asked }: Wanted,
  contextTokens: number | undefined,
  start: (fitted: FittedPaper) => Promise<ModelAnswer>,
): Promise<{ fitted: FittedPaper; answer: ModelAnswer }> {
  const fitted = fitPaper(document, contextTokens, asked);
  try {
    return { fitted, answer: await start(fitted) };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'too-long') throw error;
    const smaller = fitSmaller(document, fitted, error, asked);
    return { fitted: smaller, answer: await start(smaller) };
  }
}

/**
 * Asks once for the missing sections alone. When that second call fails or the person stops it, the first answer is complete in itself, is
 * paid for, and is kept: the panel shows which sections the model did not write.
 */
async function complete(
  sent: PaperDocument,
  first: Written,
  wanted: Wanted,
  ask: (messages: PromptMessage[]) => Promise<ModelAnswer>,
): Promise<{ written: Written; answers: ModelAnswer[] }> {
  const missing = missingOf(first, wanted);
  if (missing.fields.length + missing.asked.length === 0) return { written: first, answers: [] };
  try {
    const answer = await ask(summaryMessages(sent, requestedSections(missing.fields, missing.asked)));
    return { written: withSecond(first, readAnswer(answer.text, missing.asked), wanted.asked), answers: [answer] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { written: first, answers: [] };
  }
}

function sumTokens(answers: readonly ModelAnswer[]): { tokensIn?: number; tokensOut?: number } {
  const sum = (key: 'tokensIn' | 'tokensOut') =>
    answers.some((answer) => answer[key] !== undefined) ? answers.reduce((total, answer) => total + (answer[key] ?? 0), 0) : undefined;
  const tokensIn = sum('tokensIn');
  const tokensOut = sum('tokensOut');
  return { ...(tokensIn === undefined ? {} : { tokensIn }), ...(tokensOut === undefined ? {} : { tokensOut }) };
}
