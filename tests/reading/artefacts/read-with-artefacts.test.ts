// @vitest-environment node
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { paper, readingOf } from '@/tests/reading/ladder/reading-of';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { readWithArtefacts } from '@/utils/reading/artefacts/read-with-artefacts';
import { download } from '@/utils/reading/download';
import { RequestGate } from '@/utils/reading/fetching/request-gate';
import type { ReadPorts } from '@/utils/reading/read-ports';

const PAPER = '/api/papers/2602.99901';
const REPOS = '/api/arxiv/2602.99901/repos';
const LONG = 60_000;

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A Hugging Face of our own; everything else that is asked for fails the test. */
async function huggingFace(listener: RequestListener) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const unused = () => {
    throw new Error('not for this test');
  };
  const ports: ReadPorts = {
    fetch: (url, init) => fetch(url.replace('https://huggingface.co', base), init),
    parseHtml: unused,
    loadPdfjs: unused,
    silenceMs: LONG,
  };
  return { ports, asked };
}

const says =
  (answers: Record<string, unknown>): RequestListener =>
  ({ url = '' }, response) => {
    if (url in answers) response.end(JSON.stringify(answers[url]));
    else response.writeHead(404).end('{"error":"Not found"}');
  };

const about = { id: '2602.99901', upvotes: 3, linkedModels: [{ id: 'beans/jar' }, { id: 'beans/pot' }], numTotalModels: 2 };
const document = readingOf('html');
const read = async () => document;

it('tells what is linked, with the licences that the repositories name', async () => {
  const repos = {
    models: [
      { id: 'beans/pot', tags: ['license:mit'] },
      { id: 'beans/other', tags: ['license:gpl-3.0'] },
    ],
  };
  const { ports, asked } = await huggingFace(says({ [PAPER]: about, [REPOS]: repos }));
  const { artefacts, ...rest } = await readWithArtefacts(paper, ports, read, LONG);
  expect(rest).toEqual(document);
  expect(artefacts).toMatchObject({ upvotes: 3, models: [{ id: 'beans/jar' }, { id: 'beans/pot', licence: 'mit' }] });
  expect(asked).toEqual([PAPER, REPOS]);
});

it('tells what is linked although the licences cannot be had', async () => {
  const { ports } = await huggingFace(says({ [PAPER]: about }));
  expect((await readWithArtefacts(paper, ports, read, LONG)).artefacts?.models).toEqual(about.linkedModels);
});

it('asks for no licences where nothing is linked', async () => {
  const { ports, asked } = await huggingFace(says({ [PAPER]: { ...about, linkedModels: [] } }));
  expect((await readWithArtefacts(paper, ports, read, LONG)).artefacts?.upvotes).toBe(3);
  expect(asked).toEqual([PAPER]);
});

it.each<[string, RequestListener]>([
  ['does not know the paper', says({})],
  ['speaks of another paper', says({ [PAPER]: { ...about, id: '2602.99902' } })],
  ['sends no JSON', (_, response) => response.end('<html>')],
  ['hangs up', (request) => request.socket.destroy()],
  ['is too busy', (_, response) => response.writeHead(429, { 'retry-after': '300' }).end()],
])('reads the paper and knows nothing of its artefacts where Hugging Face %s', async (_, listener) => {
  const { ports } = await huggingFace(listener);
  expect(await readWithArtefacts(paper, ports, read, LONG)).toEqual(document);
});

it('tells what Hugging Face says of the paper while it is read', async () => {
  const authors = [{ name: 'Ada Bean' }, { name: '' }];
  const said = {
    ...about,
    title: 'Beans\n in Jars',
    authors,
    publishedAt: '2026-02-13T00:00:00.000Z',
    githubRepo: 'https://github.com/beans/jar',
  };
  const { ports } = await huggingFace(says({ [PAPER]: said }));
  const told: unknown[] = [];
  const heard = Promise.withResolvers<void>();
  const onProgress: ReadPorts['onProgress'] = (progress) => {
    told.push(progress);
    if (progress.about !== undefined) heard.resolve();
  };
  const readSlowly = async (own: ReadPorts) => {
    own.onProgress?.({ source: 'html' });
    await heard.promise;
    own.onProgress?.({ source: 'pdf', page: 1, pages: 2 });
    return document;
  };
  await readWithArtefacts(paper, { ...ports, onProgress }, readSlowly, LONG);
  const known = {
    paper: { source: 'arxiv', arxivId: '2602.99901' },
    title: 'Beans in Jars',
    authors: ['Ada Bean'],
    date: '2026-02-13',
    upvotes: 3,
    code: 'https://github.com/beans/jar',
  };
  expect(told).toEqual([{ source: 'html' }, { source: 'html', about: known }, { source: 'pdf', page: 1, pages: 2, about: known }]);
});

it('does not wait long for a Hugging Face that says nothing', async () => {
  const { ports } = await huggingFace(() => undefined);
  expect(await readWithArtefacts(paper, ports, read, 1)).toEqual(document);
});

it('gives what is known already where the licences do not come in time', async () => {
  const reposAsked = Promise.withResolvers<void>();
  const { ports } = await huggingFace(({ url }, response) => {
    if (url === PAPER) response.end(JSON.stringify(about));
    else reposAsked.resolve();
  });
  const readSlowly = async () => {
    await reposAsked.promise;
    return document;
  };
  expect((await readWithArtefacts(paper, ports, readSlowly, 1)).artefacts?.models).toEqual(about.linkedModels);
});

it('asks while the paper is being read', async () => {
  const asked = Promise.withResolvers<void>();
  const { ports } = await huggingFace((request, response) => {
    asked.resolve();
    says({ [PAPER]: about })(request, response);
  });
  const readAfterwards = async () => {
    await asked.promise;
    return document;
  };
  expect((await readWithArtefacts(paper, ports, readAfterwards, LONG)).artefacts?.upvotes).toBe(3);
});

it('shares its answer with a reading that falls back on the abstract there', async () => {
  const { ports, asked } = await huggingFace(says({ [PAPER]: { ...about, linkedModels: [] } }));
  const readAbstract = async (own: ReadPorts) => {
    const { bytes } = await download('https://huggingface.co/api/papers/2602.99901', own);
    return { ...document, title: JSON.parse(new TextDecoder().decode(bytes)).id };
  };
  expect(await readWithArtefacts(paper, ports, readAbstract, LONG)).toMatchObject({ title: '2602.99901', artefacts: { upvotes: 3 } });
  expect(asked).toEqual([PAPER]);
});

it.each<[string, PaperRef]>([
  ['a paper with an old id, which Hugging Face does not know', { source: 'arxiv', arxivId: 'hep-th/9901001' }],
  ['a page of another site', { source: 'web', url: 'https://beans.example/paper' }],
])('asks nothing about %s', async (_, other) => {
  const { ports, asked } = await huggingFace(says({ [PAPER]: about }));
  expect(await readWithArtefacts(other, ports, read, LONG)).toEqual(document);
  expect(asked).toEqual([]);
});

it('asks about the paper, whichever version is read', async () => {
  const { ports, asked } = await huggingFace(says({ [PAPER]: { ...about, linkedModels: [] } }));
  await readWithArtefacts({ ...paper, version: 2 }, ports, read, LONG);
  expect(asked).toEqual([PAPER]);
});

it('fails as the reading does', async () => {
  const { ports } = await huggingFace(says({ [PAPER]: about }));
  const failing = readWithArtefacts(paper, ports, () => Promise.reject(new TypeError('no beans')), LONG);
  await expect(failing).rejects.toThrow('no beans');
});

it('leaves Hugging Face alone where it asked for that', async () => {
  const { ports, asked } = await huggingFace(says({ [PAPER]: about }));
  const paces = new Map<string, object>();
  const memory = { load: (group: string) => paces.get(group), save: (group: string, pace: object) => void paces.set(group, pace) };
  const gate = new RequestGate({ now: () => 1_000, sleep: async () => undefined, memory });
  gate.pause('https://huggingface.co/', 300);
  expect(await readWithArtefacts(paper, { ...ports, gate }, read, LONG)).toEqual(document);
  expect(asked).toEqual([]);
});
