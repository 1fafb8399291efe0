// @vitest-environment node
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readingOf, type Size } from '@/tests/reading/ladder/reading-of';
import { Failure } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { PaperCache } from '@/utils/reading/cache/paper-cache';
import { readThroughCache } from '@/utils/reading/cache/read-through-cache';
import { download } from '@/utils/reading/download';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { memoryStore } from './memory-store';

const minute = 60_000;
const newest: PaperRef = { source: 'arxiv', arxivId: '2602.99901' };
const second: PaperRef = { ...newest, version: 2 };

/** A real server, whose one page is in some state and says which. */
const site = { state: '1', status: 200, validator: 'etag' as 'etag' | 'last-modified' | 'none', asked: [] as IncomingMessage['headers'][] };
let url = '';
const dateOf = (state: string) => new Date(Date.UTC(2026, 1, Number(state))).toUTCString();

const server = createServer((request, response) => {
  site.asked.push(request.headers);
  const { state, status, validator } = site;
  if (validator === 'etag') response.setHeader('etag', `"${state}"`);
  if (validator === 'last-modified') response.setHeader('last-modified', dateOf(state));
  const isSame = request.headers['if-none-match'] === `"${state}"` || request.headers['if-modified-since'] === dateOf(state);
  if (status !== 200) response.writeHead(status).end();
  else if (isSame) response.writeHead(304).end();
  else response.end(state);
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/html/2602.99901`;
});
afterAll(() => server.close());
beforeEach(() => {
  Object.assign(site, { state: '1', status: 200, validator: 'etag', asked: [] });
});

/** A reader of that page: the title is its state. */
const readerOf =
  (size: Size = {}, version = 2) =>
  async (ports: ReadPorts): Promise<PaperDocument> => {
    const { status, bytes } = await download(url, ports);
    if (bytes === undefined) throw new Failure('paper-unreachable', String(status));
    const reading = readingOf('html', size);
    const receipt = { ...reading.receipt, version, ladder: [{ source: 'html', url, outcome: 'used' } as const] };
    return { ...reading, title: new TextDecoder().decode(bytes), receipt };
  };

function makeReading(size?: Size, version?: number) {
  const clock = { now: Date.parse('2026-02-14T00:00:00Z') };
  const now = () => clock.now;
  const onTrouble = (error: unknown) => {
    throw error;
  };
  const cache = new PaperCache({ store: memoryStore(), readers: 'r', now, onTrouble });
  const unused = () => {
    throw new Error('not for this test');
  };
  const ports: ReadPorts = { fetch, parseHtml: unused, loadPdfjs: unused, now };
  const read = (paper = newest, more: Partial<ReadPorts> = {}) =>
    readThroughCache(paper, cache, { ...ports, ...more }, readerOf(size, version));
  return { clock, read };
}

describe('a paper read before', () => {
  it('is served without asking for ten minutes', async () => {
    const { clock, read } = makeReading();
    const first = await read();
    expect(first.receipt.isFromCache).toBeUndefined();
    clock.now += 10 * minute;
    const again = await read();
    expect(again).toEqual({ ...first, receipt: { ...first.receipt, isFromCache: true } });
    expect(site.asked).toHaveLength(1);
  });

  it.each([
    ['etag', { 'if-none-match': '"1"' }],
    ['last-modified', { 'if-modified-since': dateOf('1') }],
  ] as const)('is served when the site says by %s that it is the same, and then for ten minutes more', async (validator, header) => {
    site.validator = validator;
    const { clock, read } = makeReading();
    await read();
    clock.now += 11 * minute;
    expect((await read()).receipt.isFromCache).toBe(true);
    expect(site.asked).toMatchObject([{}, header]);
    clock.now += 9 * minute;
    expect((await read()).receipt.isFromCache).toBe(true);
    expect(site.asked).toHaveLength(2);
  });

  it('is read anew when it has changed, out of the answer that said so', async () => {
    const { clock, read } = makeReading();
    await read();
    clock.now += 11 * minute;
    site.state = '2';
    const changed = await read();
    expect(changed.title).toBe('2');
    expect(changed.receipt.isFromCache).toBeUndefined();
    expect(site.asked).toHaveLength(2);
    clock.now += 11 * minute;
    expect((await read()).title).toBe('2');
    expect(site.asked.at(-1)).toMatchObject({ 'if-none-match': '"2"' });
  });

  it.each([
    ['with nothing to ask by', 'none', undefined],
    ['with doubts', 'etag', { doubts: ['ends-early'] }],
  ] as const)('is read anew after ten minutes %s', async (_, validator, size) => {
    site.validator = validator;
    const { clock, read } = makeReading(size as Size | undefined);
    await read();
    clock.now += 11 * minute;
    expect((await read()).receipt.isFromCache).toBeUndefined();
    expect(site.asked[1]).not.toHaveProperty('if-none-match');
  });

  it('as an exact version is served for a week', async () => {
    const { clock, read } = makeReading();
    await read(second);
    clock.now += 6 * 24 * 60 * minute;
    expect((await read(second)).receipt.isFromCache).toBe(true);
    expect(site.asked).toHaveLength(1);
  });

  it('as the newest serves those who ask for just that version, and no others', async () => {
    const { read } = makeReading();
    await read();
    expect(await read(second)).toMatchObject({ paper: second, receipt: { isFromCache: true } });
    expect((await read({ ...second, version: 1 })).receipt.isFromCache).toBeUndefined();
  });

  it.each([
    [2, true],
    [3, undefined],
  ])('of version 2, where %i is known to be there, is served as the newest: %s', async (newestIsAtLeast, isFromCache) => {
    const { read } = makeReading();
    await read();
    expect((await read(newest, { newestIsAtLeast })).receipt.isFromCache).toBe(isFromCache);
    expect((await read(second, { newestIsAtLeast })).receipt.isFromCache).toBe(true);
  });

  it.each([429, 500, 403])('is better than an answer %i', async (status) => {
    const { clock, read } = makeReading();
    await read();
    clock.now += 11 * minute;
    site.status = status;
    expect((await read()).receipt.isFromCache).toBe(true);
  });

  it('is better than no network', async () => {
    const { clock, read } = makeReading();
    await read();
    clock.now += 11 * minute;
    const offline = { fetch: () => Promise.reject(new Failure('paper-unreachable', 'Failed to fetch')) };
    expect((await read(newest, offline)).receipt.isFromCache).toBe(true);
  });

  it('is not served to somebody who has stopped', async () => {
    const { clock, read } = makeReading();
    await read();
    clock.now += 11 * minute;
    const person = new AbortController();
    const stopping = {
      signal: person.signal,
      fetch: () => {
        person.abort();
        return Promise.reject(new DOMException('aborted', 'AbortError'));
      },
    };
    await expect(read(newest, stopping)).rejects.toMatchObject({ code: 'stopped' });
  });
});

it('a paper that cannot be read is not kept', async () => {
  const { read } = makeReading();
  site.status = 500;
  await expect(read()).rejects.toMatchObject({ code: 'paper-unreachable' });
  site.status = 200;
  expect((await read()).title).toBe('1');
});
