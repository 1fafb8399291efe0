import { vi } from 'vitest';
import { nextTurn, type Reply, type Script } from './fault-service';
import { answerOf, done, ends, type Piece, say, usage } from './wire';

/** How a stream is sent. */
interface Manner {
  /** Cuts the bytes into packets; otherwise each piece is one. */
  packets?: (wire: Buffer) => Buffer[];
  /** After how many bytes the socket is reset; otherwise the answer ends as it should. */
  resetAt?: (pieces: readonly Piece[]) => number;
  /** Milliseconds that pass before the headers, by the product's clocks. */
  headersAfter?: number;
  headers?: Record<string, string>;
  /** The connection stays open. */
  staysOpen?: true;
}

/** A stream of these pieces. */
export function streams(piecesOf: (reply: Reply) => readonly Piece[], manner: Manner = {}): Script {
  return async (reply) => {
    const { response } = reply;
    const pieces = piecesOf(reply);
    if (manner.headersAfter !== undefined) vi.advanceTimersByTime(manner.headersAfter);
    response.writeHead(200, { 'content-type': 'text/event-stream', ...manner.headers }).flushHeaders();
    if (manner.packets !== undefined || manner.resetAt !== undefined) await sendBytes(reply, pieces, manner);
    else await sendPieces(reply, pieces);
    if (manner.resetAt !== undefined) {
      await reply.hasArrived();
      response.socket?.resetAndDestroy();
    } else if (manner.staysOpen === undefined) response.end();
  };
}

async function sendPieces(reply: Reply, pieces: readonly Piece[]): Promise<void> {
  for (const { wire, text, after } of pieces) {
    // A client that has heard enough hangs up.
    if (reply.response.destroyed) return;
    if (after !== undefined) {
      await reply.hasArrived();
      vi.advanceTimersByTime(after);
    }
    reply.response.write(wire);
    reply.sent += text;
    await nextTurn();
  }
}

async function sendBytes(reply: Reply, pieces: readonly Piece[], { packets = (wire) => [wire], resetAt }: Manner): Promise<void> {
  const end = resetAt?.(pieces) ?? Number.POSITIVE_INFINITY;
  const wire = Buffer.from(pieces.map((piece) => piece.wire).join(''));
  for (const packet of packets(wire.subarray(0, Math.min(end, wire.length)))) {
    reply.response.write(packet);
    await nextTurn();
  }
  let size = 0;
  for (const { wire, text } of pieces) {
    size += Buffer.byteLength(wire);
    if (size <= end) reply.sent += text;
  }
}

/** A whole answer to what the call asks for. */
export function wholeAnswer({ headings, turn, prompt }: Reply): Piece[] {
  return [...say(answerOf(headings, turn)), ends('stop'), usage(prompt.length), done];
}

export const healthy: Script = streams(wholeAnswer);

/** The first so many sections of what is asked for, whole, and whatever follows. */
export function begins(sections: number, ...then: Piece[]): Script {
  return streams(({ headings, turn }) => [...say(beginning(headings, turn, sections)), ...then]);
}

/** Ends inside the section behind them. */
function beginning(headings: readonly string[], turn: number, sections: number): string {
  const text = answerOf(headings.slice(0, sections + 1), turn);
  return sections < headings.length ? text.slice(0, -6) : text;
}

/** A text in place of the answer, to its end. */
export function writes(textOf: (reply: Reply) => string, ending: string | null = 'stop'): Script {
  return streams((reply) => [...say(textOf(reply), 40), ...(ending === null ? [] : [ends(ending), done])]);
}

export function refuses(status: number, body: unknown, headers: Record<string, string> = {}): Script {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = text.startsWith('<') ? 'text/html' : 'application/json';
  return ({ response }) => {
    response.writeHead(status, { 'content-type': type, ...headers }).end(text);
  };
}

/** The usual body of an error. */
export function error(message: string, code: string | number | null = null, type = 'invalid_request_error') {
  return { error: { message, type, param: null, code } };
}
