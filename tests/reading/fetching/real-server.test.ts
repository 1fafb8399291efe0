// @vitest-environment node
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { download } from '@/utils/reading/download';
import type { ReadPorts } from '@/utils/reading/read-ports';

let server: Server | undefined;

/** Downloads from a real server that does this. */
async function downloadFrom(listener: RequestListener): Promise<{ text: string; url: string }> {
  server = createServer(listener);
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const unused = () => {
    throw new Error('not for a download');
  };
  const ports: ReadPorts = { fetch, parseHtml: unused, loadPdfjs: unused, silenceMs: 2_000 };
  const { bytes, url } = await download(`${base}/html/2602.99901`, ports, { mostMegabytes: 1 });
  return { text: new TextDecoder().decode(bytes), url: url.slice(base.length) };
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const beans = 'beans '.repeat(20_000);

it('unpacks what a site has packed', async () => {
  const listener: RequestListener = (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(beans));
  expect((await downloadFrom(listener)).text).toBe(beans);
});

it('says where a redirection led', async () => {
  const listener: RequestListener = (request, response) => {
    if (request.url === '/abs/2602.99901') response.end('abstract');
    else response.writeHead(307, { location: '/abs/2602.99901' }).end();
  };
  expect(await downloadFrom(listener)).toEqual({ text: 'abstract', url: '/abs/2602.99901' });
});

it.each<[string, RequestListener]>([
  ['sends what cannot be unpacked', (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(beans).fill(7, 20, 60))],
  ['sends less than it announced', (_, response) => response.setHeader('content-length', '100').write('beans', () => response.destroy())],
  ['hangs up at once', (request) => request.socket.destroy()],
  ['redirects in a circle', (request, response) => response.writeHead(302, { location: request.url }).end()],
])('fails when a site %s', async (_, listener) => {
  await expect(downloadFrom(listener)).rejects.toBeInstanceOf(TypeError);
});

it('stops a body that grows beyond bounds after it was unpacked', async () => {
  const listener: RequestListener = (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('b'.repeat(1_000_001)));
  await expect(downloadFrom(listener)).rejects.toMatchObject({ code: 'paper-unreachable', detail: 'over 1 MB' });
});
