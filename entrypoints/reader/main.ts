import { createGateMemory } from '@/utils/browser/gate-memory';
import { createPaperStore } from '@/utils/browser/paper-store';
import { holdFiles, serveReader } from '@/utils/browser/serve-reader';
import { readWithArtefacts } from '@/utils/reading/artefacts/read-with-artefacts';
import { createBreathe } from '@/utils/reading/breathe';
import { PaperCache } from '@/utils/reading/cache/paper-cache';
import { readThroughCache } from '@/utils/reading/cache/read-through-cache';
import { RequestGate } from '@/utils/reading/fetching/request-gate';
import { newestVersion } from '@/utils/reading/newest-version';
import { nextTurn } from '@/utils/reading/next-turn';
import { parseHtml } from '@/utils/reading/parse-html';
import { loadPdfjs } from '@/utils/reading/pdf/pdfjs/load-pdfjs';
import { readPaper } from '@/utils/reading/read-paper';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { readWebPage } from '@/utils/reading/web/read-web-page';

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
  read({ read: paper, withArtefacts = false, newestIsAtLeast }, onProgress, signal) {
    const ports: ReadPorts = { ...portsFor(signal), onProgress, newestIsAtLeast };
    const readOne = (own: ReadPorts) =>
      readThroughCache(paper, cache, own, (inner) => (paper.source === 'web' ? readWebPage(paper, inner) : readPaper(paper, inner)));
    return withArtefacts ? readWithArtefacts(paper, ports, readOne) : readOne(ports);
  },
  newestVersion: (paper, signal) => newestVersion(paper, portsFor(signal)),
});

function portsFor(signal: AbortSignal): ReadPorts {
  const breathe = createBreathe(nextTurn, () => performance.now());
  return {
    fetch: (url, init) => fetch(url, { ...init, credentials: 'omit' }),
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
