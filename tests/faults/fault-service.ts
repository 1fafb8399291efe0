import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call as the service sees it. */
export interface Received {
  /** From 1. */
  turn: number;
  path: string;
  /** What the client asks for, `model` and `stream` … */
  fields: Record<string, unknown>;
  prompt: string;
  /** The sections that the prompt asks for, in their order. */
  headings: string[];
  /** The text of an answer that has gone out in full. */
  sent: string;
}

export interface Reply extends Received {
  response: ServerResponse;
  /** Waits until the client has everything that was sent: a reset would throw away what is on its way. */
  hasArrived(): Promise<void>;
}

export type Script = (reply: Reply) => void | Promise<void>;

export interface FaultService {
  origin: string;
  calls: Received[];
  close(): Promise<void>;
}

/** More than any policy allows: a client that asks so often would ask for ever. */
const MOST_CALLS = 30;

/**
 * A real HTTP server on loopback that answers its first call by the first script, the second by the second, and all further ones by the
 * last.
 *
 * @param arrived the answer's text that the client has of the call in progress
 */
export async function startFaultService(scripts: readonly Script[], arrived: () => string): Promise<FaultService> {
  const calls: Received[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const fields = JSON.parse(Buffer.concat(pieces).toString()) as Record<string, unknown>;
    const prompt = promptIn(fields);
    const call: Received = { turn: calls.length + 1, path: request.url ?? '', fields, prompt, headings: headingsIn(prompt), sent: '' };
    calls.push(call);
    const script = calls.length > MOST_CALLS ? refuseAll : (scripts[calls.length - 1] ?? scripts.at(-1));
    response.socket?.setNoDelay(true);
    await script?.(Object.assign(call, { response, hasArrived: () => until(() => arrived() === call.sent) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const refuseAll: Script = ({ response }) => {
  response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":{"message":"asked too often"}}');
};

function promptIn({ messages }: Record<string, unknown>): string {
  return (messages as { content: string }[]).at(-1)?.content ?? '';
}

/** The request stands behind the facts, each of its headings on a line of its own. */
function headingsIn(prompt: string): string[] {
  return [...prompt.slice(prompt.lastIndexOf('</facts>')).matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
}

/** The next turn of the event loop; by no clock, as a row may have stopped it. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!holds() && performance.now() < deadline) await nextTurn();
  // What brings no text is on its way as well.
  for (let turn = 0; turn < 20; turn++) await nextTurn();
}
