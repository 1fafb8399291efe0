import { Failure } from '@/utils/failure';
import { exhaustedWait } from '@/utils/http/asked-wait';
import type { OnWait } from './fetching/request-gate';
import { retryAfterSeconds } from './fetching/retry-after';
import { untilAborted } from './fetching/until-aborted';
import { type Validators, validatorsOf } from './fetching/validators';
import type { ReadPorts } from './read-ports';

/** The deadline is for silence, not for the whole: a big PDF on a slow line may take minutes as long as bytes keep coming. */
const SILENCE_MS = 20_000;

const MEGABYTE = 1_000_000;

/** Above these a file would take more memory than a browser gives a page; the longest papers have 30 MB of HTML, 100 MB of PDF. */
export const MOST_MEGABYTES = { html: 60, pdf: 150 };

export interface Download extends Validators {
  status: number;
  /** Where the answer came from, after redirects. */
  url: string;
  /** The whole body; absent when the status is no success, as nobody reads that body. */
  bytes?: Uint8Array;
  /** The site is too busy: it wants to be left alone for so long. */
  waitSeconds?: number;
}

export interface DownloadOptions {
  headers?: Record<string, string>;
  mostMegabytes?: number;
  /** Shorter for what is asked last and matters least. */
  silenceMs?: number;
  onWait?: OnWait;
}

/**
 * Fetches one address, body included: arXiv may accept a connection and never answer, or stall half-way through.
 * @throws Failure `paper-unreachable` with the detail `timeout` after a silence, `over 60 MB` for too large a body; what the gate throws; the
 * signal's reason when the person stops.
 */
export async function download(url: string, ports: ReadPorts, options: DownloadOptions = {}): Promise<Download> {
  const had = ports.fetched?.get(url);
  if (had !== undefined) return await had;
  const { gate } = ports;
  if (gate === undefined) return await fetchWhole(url, ports, options);
  const request = async () => {
    const answer = await fetchWhole(url, ports, options);
    // Before the turn ends, or the next in the queue would still be let through.
    if (answer.waitSeconds !== undefined) gate.pause(url, answer.waitSeconds);
    return answer;
  };
  const { signal, isOneOfMany } = ports;
  return await gate.pass(url, request, { signal, isOneOfMany, onWait: options.onWait });
}

async function fetchWhole(url: string, ports: ReadPorts, options: DownloadOptions): Promise<Download> {
  const silence = new AbortController();
  const giveUp = () => setTimeout(() => silence.abort(), ports.silenceMs ?? options.silenceMs ?? SILENCE_MS);
  let timer = giveUp();
  const heard = () => {
    clearTimeout(timer);
    timer = giveUp();
  };
  const signal = ports.signal === undefined ? silence.signal : AbortSignal.any([ports.signal, silence.signal]);
  try {
    return await untilAborted(answerOf(url, ports, { ...options, signal, heard }), signal);
  } catch (error) {
    // Browsers differ in the error that an aborted request rejects with.
    throw silence.signal.aborted ? new Failure('paper-unreachable', 'timeout', { cause: error }) : error;
  } finally {
    clearTimeout(timer);
  }
}

interface Watch extends DownloadOptions {
  signal: AbortSignal;
  heard(): void;
}

async function answerOf(url: string, ports: ReadPorts, watch: Watch): Promise<Download> {
  const { signal, headers, mostMegabytes = MOST_MEGABYTES.pdf } = watch;
  const response = await ports.fetch(url, { signal, ...(headers === undefined ? {} : { headers }) });
  const { status, body } = response;
  watch.heard();
  const answer = { status, url: response.url || url };
  if (!response.ok) {
    letGo(body);
    const waitSeconds = retryAfterSeconds(status, response.headers, (ports.now ?? Date.now)());
    return waitSeconds === undefined ? answer : { ...answer, waitSeconds };
  }
  // Hugging Face says with a success that it was the last one for a while: https://huggingface.co/docs/hub/rate-limits.
  const exhausted = exhaustedWait(response.headers);
  if (exhausted !== undefined) ports.gate?.pause(url, Math.ceil(exhausted / 1000));
  if (Number(response.headers.get('content-length')) > mostMegabytes * MEGABYTE) {
    letGo(body);
    throw tooLarge(mostMegabytes);
  }
  const whole = { ...answer, ...validatorsOf(response.headers) };
  return { ...whole, bytes: body === null ? new Uint8Array() : await bytesOf(body, watch, mostMegabytes) };
}

/** arXiv asks for one connection at a time: an unread body would keep this one open. One that is gone already needs no cancelling. */
function letGo(body: ReadableStream | null): void {
  void Promise.allSettled([body?.cancel()]);
}

async function bytesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>, watch: Watch, mostMegabytes: number): Promise<Uint8Array> {
  let length = 0;
  const listener = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      watch.heard();
      length += chunk.length;
      if (length > mostMegabytes * MEGABYTE) controller.error(tooLarge(mostMegabytes));
      else controller.enqueue(chunk);
    },
  });
  try {
    return new Uint8Array(await new Response(body.pipeThrough(listener, { signal: watch.signal })).arrayBuffer());
  } catch (error) {
    // Browsers differ in whether they hand on the reason why a stream broke.
    throw length > mostMegabytes * MEGABYTE ? tooLarge(mostMegabytes) : error;
  }
}

function tooLarge(megabytes: number): Failure {
  return new Failure('paper-unreachable', `over ${megabytes} MB`);
}
