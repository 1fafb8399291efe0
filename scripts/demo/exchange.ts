import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** One request as the server saw it; `status`, `isAborted` and `doneAt` are known once the connection has closed. */
export interface LogEntry {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** Milliseconds since the epoch, when the request was complete. */
  at: number;
  status?: number;
  isAborted?: boolean;
  /** Milliseconds since the epoch. */
  doneAt?: number;
}

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  body: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** Answers one request; `undefined` means that it has written to `response` itself. What it throws becomes a 500 that says why. */
export type Route = (exchange: Exchange) => Answer | undefined | Promise<Answer | undefined>;

export function answer(status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}): Answer {
  const charset = typeof body === 'string' ? '; charset=utf-8' : '';
  return { status, headers: { 'content-type': type + charset, ...headers }, body };
}

export function redirection(status: 301 | 302 | 307, location: string): Answer {
  return { status, headers: { location }, body: '' };
}

/** An empty picture: without one a browser asks for it, gets a 404, and the page's console is no longer clean. */
export const FAVICON = answer(200, 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function write(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

/** Makes a request listener that logs each request and hands it to the route of its host. */
export function listener(protocol: 'http' | 'https', log: LogEntry[], routeOf: (host: string) => Route | undefined) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `${protocol}://${request.headers[':authority'] ?? request.headers.host ?? 'localhost'}`);
    try {
      const body = await readBody(request);
      const entry: LogEntry = { method: request.method ?? 'GET', url: url.href, headers: request.headers, body, at: Date.now() };
      log.push(entry);
      response.on('close', () => {
        entry.isAborted = !response.writableFinished;
        entry.status = response.statusCode;
        entry.doneAt = Date.now();
      });
      const route = routeOf(url.hostname) ?? (() => answer(404, 'text/plain', `No route for ${url.hostname}`));
      const result = await route({ request, response, url, body });
      if (result !== undefined && !response.destroyed) write(response, result);
    } catch (error) {
      // A route that fails must show up in the test as a 500, not bring the server down; a client that left needs no answer.
      if (response.destroyed || response.headersSent) response.destroy();
      else write(response, answer(500, 'text/plain', String(error)));
    }
  };
}
