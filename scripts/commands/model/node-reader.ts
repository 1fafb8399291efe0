import { homedir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { JSDOM } from 'jsdom';
import { type FetchedList, fetchList } from '@/utils/digest/list/fetch-list';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { createAskedAhead } from '@/utils/reading/artefacts/asked-ahead';
import { readWithArtefacts } from '@/utils/reading/artefacts/read-with-artefacts';
import { createBreathe } from '@/utils/reading/breathe';
import { PaperCache } from '@/utils/reading/cache/paper-cache';
import { readThroughCache } from '@/utils/reading/cache/read-through-cache';
import { withHuggingFaceAt } from '@/utils/reading/fetching/hugging-face-host';
import type { RequestGate } from '@/utils/reading/fetching/request-gate';
import { withoutMathml } from '@/utils/reading/latexml/formulas/without-mathml';
import { nextTurn } from '@/utils/reading/next-turn';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import { readPaper } from '@/utils/reading/read-paper';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { readWebPage } from '@/utils/reading/web/read-web-page';
import { huggingFaceIn } from './hugging-face-in';
import { memoryStore } from './memory-store';
import { createPapersAhead } from './papers-ahead';
import { SharedGate } from './shared-gate';

export interface NodeReader {
  list(source: FetchedList['source']): Promise<FetchedList>;
  read(paper: PaperRef, onProgress?: ReadPorts['onProgress']): Promise<PaperDocument>;
  /** Reads them one after the other, for the readings that follow; those that no longer come next are given up. */
  readAhead(papers: readonly PaperRef[]): void;
  /** It will not be read again. */
  forget(paper: PaperRef): void;
}

export interface ReaderOptions {
  signal: AbortSignal;
  gate?: RequestGate;
  environment?: NodeJS.ProcessEnv;
  fetch?: ReadPorts['fetch'];
}

/** What the extension's reader document does, without a browser: the same readers, one gate for all requests. */
export function createNodeReader({
  signal,
  gate = nodeGate(),
  environment = process.env,
  fetch = globalThis.fetch,
}: ReaderOptions): NodeReader {
  const kept = memoryStore();
  // Lives as long as this process: nothing that other readers made can be in it, and no storage can refuse it.
  const cache = new PaperCache({ store: kept, readers: 'these', now: Date.now, onTrouble: () => undefined });
  const ahead = createAskedAhead();
  const ports: ReadPorts = {
    fetch: withHuggingFaceAt(huggingFaceIn(environment), (url, init) => fetch(url, init)),
    parseHtml: parsePage,
    loadPdfjs: loadPdfjsNode,
    breathe: createBreathe(nextTurn, () => performance.now()),
    now: Date.now,
    signal,
    gate,
    // Commands are called in a row: the burst is for a person who looks at one paper.
    isOneOfMany: true,
  };
  const readCached = (paper: PaperRef, own: ReadPorts) =>
    readThroughCache(paper, cache, own, (inner) => (paper.source === 'web' ? readWebPage(paper, inner) : readPaper(paper, inner)));
  const next = createPapersAhead(async (paper) => {
    ahead.ask(paper, ports);
    await readCached(paper, ports);
  });
  return {
    list: (source) => fetchList(source, ports),
    async read(paper, onProgress) {
      await next.ended(paper);
      const own: ReadPorts = { ...ports, onProgress, fetched: ahead.take(paper) };
      return await readWithArtefacts(paper, own, (inner) => readCached(paper, inner));
    },
    readAhead: next.readAhead,
    forget: (paper) => void kept.remove(paperKey(paper)),
  };
}

/** One for all commands of an account, as arXiv counts across them. */
function nodeGate(): RequestGate {
  return new SharedGate(path.join(homedir(), '.paperpane', 'pace'), { now: Date.now, sleep });
}

/** Nothing on a page runs or is loaded. */
export async function parsePage(html: string): Promise<Document> {
  return new JSDOM(await withoutMathml(html)).window.document;
}
