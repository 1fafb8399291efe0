// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Download, type DownloadOptions, download } from '@/utils/reading/download';
import type { ReadPorts } from '@/utils/reading/read-ports';

const url = 'https://arxiv.org/pdf/2602.99901';

/** Downloads from an arXiv that answers so. */
function start(answer: () => Response | Promise<Response>, signal?: AbortSignal, options?: DownloadOptions): Promise<Download> {
  const unused = () => {
    throw new Error('not for a download');
  };
  const ports: ReadPorts = { fetch: async () => await answer(), parseHtml: unused, loadPdfjs: unused };
  return download(url, signal === undefined ? ports : { ...ports, signal }, options);
}

/** A body that sends a byte every `milliseconds`, `count` of them, and then ends or stays silent. */
function drip(milliseconds: number, count: number, end: 'ends' | 'stalls', cancel?: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async start(controller) {
      for (let byte = 0; byte < count; byte += 1) {
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        controller.enqueue(Uint8Array.of(byte));
      }
      if (end === 'ends') controller.close();
    },
    cancel,
  });
}

const timeout = { code: 'paper-unreachable', detail: 'timeout' };

describe('a download', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives up 20 seconds after a request that nobody answers, even when the request cannot be aborted', async () => {
    const settled = vi.fn();
    const reading = start(() => Promise.withResolvers<Response>().promise).finally(settled);
    const outcome = expect(reading).rejects.toMatchObject(timeout);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await outcome;
  });

  it('gives up 20 seconds after the last byte, and lets go of the body', async () => {
    const cancel = vi.fn();
    const reading = start(() => new Response(drip(15_000, 3, 'stalls', cancel)));
    const outcome = expect(reading).rejects.toMatchObject(timeout);
    await vi.advanceTimersByTimeAsync(64_999);
    expect(cancel).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await outcome;
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('waits for a slow line as long as bytes keep coming', async () => {
    const reading = start(() => new Response(drip(15_000, 40, 'ends')));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await reading).toEqual({ status: 200, url, bytes: Uint8Array.from({ length: 40 }, (_, index) => index) });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not read the body of a refusal', async () => {
    const cancel = vi.fn();
    const refusal = new Response(drip(1000, 1, 'stalls', cancel), { status: 429 });
    expect(await start(() => refusal)).toEqual({ status: 429, url, waitSeconds: 30 });
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('ends at once when the person stops, and calls that no timeout', async () => {
    const person = new AbortController();
    const reading = start(() => new Response(drip(1000, 1, 'stalls')), person.signal);
    const outcome = expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    await vi.advanceTimersByTimeAsync(5_000);
    person.abort();
    await outcome;
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['says so', () => new Response('beans', { headers: { 'content-length': '60000001' } })],
    ['only shows it', () => new Response(new Blob([new Uint8Array(60_000_001)]).stream())],
  ])('takes no more than it was told to, when the site %s', async (_, answer) => {
    const tooMuch = { code: 'paper-unreachable', detail: 'over 60 MB' };
    await expect(start(answer, undefined, { mostMegabytes: 60 })).rejects.toMatchObject(tooMuch);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says where the answer came from and what the site calls its state', async () => {
    const headers = { etag: '"beans-1"', 'last-modified': 'Sat, 14 Feb 2026 00:00:00 GMT' };
    const answer = Object.defineProperty(new Response('', { headers }), 'url', { value: 'https://arxiv.org/pdf/2602.99901v2' });
    expect(await start(() => answer)).toMatchObject({
      url: 'https://arxiv.org/pdf/2602.99901v2',
      etag: '"beans-1"',
      lastModified: 'Sat, 14 Feb 2026 00:00:00 GMT',
    });
  });

  it('does not fetch what was fetched already', async () => {
    const had = { status: 200, url, bytes: Uint8Array.of(1) };
    const fetch = vi.fn();
    const ports = { fetch, parseHtml: vi.fn(), loadPdfjs: vi.fn(), fetched: new Map([[url, had]]) };
    expect(await download(url, ports)).toBe(had);
    expect(fetch).not.toHaveBeenCalled();
  });
});
