import type { Taken } from '@/utils/cost/cost';
import type { Failure } from '@/utils/failure';
import { FIELDS, type FieldKey } from '@/utils/summary/card';
import type { ModelService } from '@/utils/summary/model-service';
import type { SummaryPorts } from '@/utils/summary/run-summary';
import type { Call, Job, ModelAnswer } from '@/utils/summary/summary';
import { makeDocument } from './make-document';

export const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;

/** A job that nobody has begun. */
export const firstJob: Job = { paper, startedAt: 1000, status: 'reading', calls: [] };

/** An answer with these fields of the card. */
export function answerWith(fields: readonly FieldKey[]): string {
  return fields.map((key) => `## ${FIELDS[key].heading}\n\n${key} 的内容。`).join('\n\n');
}

/** What a call of a former try left. */
export function cutCall(text: string, change: Partial<Call> = {}): Call {
  return { service: '演示', askedModel: 'demo', model: 'demo', text, end: 'cut', ...change };
}

/** The headings that a prompt asks for. */
export function requested(prompt = ''): string[] {
  return [...prompt.slice(prompt.lastIndexOf('</paper>')).matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
}

/** What a service does when it is asked: it says this, perhaps that this is all, and then it may fail. */
export type Reply =
  | string
  | { text: string; completes?: true; failure?: Failure; thought?: string; taken?: Taken; answer?: Partial<ModelAnswer> };

export interface Log {
  /** The last message of each call, in order. */
  prompts: string[];
  /** All messages of each call. */
  conversations: string[];
  /** Who was asked. */
  asked: string[];
}

/** A service that replies in turn, in pieces; where it has no more to say its answer is empty. */
export function fakeService(name: string, replies: Reply[], log: Log, contextTokens?: number): ModelService {
  return {
    name,
    model: 'demo',
    contextTokens,
    async ask(messages, events) {
      log.prompts.push(messages.at(-1)?.content ?? '');
      log.conversations.push(messages.map(({ content }) => content).join('\n'));
      log.asked.push(name);
      const reply = replies.shift() ?? '';
      const { text, completes, failure, thought = '嗯', taken, answer } = typeof reply === 'string' ? { text: reply } : reply;
      events.onThinking(thought);
      for (const piece of text.match(/[\s\S]{1,40}/g) ?? []) events.onText(piece);
      if (completes) events.onComplete?.();
      if (taken !== undefined) events.onTaken?.(taken);
      if (failure !== undefined) throw failure;
      return { text, model: 'demo-1', tokensIn: 100, tokensOut: 50, ...answer };
    },
  };
}

/** A world with one service that replies in turn and is never tried again, unless it is changed. */
export function summaryWorld(replies: Reply[], change: Partial<SummaryPorts> = {}) {
  const jobs: Job[] = [];
  const kept: Job[] = [];
  const slept: number[] = [];
  const log: Log = { prompts: [], conversations: [], asked: [] };
  const ports: SummaryPorts = {
    read: async (_, onProgress) => {
      onProgress({ source: 'html' });
      return makeDocument();
    },
    services: [fakeService('演示', replies, log)],
    nextTry: () => undefined,
    sleep: async (milliseconds) => void slept.push(milliseconds),
    now: () => 2000,
    onJob: (job) => jobs.push(job),
    keepJob: async (job) => void kept.push(job),
    templates: [],
    ...change,
  };
  return { ports, jobs, kept, slept, log, prompts: log.prompts, asked: log.asked };
}
