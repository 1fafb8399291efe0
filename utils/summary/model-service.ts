import type { Taken } from '@/utils/cost/cost';
import { type Failure, toFailure } from '@/utils/failure';
import type { PromptMessage } from './prompt/prompt-message';
import type { ModelAnswer, Wait } from './summary';

export interface AskEvents {
  onText(piece: string): void;
  onThinking(piece: string): void;
  /** What it has taken so far, also of a call that then fails. */
  onTaken?(taken: Taken): void;
  /** The answer is complete; only its count may still come. */
  onComplete?(): void;
}

/** One of the services that the person uses. */
export interface ModelService {
  /** As the person knows it. */
  name: string;
  model: string;
  /** How many tokens the model reads, where that is known. */
  contextTokens?: number;
  /** One call, no retries. Throws a Failure; every piece has been given to `onText` before. */
  ask(messages: PromptMessage[], events: AskEvents): Promise<ModelAnswer>;
}

/** The services in the order in which they are asked, and how to be patient with them. */
export interface ServicePorts {
  services: readonly [ModelService, ...ModelService[]];
  /** Milliseconds to wait before the next try; `undefined` to give up. */
  nextTry(tried: { failure: Failure; inVain: number; failed: number }): number | undefined;
  /** Rejects with the Failure `stopped` when the person stops. */
  sleep(milliseconds: number): Promise<void>;
  now(): number;
}

/** Waits, and says so: why, and until when. @throws Failure `stopped` */
export async function pause(
  milliseconds: number,
  failure: Failure,
  { now, sleep }: Pick<ServicePorts, 'now' | 'sleep'>,
  onWait: (wait: Wait) => void,
): Promise<void> {
  onWait({ until: now() + milliseconds, failure: toFailure(failure) });
  await sleep(milliseconds);
}

/** Failures after which the next service takes over. */
export function isForAnother({ code }: Failure): boolean {
  return code === 'no-balance' || code === 'service-busy' || code === 'rate-limited' || code === 'too-long';
}
