import { describe, expect, it } from 'vitest';
import { hostGroup } from '@/utils/reading/fetching/host-group';
import { paceNow } from '@/utils/reading/fetching/pace';
import { type PassOptions, RequestGate } from '@/utils/reading/fetching/request-gate';
import { retryAfterSeconds } from '@/utils/reading/fetching/retry-after';

const html = 'https://arxiv.org/html/2602.99901';
const atom = 'https://export.arxiv.org/api/query?id_list=2602.99901';
const huggingFace = 'https://huggingface.co/api/papers/2602.99901';

/** A gate whose time passes only while it sleeps. */
function makeGate(memory = new Map<string, unknown>()) {
  const clock = { now: 1_000_000 };
  const slept: number[] = [];
  const gate = new RequestGate({
    now: () => clock.now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      clock.now += milliseconds;
    },
    memory: { load: (group) => memory.get(group), save: (group, pace) => memory.set(group, pace) },
  });
  return { gate, clock, slept, memory };
}

const nothing = async () => undefined;

async function times(count: number, gate: RequestGate, url = html, options: PassOptions = {}): Promise<void> {
  for (let request = 0; request < count; request += 1) await gate.pass(url, nothing, options);
}

describe('requests to arXiv', () => {
  it('may follow one another four times, then come one in three seconds', async () => {
    const { gate, slept } = makeGate();
    await times(4, gate);
    expect(slept).toEqual([]);
    await times(2, gate, atom);
    expect(slept).toEqual([3000, 3000]);
  });

  it('for one of many papers never come faster than one in three seconds, however long nothing was asked', async () => {
    const { gate, clock, slept } = makeGate();
    await times(3, gate, html, { isOneOfMany: true });
    clock.now += 60_000;
    await times(2, gate, atom, { isOneOfMany: true });
    expect(slept).toEqual([3100, 3100, 3100]);
    // Others than arXiv allow more.
    await times(5, gate, huggingFace, { isOneOfMany: true });
    expect(slept).toHaveLength(3);
  });

  it('may follow one another again after a while', async () => {
    const { gate, clock, slept } = makeGate();
    await times(4, gate);
    clock.now += 60_000;
    await times(4, gate);
    expect(slept).toEqual([]);
  });

  it('are counted over the life of several reader documents', async () => {
    const { gate, memory } = makeGate();
    await times(4, gate);
    const next = makeGate(memory);
    await times(1, next.gate);
    expect(next.slept).toEqual([3000]);
  });

  it('wait for one another, those to others do not', async () => {
    const { gate } = makeGate();
    const order: string[] = [];
    const first = Promise.withResolvers<void>();
    const running = [
      gate.pass(html, async () => {
        order.push('html');
        await first.promise;
        order.push('html ends');
      }),
      gate.pass(atom, async () => order.push('atom')),
      gate.pass(huggingFace, async () => order.push('Hugging Face')),
    ];
    await running[2];
    expect(order).toEqual(['html', 'Hugging Face']);
    first.resolve();
    await Promise.all(running);
    expect(order).toEqual(['html', 'Hugging Face', 'html ends', 'atom']);
  });

  it('go on after one that failed', async () => {
    const { gate } = makeGate();
    await expect(gate.pass(html, () => Promise.reject(new TypeError('Failed to fetch')))).rejects.toThrow(TypeError);
    expect(await gate.pass(html, async () => 'beans')).toBe('beans');
  });

  it('leave the queue when the person stops, and the queue goes on in order', async () => {
    const { gate } = makeGate();
    const person = new AbortController();
    const first = Promise.withResolvers<void>();
    const order: string[] = [];
    const running = gate.pass(html, () => first.promise);
    const stopped = gate.pass(html, async () => order.push('stopped'), { signal: person.signal });
    const last = gate.pass(html, async () => order.push('last'));
    person.abort();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(order).toEqual([]);
    first.resolve();
    await Promise.all([running, last]);
    expect(order).toEqual(['last']);
  });
});

describe('a pause that arXiv asks for', () => {
  it('is waited for when it is short', async () => {
    const { gate, slept } = makeGate();
    gate.pause(html, 10);
    expect(gate.isShortPause(atom)).toBe(true);
    expect(await gate.pass(atom, async () => 'beans')).toBe('beans');
    expect(slept).toEqual([10_000]);
  });

  it('shuts all of arXiv for all papers when it is long, and nobody else', async () => {
    const { gate, clock } = makeGate();
    gate.pause(html, 30);
    clock.now += 12_500;
    expect(gate.isShortPause(atom)).toBe(false);
    await expect(gate.pass(atom, nothing)).rejects.toMatchObject({ code: 'arxiv-busy', detail: 'not asked, 18 s of a pause left' });
    expect(await gate.pass(huggingFace, async () => 'beans')).toBe('beans');
    clock.now += 17_500;
    expect(await gate.pass(atom, async () => 'beans')).toBe('beans');
  });

  it('is remembered by the next reader document', async () => {
    const { gate, memory } = makeGate();
    gate.pause(html, 30);
    await expect(makeGate(memory).gate.pass(html, nothing)).rejects.toMatchObject({ code: 'arxiv-busy' });
  });

  it('is no fault of arXiv on other sites', async () => {
    const { gate } = makeGate();
    gate.pause('https://beans.example/', 30);
    await expect(gate.pass('https://beans.example/paper.pdf', nothing)).rejects.toMatchObject({ code: 'paper-unreachable' });
  });

  it('holds for requests that were queued before it', async () => {
    const { gate } = makeGate();
    const first = gate.pass(html, async () => gate.pause(html, 30));
    const second = gate.pass(html, nothing);
    await first;
    await expect(second).rejects.toMatchObject({ code: 'arxiv-busy' });
  });
});

it.each([
  ['nothing', null],
  ['another thing', 'beans'],
  ['half of it', { tokens: 0 }],
  ['a time to come', { tokens: 0, at: 2_000_000, coolUntil: 0 }],
  ['a pause of a year', { tokens: 0, at: 1, coolUntil: 31_536_000_000 }],
])('the pace starts anew when it remembers %s', (_, remembered) => {
  expect(paceNow(remembered, hostGroup(html), 1_000_000)).toEqual({ tokens: 4, at: 1_000_000, coolUntil: 0 });
});

it.each([
  ['https://arxiv.org/abs/1', 'arxiv'],
  ['https://www.arxiv.org/abs/1', 'arxiv'],
  ['https://export.arxiv.org/api/query', 'arxiv'],
  ['https://ar5iv.labs.arxiv.org/html/1', 'arxiv'],
  ['https://ar5iv.org/html/1', 'arxiv'],
  ['https://notarxiv.org/', 'notarxiv.org'],
  ['https://huggingface.co/api/papers/1', 'huggingface'],
  ['https://hf-mirror.com/api/papers/1', 'huggingface'],
  ['https://beans.example/', 'beans.example'],
])('%s counts for %s', (url, name) => {
  expect(hostGroup(url).name).toBe(name);
});

const now = Date.parse('2026-02-14T00:00:00Z');

it.each([
  [200, '5', undefined],
  [404, '5', undefined],
  [429, '5', 5],
  [503, ' 120 ', 120],
  [429, null, 30],
  [429, 'soon', 30],
  [429, '', 30],
  [429, '0', 1],
  [429, '999999999', 600],
  [503, 'Sat, 14 Feb 2026 00:00:07 GMT', 7],
  [503, 'Fri, 13 Feb 2026 00:00:00 GMT', 1],
])('an answer %i with Retry-After %j asks for %s seconds', (status, header, seconds) => {
  expect(retryAfterSeconds(status, new Headers(header === null ? {} : { 'retry-after': header }), now)).toBe(seconds);
});
