import { APIError } from 'openai';
import { Failure } from '@/utils/failure';
import { type Chunk, endingOf, isBareError } from './chunk';
import { patience } from './client';
import { toLlmFailure } from './llm-failure';
import { type CallOptions, openStream } from './open-stream';
import type { ProfileWithKey } from './profile';
import type { ChatMessage } from './request-body';
import { watchSilence } from './silence-watch';

/** How long a service may take for what follows the ending: its counts, `[DONE]`, the end of the connection. */
const afterEnding = 20_000;

/** What the service sends, piece by piece. Only its errors are translated here: those of the callbacks stay what they are. */
export async function* chunksOf(profile: ProfileWithKey, messages: ChatMessage[], options: CallOptions): AsyncGenerator<Chunk> {
  const silence = watchSilence(patience);
  const signal = options.signal === undefined ? silence.signal : AbortSignal.any([options.signal, silence.signal]);
  let hasEnded = false;
  // A complete answer is one however its connection ends; only the person's stop is heard behind it.
  const check = (failure: Failure | undefined) => {
    if (failure !== undefined && (!hasEnded || failure.code === 'stopped')) throw failure;
  };
  try {
    for await (const chunk of await openStream(profile, messages, { ...options, signal })) {
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

/** The SDK cannot say who aborted: the person, or our own patience. */
function abortFailure(stop: AbortSignal | undefined, silence: AbortSignal): Failure | undefined {
  if (stop?.aborted) return new Failure('stopped');
  return silence.aborted ? new Failure('connection-cut', `no data for ${patience / 60_000} minutes`) : undefined;
}
