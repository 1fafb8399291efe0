import { afterEach, expect, vi } from 'vitest';
import { Failure } from '@/utils/failure';
import { type AskOptions, ask } from '@/utils/llm/ask';
import type { ProfileWithKey } from '@/utils/llm/profile';
import type { ChatMessage } from '@/utils/llm/request-body';
import { delta, type ModelServer, type Script, startModelServer } from './model-server';

export const messages: ChatMessage[] = [
  { role: 'system', content: 'You summarise papers.' },
  { role: 'user', content: '总结这篇论文。' },
];

let server: ModelServer | undefined;

afterEach(async () => {
  vi.useRealTimers();
  await server?.close();
  server = undefined;
});

/** Starts a model service for one test; it ends with the test. */
export async function serve(script: Script): Promise<ModelServer> {
  server = await startModelServer(script);
  return server;
}

/** The pieces of a complete answer. */
export const whole = [
  delta({ role: 'assistant', content: '' }),
  delta({ content: '大模型' }),
  delta({ content: '很好。' }),
  delta({}, 'stop'),
];

interface Outcome {
  text: string;
  thoughts: number;
  code: string;
  detail: string;
}

/** Asks and keeps what the callbacks got, whether or not it fails. */
export async function outcomeOf(profile: ProfileWithKey, options: AskOptions = {}): Promise<Outcome> {
  const outcome: Outcome = { text: '', thoughts: 0, code: 'answered', detail: '' };
  const onText = (piece: string) => {
    outcome.text += piece;
    options.onText?.(piece);
  };
  const onThinking = () => {
    outcome.thoughts++;
  };
  try {
    const answer = await ask(profile, messages, { ...options, onText, onThinking });
    expect(answer.text).toBe(outcome.text);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    outcome.code = error.code;
    outcome.detail = error.detail ?? '';
  }
  return outcome;
}
