import { Failure } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { type Card, FIELD_KEYS, type FieldKey, missingFields } from './card';
import { fitBudget } from './fit-budget';
import { type ParsedCard, parseCard } from './parse/parse-card';
import { buildPrompt, PROMPT_VERSION, type PromptMessage } from './prompt';
import { factsOf, type Job, type Summary } from './summary';

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
  ask(messages: PromptMessage[], events: { onText(piece: string): void; onThinking(): void }): Promise<ModelAnswer>;
  /** Called at every change; the caller decides how often it is stored. */
  onJob(job: Job): void;
  now(): number;
  /** Name of the service and the model's context length in tokens. */
  service: string;
  contextTokens?: number;
}

/** Reads a paper, asks the model once, asks once more for sections that are missing, and returns the finished record. Throws a Failure. */
export async function runSummary(paper: PaperRef, ports: SummaryPorts): Promise<Summary> {
  const startedAt = ports.now();
  let job: Job = { paper, startedAt, status: 'reading', text: '' };
  const update = (change: Partial<Job>) => {
    job = { ...job, ...change };
    ports.onJob(job);
  };
  update({});
  const document = fitBudget(await ports.read(paper, (reading) => update({ reading })), ports.contextTokens);
  update({ status: 'waiting', facts: factsOf(document) });

  const events = {
    onText: (piece: string) => update({ status: 'writing', text: job.text + piece }),
    onThinking: () => {
      if (job.status === 'waiting') update({ status: 'thinking' });
    },
  };
  const answer = await ports.ask(buildPrompt(document, FIELD_KEYS), events);
  const first = parseCard(answer.text);
  if (Object.keys(first.card).length === 0) throw new Failure('nonsense-answer');
  const { card, extra, answers } = await completeCard(document, first, ports, () => update({ text: `${job.text}\n\n` }), events);
  return {
    custom: [],
    passages: {},
    droppedCitations: 0,
    ...factsOf(document),
    card,
    extra,
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

/**
 * Asks once for the missing sections alone. When that second call fails or the person stops it, the first answer is complete in itself, is
 * paid for, and is kept: the panel shows which sections the model did not write.
 */
async function completeCard(
  document: PaperDocument,
  first: ParsedCard,
  ports: SummaryPorts,
  separate: () => void,
  events: Parameters<SummaryPorts['ask']>[1],
): Promise<{ card: Card; extra: ParsedCard['extra']; answers: ModelAnswer[] }> {
  const missing = missingFields(first.card);
  if (missing.length === 0) return { card: first.card, extra: first.extra, answers: [] };
  separate();
  try {
    const answer = await ports.ask(buildPrompt(document, missing), events);
    const second = parseCard(answer.text);
    const card = writtenFields({ ...second.card, ...writtenFields(first.card, FIELD_KEYS) }, FIELD_KEYS);
    return { card, extra: [...first.extra, ...second.extra], answers: [answer] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { card: first.card, extra: first.extra, answers: [] };
  }
}

/** The written fields among `keys`, in their order. */
function writtenFields(card: Card, keys: readonly FieldKey[]): Card {
  return Object.fromEntries(keys.flatMap((key) => (card[key]?.trim() ? [[key, card[key]]] : [])));
}

function sumTokens(answers: readonly ModelAnswer[]): { tokensIn?: number; tokensOut?: number } {
  const sum = (key: 'tokensIn' | 'tokensOut') =>
    answers.some((answer) => answer[key] !== undefined) ? answers.reduce((total, answer) => total + (answer[key] ?? 0), 0) : undefined;
  const tokensIn = sum('tokensIn');
  const tokensOut = sum('tokensOut');
  return { ...(tokensIn === undefined ? {} : { tokensIn }), ...(tokensOut === undefined ? {} : { tokensOut }) };
}
