import { Failure } from '@/utils/failure';
import type { ReadPorts } from './read-ports';

/** The deadline is for silence, not for the whole: a big PDF on a slow line may take minutes as long as bytes keep coming. */
const SILENCE_MS = 20_000;

export interface Download {
  status: number;
  /** The whole body; absent when the status is no success, as nobody reads that body. */
  bytes?: Uint8Array;
}

/**
 * Fetches one address, body included: arXiv may accept a connection and never answer, or stall half-way through.
 * @throws Failure `paper-unreachable` with the detail `timeout` after a silence; the signal's reason when the person stops.
 */
export async function download(url: string, ports: ReadPorts): Promise<Download> {
  const silence = new AbortController();
  const giveUp = () => setTimeout(() => silence.abort(), ports.silenceMs ?? SILENCE_MS);
  let timer = giveUp();
  const heard = () => {
    clearTimeout(timer);
    timer = giveUp();
  };
  const signal = ports.signal === undefined ? silence.signal : AbortSignal.any([ports.signal, silence.signal]);
  try {
    return await Promise.race([aborted(signal), answerOf(url, ports, { signal, heard })]);
  } catch (error) {
    // Browsers differ in the error that an aborted request rejects with.
    throw silence.signal.aborted ? new Failure('paper-unreachable', 'timeout', { cause: error }) : error;
  } finally {
    clearTimeout(timer);
  }
}

async function answerOf(url: string, ports: ReadPorts, watch: { signal: AbortSignal; heard(): void }): Promise<Download> {
  const response = await ports.fetch(url, { signal: watch.signal });
  const { status, body } = response;
  watch.heard();
  if (!response.ok) {
    // arXiv asks for one connection at a time: an unread body would keep this one open. One that is gone already needs no cancelling.
    void Promise.allSettled([body?.cancel()]);
    return { status };
  }
  return { status, bytes: body === null ? new Uint8Array() : await bytesOf(body, watch) };
}

async function bytesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>, watch: { signal: AbortSignal; heard(): void }): Promise<Uint8Array> {
  const listener = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      watch.heard();
      controller.enqueue(chunk);
    },
  });
  return new Uint8Array(await new Response(body.pipeThrough(listener, { signal: watch.signal })).arrayBuffer());
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
