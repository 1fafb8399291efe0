import { setTimeout as timer } from 'node:timers/promises';
import { demoAnswer } from './demo-answer';
import { type Answer, answer, type Exchange, type Route } from './exchange';
import { type ChatMessage, readPaperPrompt } from './paper-prompt';

/** What a client asks for; unknown fields are let through, as most services do. */
interface ChatRequest {
  model: string;
  messages: ChatMessage[];
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
  [field: string]: unknown;
}

/** How one answer departs from the ordinary; for tests of what can go wrong at a model service. */
export interface AnswerPlan {
  /** An error or a redirection instead of an answer, with its JSON body. */
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Silence before the first token, after the response headers or before them. */
  silentMs?: number;
  silentBeforeHeaders?: boolean;
  pieceDelayMs?: number;
  /** Breaks the connection after this many pieces. */
  cutAfter?: number;
  /** `null` ends the stream without one. */
  finishReason?: string | null;
  /** In place of the computed answer. */
  text?: string;
  /** What the service says it counted, in place of a true count. */
  usage?: object;
  /** Changes the computed answer: a model that gets a number wrong. */
  edit?(answer: string): string;
  /** What the model thinks before it writes. */
  thinking?: string;
  /** Told of each step with what has been written so far; the answer goes on when its promise is done. */
  onStep?(step: AnswerStep, written: string): Promise<void> | undefined;
}

/** `asked`: nothing is sent yet; `open`: the headers are; `writing`: one more piece is; `written`: all of it; `finished`: its `finish_reason` too. */
export type AnswerStep = 'asked' | 'open' | 'thinking' | 'writing' | 'written' | 'finished';

export type Plan = (request: ChatRequest) => AnswerPlan | undefined;

export const DEMO_MODEL = 'paperpane-demo';

/** The header names must be spelt out: `*` does not cover `authorization`. */
function allowAll({ request }: Exchange): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': String(request.headers['access-control-request-headers'] ?? 'authorization, content-type'),
    'access-control-allow-private-network': 'true',
    'access-control-max-age': '600',
  };
}

/** Does not keep the process alive: a planned silence may outlast the test. */
const wait = (ms: number) => timer(ms, undefined, { ref: false });

function json(value: unknown, headers: Record<string, string>, status = 200): Answer {
  return answer(status, 'application/json', JSON.stringify(value), headers);
}

/** About one token for each Han character and for each four others. */
function countTokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.ceil(han + (text.length - han) / 4);
}

function usageOf({ messages }: ChatRequest, text: string) {
  const prompt = countTokens(JSON.stringify(messages));
  const completion = countTokens(text);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

/** Small pieces of changing length which do not respect words, as real tokens do not. */
function* piecesOf(text: string): Generator<string> {
  const letters = [...text];
  for (let at = 0, turn = 0; at < letters.length; turn++) {
    const length = 4 + ((turn * 5) % 9);
    yield letters.slice(at, at + length).join('');
    at += length;
  }
}

async function stream({ response }: Exchange, request: ChatRequest, plan: AnswerPlan, text: string): Promise<void> {
  const created = Math.floor(Date.now() / 1000);
  const chunk = (rest: object) => {
    response.write(
      `data: ${JSON.stringify({ id: 'chatcmpl-demo', object: 'chat.completion.chunk', created, model: request.model, ...rest })}\n\n`,
    );
  };
  const choice = (delta: object, finish: string | null = null) => chunk({ choices: [{ index: 0, delta, finish_reason: finish }] });
  let written = '';
  /** Whether somebody still listens after it. */
  const reach = async (step: AnswerStep) => {
    await plan.onStep?.(step, written);
    return !response.destroyed;
  };
  if (!plan.silentBeforeHeaders) await wait(plan.silentMs ?? 0);
  if (!(await reach('open'))) return;
  choice({ role: 'assistant', content: '' });
  if (plan.thinking !== undefined) {
    choice({ reasoning_content: plan.thinking });
    if (!(await reach('thinking'))) return;
  }
  let sent = 0;
  for (const piece of piecesOf(text)) {
    if (sent === plan.cutAfter) response.destroy();
    if (response.destroyed) return;
    await wait(plan.pieceDelayMs ?? 5 + ((sent * 7) % 16));
    choice({ content: piece });
    sent++;
    written += piece;
    if (!(await reach('writing'))) return;
  }
  if (!(await reach('written'))) return;
  if (plan.finishReason !== null) choice({}, plan.finishReason ?? 'stop');
  if (!(await reach('finished'))) return;
  if (request.stream_options?.include_usage) chunk({ choices: [], usage: plan.usage ?? usageOf(request, text) });
  response.end(plan.finishReason === null ? '' : 'data: [DONE]\n\n');
}

async function chat(exchange: Exchange, planOf: Plan): Promise<Answer | undefined> {
  const request = JSON.parse(exchange.body) as ChatRequest;
  const plan = planOf(request) ?? {};
  const headers = { ...allowAll(exchange), ...plan.headers };
  if (plan.silentBeforeHeaders || !request.stream) await wait(plan.silentMs ?? 0);
  await plan.onStep?.('asked', '');
  if (exchange.response.destroyed) return undefined;
  if (plan.status !== undefined && plan.status >= 300)
    return json(plan.body ?? { error: { message: 'Planned error' } }, headers, plan.status);
  const text = plan.text ?? (plan.edit ?? String)(demoAnswer(readPaperPrompt(request.messages)));
  if (request.stream) {
    exchange.response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
    exchange.response.flushHeaders();
    await stream(exchange, request, plan, text);
    return undefined;
  }
  const choices = [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: plan.finishReason ?? 'stop' }];
  const created = Math.floor(Date.now() / 1000);
  return json(
    { id: 'chatcmpl-demo', object: 'chat.completion', created, model: request.model, choices, usage: usageOf(request, text) },
    headers,
  );
}

/** An OpenAI-compatible service whose model quotes the paper it is sent. Serves as a host of `startWorld`, or alone by `startDemoModel`. */
export function modelRoute(plan: Plan = () => undefined): Route {
  return (exchange) => {
    const { request, url } = exchange;
    const headers = allowAll(exchange);
    if (request.method === 'OPTIONS') return { status: 204, headers, body: '' };
    if (request.method === 'POST' && url.pathname.endsWith('/chat/completions')) return chat(exchange, plan);
    if (request.method === 'GET' && url.pathname.endsWith('/models')) {
      return json({ object: 'list', data: [{ id: DEMO_MODEL, object: 'model', created: 0, owned_by: 'paperpane' }] }, headers);
    }
    return json({ error: { message: `No such path: ${url.pathname}` } }, headers, 404);
  };
}
