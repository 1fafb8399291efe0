import { APIError } from 'openai';
import type { Usage } from '@/utils/cost/cost';
import { Failure, type FailureCode } from '@/utils/failure';
import { createClient, patience } from './client';
import { watchEndlessness } from './endless';
import { toLlmFailure } from './llm-failure';
import { type ProfileWithKey, profileProblem } from './profile';
import type { ThinkingPlace } from './provider';
import { findProvider } from './providers';
import { readUsage } from './read-usage';
import { type OptionalFields, optionalFields, withoutRefused } from './request-body';
import { watchSilence } from './silence-watch';
import { filterThinking, remainingText, thinkStart } from './think-filter';

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

export interface Answer extends Usage {
  text: string;
  /** As the service names it; it may be more exact than what was asked for. */
  model: string;
}

export interface AskOptions {
  signal?: AbortSignal;
  /** Each piece of the answer as it arrives; together they are its text. Called before any failure, so that the caller keeps them. */
  onText?(piece: string): void;
  /** Each piece of what the model thinks, where the service shows it: it is no part of the answer. */
  onThinking?(piece: string): void;
  /** What the service has counted so far, also of an answer that then fails. */
  onUsage?(usage: Usage): void;
  /** The service says that the answer is complete; only its count may still come. */
  onComplete?(): void;
  fetch?: typeof fetch;
}

/** What services really send; the SDK's types know neither thinking nor services that leave fields out. */
interface Chunk {
  model?: string;
  choices?: { delta?: Record<string, unknown> | null; finish_reason?: string | null }[] | null;
  usage?: unknown;
  message?: unknown;
  base_resp?: { status_code?: number } | null;
}

/**
 * Endings that are none, in lower case; every other word (`stop`, `end`, `tool_calls` …) means that the model had finished. Gemini hands on
 * its own words (https://ai.google.dev/api/generate-content#FinishReason), gateways those of Claude.
 */
const badEndings = new Map<string, FailureCode>([
  ['length', 'answer-cut'],
  ['max_tokens', 'answer-cut'],
  ['content_filter', 'content-blocked'],
  ['sensitive', 'content-blocked'],
  ['safety', 'content-blocked'],
  ['recitation', 'content-blocked'],
  ['blocklist', 'content-blocked'],
  ['prohibited_content', 'content-blocked'],
  ['spii', 'content-blocked'],
  ['refusal', 'content-blocked'],
  ['model_context_window_exceeded', 'too-long'],
  ['network_error', 'service-busy'],
  ['insufficient_system_resource', 'service-busy'],
  ['error', 'service-busy'],
]);

/**
 * Asks the model and gives its whole answer; no retries. Throws a `Failure`: `stopped` when the signal aborts, `connection-cut`
 * when the stream ends without saying that it is complete, and what the service says otherwise.
 */
export async function ask(profile: ProfileWithKey, messages: ChatMessage[], options: AskOptions = {}): Promise<Answer> {
  const problem = profileProblem(profile);
  if (problem !== undefined) throw new Failure(problem);
  const answer: Answer = { text: '', model: profile.model };
  let think = thinkStart;
  let ending: string | undefined;
  const endOf = watchEndlessness();
  const place = findProvider(profile.providerId)?.thinking.place;
  const say = (piece: string) => {
    if (piece === '') return;
    answer.text += piece;
    options.onText?.(piece);
    const endless = endOf(answer.text);
    if (endless !== undefined) throw new Failure('endless-answer', endless);
  };
  const take = (chunk: Chunk) => {
    const choice = chunk.choices?.[0];
    const { content, ...others } = choice?.delta ?? {};
    const next = filterThinking(think, textIn(content));
    think = next.state;
    const thought = next.thought + thoughtIn(others, place);
    if (thought !== '') options.onThinking?.(thought);
    const usage = readUsage(chunk.usage);
    Object.assign(answer, usage);
    if (Object.keys(usage).length > 0) options.onUsage?.(usage);
    answer.model = chunk.model || answer.model;
    say(next.text);
    const said = endingOf(chunk);
    if (said === undefined) return;
    ending = said;
    say(remainingText(think));
    think = { phase: 'text', held: '' };
    if (!badEndings.has(ending.toLowerCase()) && answer.text.trim() !== '') options.onComplete?.();
  };
  for await (const chunk of chunksOf(profile, messages, options)) take(chunk);
  say(remainingText(think));
  checkEnding(ending, answer.text);
  return answer;
}

/** Some gateways send an empty one with every piece. */
function endingOf(chunk: Chunk): string | undefined {
  return chunk.choices?.[0]?.finish_reason || undefined;
}

/** Some gateways hand on a list of parts, as the Responses interface has it. */
function textIn(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: { text?: unknown } | null) => (typeof part?.text === 'string' ? part.text : '')).join('');
}

const THOUGHT_FIELDS = ['reasoning_content', 'reasoning', 'reasoning_text'];

/** Where the service is known to put it, else wherever others do. Some send the same thought in two fields. */
function thoughtIn(delta: Record<string, unknown>, place: ThinkingPlace = 'nowhere'): string {
  const thoughts = [place, ...THOUGHT_FIELDS].map((field) => delta[field]);
  return thoughts.find((thought): thought is string => typeof thought === 'string' && thought !== '') ?? '';
}

function checkEnding(ending: string | undefined, text: string): void {
  // A server or proxy that closes the connection cleanly looks like the end of the answer.
  if (ending === undefined) throw new Failure('connection-cut');
  const failure = badEndings.get(ending.toLowerCase());
  if (failure !== undefined) throw new Failure(failure);
  if (text.trim() === '') throw new Failure('empty-answer');
}

/** How long a service may take for what follows the ending: its counts, `[DONE]`, the end of the connection. */
const afterEnding = 20_000;

/** What the service sends, piece by piece. Only its errors are translated here: those of the callbacks stay what they are. */
async function* chunksOf(profile: ProfileWithKey, messages: ChatMessage[], options: AskOptions): AsyncGenerator<Chunk> {
  const silence = watchSilence(patience);
  const signal = options.signal === undefined ? silence.signal : AbortSignal.any([options.signal, silence.signal]);
  let hasEnded = false;
  // A complete answer is one however its connection ends; only the person's stop is heard behind it.
  const check = (failure: Failure | undefined) => {
    if (failure !== undefined && (!hasEnded || failure.code === 'stopped')) throw failure;
  };
  try {
    for await (const chunk of await openStream(profile, messages, options, signal)) {
      hasEnded ||= endingOf(chunk) !== undefined;
      silence.heard(hasEnded ? afterEnding : patience);
      if (isBareError(chunk)) throw new APIError(undefined, chunk, undefined, undefined);
      yield chunk;
    }
  } catch (error) {
    check(abortFailure(options.signal, silence.signal) ?? toLlmFailure(error, profile));
  } finally {
    silence.end();
  }
  // An abort ends the SDK's stream without a word.
  check(abortFailure(options.signal, silence.signal));
}

/** What the SDK takes for a piece: SiliconFlow's errors have no `error` around them, Gemini's stand in a list, MiniMax's in `base_resp`. */
function isBareError(chunk: Chunk): boolean {
  const status = chunk.base_resp?.status_code ?? 0;
  return !chunk.choices?.length && (typeof chunk.message === 'string' || Array.isArray(chunk) || status !== 0);
}

/** The SDK cannot say who aborted: the person, or our own patience. */
function abortFailure(stop: AbortSignal | undefined, silence: AbortSignal): Failure | undefined {
  if (stop?.aborted) return new Failure('stopped');
  return silence.aborted ? new Failure('connection-cut', `no data for ${patience / 60_000} minutes`) : undefined;
}

async function openStream(
  profile: ProfileWithKey,
  messages: ChatMessage[],
  options: AskOptions,
  signal: AbortSignal,
): Promise<AsyncIterable<Chunk>> {
  const client = createClient(profile, options.fetch);
  const body = { model: profile.model.trim(), messages, stream: true as const };
  const place = `${profile.baseUrl} ${body.model}`;
  const open = async (fields: OptionalFields, sent: readonly string[] = []): Promise<AsyncIterable<Chunk>> => {
    try {
      const stream = (await client.chat.completions.create({ ...body, ...fields }, { signal })) as unknown as AsyncIterable<Chunk>;
      if (sent.length > 0) taken.set(place, { wanted: JSON.stringify(optionalFields(profile)), fields });
      return stream;
    } catch (error) {
      const isRefusal = error instanceof APIError && (error.status === 400 || error.status === 422);
      const fewer = isRefusal ? withoutRefused(fields, JSON.stringify(error.error ?? error.message), sent) : undefined;
      if (fewer === undefined) throw error;
      return open(fewer, [...sent, ...Object.keys(fields)]);
    }
  };
  const wanted = optionalFields(profile);
  const known = taken.get(place);
  return open(known?.wanted === JSON.stringify(wanted) ? known.fields : wanted);
}

/** What a service took of the fields that were wanted, after it had refused some: so the next call is not refused first. Goes with the worker. */
const taken = new Map<string, { wanted: string; fields: OptionalFields }>();
