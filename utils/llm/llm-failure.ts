import { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { Failure, type FailureCode } from '@/utils/failure';
import { askedWait, wordedWait } from '@/utils/http/asked-wait';
import { isLoopback, type ProfileWithKey } from './profile';
import type { Wording } from './provider';
import { cleanWords, isWebPage, readServiceWords, type ServiceWords } from './service-words';
import { wordingsOf } from './wordings';

interface StatusRule {
  failure: FailureCode;
  /** From and to, both included. */
  status: readonly [number, number];
  isLoopback?: true;
}

/** What the status alone says, where the service's words say nothing. */
const statusRules: readonly StatusRule[] = [
  { failure: 'origin-refused', status: [403, 403], isLoopback: true },
  { failure: 'rate-limited', status: [429, 429] },
  { failure: 'bad-key', status: [403, 403] },
  { failure: 'region-refused', status: [451, 451] },
  { failure: 'service-busy', status: [408, 408] },
  { failure: 'bad-request', status: [400, 499] },
];

/** Turns what the SDK threw, before or during an answer, into a failure the person can act on; `detail` holds the service's words, never a key. */
export function toLlmFailure(error: unknown, profile: ProfileWithKey): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof APIUserAbortError) return new Failure('stopped');
  if (error instanceof APIConnectionError) return connectionFailure(error, profile);
  if (error instanceof APIError) return serviceFailure(error, profile);
  // The browser reports a cut connection as a TypeError; a cut line is JSON that does not parse.
  const code = error instanceof TypeError || error instanceof SyntaxError ? 'connection-cut' : 'unexpected';
  return new Failure(code, cleanWords(String(error), profile.apiKey));
}

function connectionFailure(error: APIConnectionError, profile: ProfileWithKey): Failure {
  // What our own fetch found out about the answer arrives wrapped as a failed connection.
  const { cause } = error;
  if (cause instanceof Failure || cause instanceof APIError || cause instanceof SyntaxError) return toLlmFailure(cause, profile);
  const words = cause instanceof Error ? `${error.message} ${cause.message}` : error.message;
  return new Failure('unreachable', cleanWords(words, profile.apiKey));
}

function serviceFailure(error: APIError, profile: ProfileWithKey): Failure {
  const said = error.error === undefined ? { code: '', type: '', message: bodyText(error) } : readServiceWords(error.error);
  const status = error.status ?? statusIn(said.code);
  const parts = [status === undefined ? '' : `HTTP ${status}`, said.code === String(status) ? '' : said.code, said.message];
  const detail = parts
    .map((part) => cleanWords(part, profile.apiKey))
    .filter(Boolean)
    .join(' · ')
    .slice(0, 500);
  const asked = error.headers === undefined ? undefined : askedWait(error.headers, Date.now());
  return new Failure(codeOf(said, status, profile), detail, { waitMs: asked ?? wordedWait(said.message) });
}

/** Whoever errs in the middle of a stream, without saying how, is the service itself. */
function codeOf(said: ServiceWords, status: number | undefined, { providerId, baseUrl }: ProfileWithKey): FailureCode {
  // A gateway's page may hold any word.
  const spoken = `${said.code} ${said.type} ${isWebPage(said.message) ? '' : said.message}`;
  const worded = wordingsOf(providerId).find((wording) => isSaid(wording, said, status, spoken));
  if (worded !== undefined) return worded.failure;
  const isLocal = isLoopback(baseUrl);
  // A gateway's page in front of the service says nothing about the key.
  if (status === 403 && !isLocal && isWebPage(said.message)) return 'bad-request';
  const inRange = ({ status: [from, to], isLoopback: needsLocal }: StatusRule) =>
    status !== undefined && status >= from && status <= to && (needsLocal === undefined || isLocal);
  return statusRules.find(inRange)?.failure ?? 'service-busy';
}

/** A body that is not JSON stands in the message, after the status. */
function bodyText(error: APIError): string {
  return error.message.replace(/^\d{3} /, '').replace(/^status code \(no body\)$/, '');
}

/** OpenRouter and others put the HTTP status they would have sent into `code` once the stream has begun. */
function statusIn(code: string): number | undefined {
  return /^[45]\d\d$/.test(code) ? Number(code) : undefined;
}

function isSaid({ status: wanted, codes, words }: Wording, said: ServiceWords, status: number | undefined, spoken: string): boolean {
  if (wanted !== undefined && status !== wanted) return false;
  if (codes !== undefined && !codes.includes(said.code) && !codes.includes(said.type)) return false;
  return words === undefined || words.test(spoken);
}
