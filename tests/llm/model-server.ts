import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProfileWithKey } from '@/utils/llm/profile';

/** What the server was asked. */
interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

export type Script = (response: ServerResponse, asked: Asked) => void | Promise<void>;

export interface ModelServer {
  profile: ProfileWithKey;
  asked: Asked[];
  close(): Promise<void>;
}

/** A real HTTP server on loopback that answers every request by the script. */
export async function startModelServer(script: Script): Promise<ModelServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const question = { path: request.url ?? '', headers: request.headers, body: JSON.parse(Buffer.concat(pieces).toString() || '{}') };
    asked.push(question);
    await script(response, question);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    profile: {
      id: 'test',
      name: '',
      providerId: 'custom',
      baseUrl: `http://127.0.0.1:${port}/v1`,
      apiKey: 'sk-secret-0123456789',
      model: 'test-model',
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** One event of a stream, as services send it. */
export function event(data: unknown): string {
  return `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
}

export function delta(fields: Record<string, unknown>, finish: string | null = null): string {
  return event({ id: '1', model: 'test-model-0902', choices: [{ index: 0, delta: fields, finish_reason: finish }] });
}

export const usage = event({ id: '1', choices: [], usage: { prompt_tokens: 1200, completion_tokens: 34 } });

export const done = event('[DONE]');

/** Sends the pieces one by one, each in its own packet, and ends the answer. */
export function streaming(...pieces: string[]): Script {
  return async (response) => {
    await send(response, pieces);
    response.end();
  };
}

/** Sends the pieces, then cuts the socket in the middle of the answer. */
export function cutAfter(...pieces: string[]): Script {
  return async (response) => {
    await send(response, pieces);
    response.destroy();
  };
}

export function replying(status: number, body: string, type = 'application/json'): Script {
  return (response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
}

async function send(response: ServerResponse, pieces: string[]): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const piece of pieces) {
    response.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}
