import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { CORPUS } from '@/scripts/bench/quality/measure-folder';
import { findBrowser } from '@/scripts/browser/find-browser.mjs';
import type { FileTimes } from './file-times';

export interface SpeedBrowser {
  version: string;
  /** @param file its path inside the corpus */
  timeFile(kind: 'html' | 'pdf', file: string, reps: number): Promise<FileTimes>;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};

/** Serves the bundled pages and, under `/corpus`, the files to be read. */
async function serve(pages: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const wanted = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const [root, name] = wanted.startsWith('/corpus/') ? [CORPUS, wanted.slice('/corpus/'.length)] : [pages, wanted.slice(1)];
    const file = path.join(root, name);
    if (!file.startsWith(root) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return server;
}

/** Chromium on the bundled pages. */
export async function openSpeedBrowser(pages: string): Promise<SpeedBrowser> {
  const server = await serve(pages);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--js-flags=--expose-gc'],
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await page.goto(`${address}/index.html`);
  await page.waitForFunction(() => 'timeFile' in globalThis);
  return {
    version: browser.version(),
    timeFile: (kind, file, reps) =>
      page.evaluate(
        (wish) => {
          const { timeFile } = globalThis as unknown as { timeFile(kind: string, url: string, reps: number): Promise<FileTimes> };
          return timeFile(wish.kind, wish.url, wish.reps);
        },
        { kind, url: `${address}/corpus/${file.split('/').map(encodeURIComponent).join('/')}`, reps },
      ),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
