import { Failure, type FailureCode, toFailure } from '@/utils/failure';
import { askedVersion, type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { type Download, download } from '@/utils/reading/download';
import { type Validators, validatorsOf } from '@/utils/reading/fetching/validators';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadPorts } from '@/utils/reading/read-ports';
import type { CacheEntry } from './cache-entry';
import { freshness } from './freshness';
import type { PaperCache } from './paper-cache';

type Read = (ports: ReadPorts) => Promise<PaperDocument>;

/** The site cannot be asked now; what was read of it some days ago is better than nothing. */
const passing: readonly FailureCode[] = ['paper-unreachable', 'arxiv-busy', 'page-unreachable'];

/**
 * Serves a paper that was read before, when it is surely or said to be still the same; else reads it and keeps it. Nothing is fetched twice:
 * an answer to the question whether the paper has changed is handed on to the reading.
 */
export async function readThroughCache(paper: PaperRef, cache: PaperCache, ports: ReadPorts, read: Read): Promise<PaperDocument> {
  const now = ports.now ?? Date.now;
  const start = now();
  const serve = (entry: CacheEntry): PaperDocument => served(entry, paper, now() - start);
  const held = await heldEntry(paper, cache, ports.newestIsAtLeast);
  throwIfStopped(ports);
  const state = held === undefined ? 'stale' : freshness(held, paper, start);
  if (held === undefined || state === 'stale') return await readAndKeep(paper, cache, ports, read);
  if (state === 'fresh') return serve(held);
  const answer = await askWhetherChanged(held, ports);
  if (answer?.status === 304) {
    await cache.put(cacheKey(paper), { ...held, checkedAt: now() });
    return serve(held);
  }
  const fetched = answer?.bytes === undefined ? ports.fetched : new Map([...(ports.fetched ?? []), [held.url, answer]]);
  try {
    const document = await readAndKeep(paper, cache, { ...ports, fetched }, read);
    return document.receipt.source === 'abstract' ? serve(held) : document;
  } catch (error) {
    if (passing.includes(toFailure(error).code)) return serve(held);
    throw error;
  }
}

async function readAndKeep(paper: PaperRef, cache: PaperCache, ports: ReadPorts, read: Read): Promise<PaperDocument> {
  const clock = ports.now ?? Date.now;
  const start = clock();
  const seen = new Map<string, Validators>();
  const document = await read({
    ...ports,
    fetch: async (url, init) => {
      const response = await ports.fetch(url, init);
      seen.set(url, validatorsOf(response.headers));
      return response;
    },
  });
  const now = clock();
  const { url } = document.receipt.ladder.find(({ outcome }) => outcome === 'used') ?? { url: '' };
  const { etag, lastModified } = seen.get(url) ?? (await ports.fetched?.get(url)) ?? {};
  await cache.put(cacheKey(paper), { document, url, etag, lastModified, readAt: now, checkedAt: now });
  throwIfStopped(ports);
  return { ...document, receipt: { ...document.receipt, milliseconds: Math.max(0, now - start) } };
}

/** What was read as this version, or as the newest when that was this version. */
async function heldEntry(paper: PaperRef, cache: PaperCache, newestIsAtLeast = 0): Promise<CacheEntry | undefined> {
  const own = await cache.get(cacheKey(paper));
  const version = askedVersion(paper);
  if (version === undefined) return (own?.document.receipt.version ?? newestIsAtLeast) < newestIsAtLeast ? undefined : own;
  if (own !== undefined) return own;
  const newest = await cache.get(paperKey(paper));
  return newest?.document.receipt.version === version ? newest : undefined;
}

/** `undefined` when the site cannot be asked. */
async function askWhetherChanged({ url, etag, lastModified }: CacheEntry, ports: ReadPorts): Promise<Download | undefined> {
  const headers = {
    ...(etag === undefined ? {} : { 'If-None-Match': etag }),
    ...(lastModified === undefined ? {} : { 'If-Modified-Since': lastModified }),
  };
  try {
    return await download(url, ports, { headers });
  } catch (error) {
    throwIfStopped(ports, error);
    // Whatever it was, the reading that follows meets it again, or finds a way round it.
    return undefined;
  }
}

function served({ document }: CacheEntry, paper: PaperRef, milliseconds: number): PaperDocument {
  return { ...document, paper, receipt: { ...document.receipt, milliseconds: Math.max(0, milliseconds), isFromCache: true } };
}

function cacheKey(paper: PaperRef): string {
  const version = askedVersion(paper);
  return version === undefined ? paperKey(paper) : `${paperKey(paper)}v${version}`;
}

function throwIfStopped({ signal }: ReadPorts, cause?: unknown): void {
  if (signal?.aborted) throw new Failure('stopped', undefined, { cause });
}
