import { createGateMemory } from '@/utils/browser/gate-memory';
import { createPaperStore } from '@/utils/browser/paper-store';
import { type Asked, holdFiles, serveReader } from '@/utils/browser/serve-reader';
import { fetchList } from '@/utils/digest/list/fetch-list';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { createAskedAhead } from '@/utils/reading/artefacts/asked-ahead';
import { readWithArtefacts } from '@/utils/reading/artefacts/read-with-artefacts';
import { createBreathe } from '@/utils/reading/breathe';
import { PaperCache } from '@/utils/reading/cache/paper-cache';
import { readThroughCache } from '@/utils/reading/cache/read-through-cache';
import { createReadingsAhead } from '@/utils/reading/cache/readings-ahead';
import { withHuggingFaceAt } from '@/utils/reading/fetching/hugging-face-host';
import { RequestGate } from '@/utils/reading/fetching/request-gate';
import { newestVersion } from '@/utils/reading/newest-version';
import { nextTurn } from '@/utils/reading/next-turn';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { parseHtml } from '@/utils/reading/parse-html';
import { loadPdfjs } from '@/utils/reading/pdf/pdfjs/load-pdfjs';
import { readPaper } from '@/utils/reading/read-paper';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { readWebPage } from '@/utils/reading/web/read-web-page';

const askedAhead = createAskedAhead();
const readingsAhead = createReadingsAhead();
// One gate and one cache for all papers that this document reads.
const gate = new RequestGate({ now: Date.now, sleep: pause, memory: createGateMemory() });
const cache = new PaperCache({
  store: createPaperStore(),
  // The name of the built file has a hash over all readers in it: papers that others have read are read anew. A dev server's has none.
  readers: document.querySelector<HTMLScriptElement>('script[src*="/chunks/"]')?.src ?? String(Date.now()),
  now: Date.now,
  // Papers are read without a cache as well; only a developer need know.
  onTrouble: (error) => reportError(new Error('Papers read are not kept', { cause: error })),
});

holdFiles();
serveReader({
  read({ read: paper, withArtefacts = false, newestIsAtLeast, isOneOfMany }, { onProgress, ...asked }) {
    const fetched = askedAhead.take(paper);
    const ports: ReadPorts = { ...portsFor(asked), onProgress, newestIsAtLeast, isOneOfMany, fetched };
    const readOne = async (own: ReadPorts) => {
      await readingsAhead.follow(paper, own);
      return await readCached(paper, own);
    };
    return withArtefacts ? readWithArtefacts(paper, ports, readOne) : readOne(ports);
  },
  readAhead(paper, asked) {
    const ports: ReadPorts = { ...portsFor(asked), isOneOfMany: true };
    askedAhead.ask(paper, ports);
    return readingsAhead.begin(paper, (onProgress) => readCached(paper, { ...ports, onProgress }));
  },
  list: (list, asked) => fetchList(list, portsFor(asked)),
  newestVersion: (paper, asked) => newestVersion(paper, portsFor(asked)),
});

function readCached(paper: PaperRef, ports: ReadPorts): Promise<PaperDocument> {
  return readThroughCache(paper, cache, ports, (inner) => (paper.source === 'web' ? readWebPage(paper, inner) : readPaper(paper, inner)));
}

function portsFor({ signal, huggingFace }: Asked): ReadPorts {
  const breathe = createBreathe(nextTurn, () => performance.now());
  return {
    fetch: withHuggingFaceAt(huggingFace, (url, init) => fetch(url, { ...init, credentials: 'omit' })),
    parseHtml: (html) => parseHtml(html, breathe),
    loadPdfjs: async () => loadPdfjs(),
    signal,
    breathe,
    gate,
    now: Date.now,
  };
}

function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
