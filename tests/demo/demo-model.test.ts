// @vitest-environment node
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DemoModel, startDemoModel } from '@/scripts/demo/demo-model';
import type { AnswerPlan } from '@/scripts/demo/model-route';

let model: DemoModel;
let plan: AnswerPlan | undefined;

beforeEach(async () => {
  plan = { pieceDelayMs: 0 };
  model = await startDemoModel({ plan: () => plan });
});
afterEach(() => model.close());

/** As the extension writes it: a blank line between passages, and between a caption and its rows. */
const PAPER = `# Quiet Clocks

## Abstract

[P1] We propose a clock that counts in silence and loses 3.2 ms a day.

## 3 Method

[P2] Let $t$ be the time, and let each tick be compared with the one before it.

[E1] $$d=t_{2}-t_{1}$$

## 4 Results

[P3] The clock is late by 3.2 ms a day, which is 41% less than a loud one.

[T1] Table 1: Loss per day.

| Clock | ms |
|---|---|
| Loud | 5.4 |
| Quiet | 3.2 |

## 5 Limitations

[P4] Only one clock was measured, and it did not tick at night.`;

function ask(sections: string[], paper = PAPER, extra: object = {}) {
  const content = `Read this.\n<paper>\n${paper}\n</paper>\nWrite these sections:\n${sections.map((heading) => `## ${heading}\nAs it stands.`).join('\n')}`;
  const body = JSON.stringify({ model: 'any', messages: [{ role: 'user', content }], ...extra });
  return fetch(`${model.baseURL}/chat/completions`, { method: 'POST', headers: { authorization: 'Bearer k' }, body });
}

async function answerOf(response: Promise<Response>): Promise<string> {
  return ((await (await response).json()) as { choices: { message: { content: string } }[] }).choices[0]?.message.content ?? '';
}

it('quotes the paper it is sent, under the headings asked for, and says that it is a demonstration', async () => {
  const text = await answerOf(ask(['关键方法', '实验效果', '局限与未说明']));
  expect(text).toContain('演示模型');
  expect(text.match(/^## .*/gm)).toEqual(['## 关键方法', '## 实验效果', '## 局限与未说明']);
  expect(text).toContain('Let $t$ be the time, and let each tick be compared with the one before it. [P2]');
  expect(text).toContain('$$d=t_{2}-t_{1}$$');
  expect(text).toContain('41% less than a loud one. [P3]');
  expect(text).toContain('Table 1: Loss per day. [T1]\n\n| Clock | ms |\n|---|---|\n| Loud | 5.4 [T1] |');
  expect(text).toContain('Only one clock was measured, and it did not tick at night. [P4]');
});

it('answers only what is asked, and differently for a different paper', async () => {
  const only = await answerOf(ask(['局限与未说明']));
  expect(only).not.toContain('41%');
  expect(await answerOf(ask(['实验效果'], PAPER.replace('41%', '17%')))).toContain('17% less than a loud one');
});

it('answers a section of a person’s own, and a question, from the words in them', async () => {
  expect(await answerOf(ask(['What happens at night']))).toContain('it did not tick at night');
  const messages = [
    { role: 'user', content: `<paper>\n${PAPER}\n</paper>` },
    { role: 'user', content: 'Which clock was measured?' },
  ];
  const body = JSON.stringify({ model: 'any', messages });
  expect(await answerOf(fetch(`${model.baseURL}/chat/completions`, { method: 'POST', body }))).toContain('Only one clock was measured');
});

it('says OK when there is no paper, and lists its model', async () => {
  const body = JSON.stringify({ model: 'any', messages: [{ role: 'user', content: 'Say OK' }] });
  expect(await answerOf(fetch(`${model.baseURL}/chat/completions`, { method: 'POST', body }))).toBe('OK');
  expect(await (await fetch(`${model.baseURL}/models`)).json()).toMatchObject({ object: 'list', data: [{ id: 'paperpane-demo' }] });
});

it('streams like a real service and allows every origin', async () => {
  const response = await ask(['实验效果'], PAPER, { stream: true, stream_options: { include_usage: true } });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const events = (await response.text())
    .trim()
    .split('\n\n')
    .map((line) => line.replace(/^data: /, ''));
  expect(events.pop()).toBe('[DONE]');
  const chunks = events.map((event) => JSON.parse(event));
  expect(chunks[0].choices[0].delta.role).toBe('assistant');
  expect(chunks.at(-2).choices[0].finish_reason).toBe('stop');
  expect(chunks.at(-1).usage.total_tokens).toBeGreaterThan(50);
  expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('')).toBe(await answerOf(ask(['实验效果'])));
  const preflight = await fetch(`${model.baseURL}/chat/completions`, {
    method: 'OPTIONS',
    headers: { 'access-control-request-headers': 'authorization,x-a' },
  });
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'authorization,x-a']);
});

it('fails, stops and breaks off when planned', async () => {
  plan = { status: 429, body: { error: { message: 'slow down' } }, headers: { 'retry-after': '3' } };
  const refused = await ask(['论文摘要']);
  expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
    429,
    '3',
    { error: { message: 'slow down' } },
  ]);
  plan = { text: 'ten letters', pieceDelayMs: 0, finishReason: null };
  expect(await (await ask([], PAPER, { stream: true })).text()).not.toMatch(/DONE|"finish_reason":"/);
  plan = { pieceDelayMs: 0, cutAfter: 3 };
  await expect((await ask(['论文摘要'], PAPER, { stream: true })).text()).rejects.toThrow();
});

it('gets a number wrong when planned', async () => {
  plan = { pieceDelayMs: 0, edit: (answer) => answer.replace('41% less', '47% less') };
  const text = await answerOf(ask(['实验效果']));
  expect(text).toContain('47% less than a loud one. [P3]');
});

it('notes that a client went away', async () => {
  plan = { silentMs: 60_000 };
  const controller = new AbortController();
  const body = JSON.stringify({ model: 'any', messages: [], stream: true });
  const response = await fetch(`${model.baseURL}/chat/completions`, { method: 'POST', body, signal: controller.signal });
  expect(response.status).toBe(200);
  controller.abort();
  await expect.poll(() => model.log.at(-1)?.isAborted).toBe(true);
});
