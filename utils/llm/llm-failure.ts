import { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { Failure, type FailureCode } from '@/utils/failure';
import { isLoopback, type Profile } from './profile';
import { cleanWords, isWebPage, readServiceWords, type ServiceWords } from './service-words';

/** All conditions of a rule must hold; the first rule that holds decides. */
interface Rule {
  failure: FailureCode;
  /** From and to, both included. */
  status?: readonly [number, number];
  /** The service's error code or type, exactly. */
  codes?: readonly string[];
  /** Found anywhere in its code, type or message. */
  words?: RegExp;
  isLoopback?: true;
}

/**
 * The order matters: services report an empty account as 400, 402, 403 or 429, and a wrong model as 400, 403, 404 or 503,
 * so what they say comes before the status. Numbers are Zhipu's (1xxx) and SiliconFlow's (3xxxx) codes; the overflow wording
 * follows npm `@earendil-works/pi-ai` 1.5.2, `utils/overflow.js`.
 */
const rules: readonly Rule[] = [
  { failure: 'no-balance', status: [402, 402] },
  { failure: 'no-balance', status: [403, 403], codes: ['30001', '30011'] },
  {
    failure: 'no-balance',
    codes: ['1113', 'insufficient_quota', 'insufficient_user_quota', 'exceeded_current_quota_error', 'credit_balance_exhausted'],
  },
  {
    failure: 'no-balance',
    words:
      /insufficient (account )?balance|insufficient credits?|credit balance is too low|spend_limit_exceeded|arrearage|AccountOverdue|余额不足|欠费|额度不足|额度已用尽/i,
  },
  { failure: 'content-blocked', codes: ['1301'] },
  {
    failure: 'content-blocked',
    words:
      /content_filter|content_policy|content management policy|content safety|data_?inspection_?failed|inappropriate content|sensitive_?content|sensitive content|new_sensitive|TextRiskDetection|content exists risk|considered high risk|prohibited_content|敏感/i,
  },
  { failure: 'too-long', status: [413, 413] },
  { failure: 'too-long', codes: ['1261'] },
  {
    failure: 'too-long',
    words:
      /prompt (is )?too long|prompt exceeds max length|request_too_large|exceeds the context window|context window (exceeds limit|exceeded)|maximum (context|prompt) length|context[_ ]length[_ ]exceeded|context_window_exceeded|longer than the model'?s context length|greater than the context length|exceeds the available context size|exceeded model token limit|range of input length should be|input token count.*exceeds|exceeds the maximum allowed input length|input is too long|reduce the length of the messages|token limit exceeded|exceeds? max message tokens|less than max_seq_len/i,
  },
  { failure: 'bad-key', status: [401, 401] },
  {
    failure: 'bad-key',
    words: /api[ _-]?key[^.]{0,40}(not valid|invalid|expired|incorrect)|(invalid|incorrect)[ _]api[ _-]?key|无效的令牌/i,
  },
  { failure: 'unknown-model', codes: ['1211', 'model_not_found'] },
  {
    failure: 'unknown-model',
    words:
      /ModelNotOpen|InvalidEndpointOrModel|\bmodel\b.{0,80}(not exist|not found|not activated|not available)|\bmodels?\/.{0,80}not found|not found the model|not a valid model|supported (api )?model names|no endpoints found|no models? loaded|模型.{0,40}(不存在|无可用渠道)/i,
  },
  { failure: 'unknown-model', status: [404, 404], words: /\bmodels?\b|模型/i },
  { failure: 'origin-refused', status: [403, 403], isLoopback: true },
  { failure: 'bad-request', status: [403, 403], words: /country|region|territory/i },
  { failure: 'service-busy', codes: ['1305', 'engine_overloaded_error', 'overloaded_error'] },
  { failure: 'rate-limited', status: [429, 429] },
  { failure: 'rate-limited', codes: ['1302', '1303'] },
  { failure: 'rate-limited', words: /rate[ _-]?limit|too many requests|速率限制|请求过于频繁/i },
  { failure: 'bad-key', status: [403, 403] },
  { failure: 'service-busy', status: [408, 408] },
  { failure: 'bad-request', status: [400, 499] },
];

/** Turns what the SDK threw, before or during an answer, into a failure the person can act on; `detail` holds the service's words, never a key. */
export function toLlmFailure(error: unknown, profile: Profile): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof APIUserAbortError) return new Failure('stopped');
  if (error instanceof APIConnectionError) return connectionFailure(error, profile);
  if (error instanceof APIError) return serviceFailure(error, profile);
  // The browser reports a cut connection as a TypeError; a cut line is JSON that does not parse.
  const code = error instanceof TypeError || error instanceof SyntaxError ? 'connection-cut' : 'unexpected';
  return new Failure(code, cleanWords(String(error), profile.apiKey));
}

function connectionFailure(error: APIConnectionError, profile: Profile): Failure {
  // What our own fetch found out about the answer arrives wrapped as a failed connection.
  const { cause } = error;
  if (cause instanceof Failure || cause instanceof APIError || cause instanceof SyntaxError) return toLlmFailure(cause, profile);
  const words = cause instanceof Error ? `${error.message} ${cause.message}` : error.message;
  return new Failure('unreachable', cleanWords(words, profile.apiKey));
}

function serviceFailure(error: APIError, profile: Profile): Failure {
  const said = error.error === undefined ? { code: '', type: '', message: bodyText(error) } : readServiceWords(error.error);
  const status = error.status ?? statusIn(said.code);
  const isLocal = isLoopback(profile.baseUrl);
  // Whoever errs in the middle of a stream, without saying how, is the service itself.
  const code = rules.find((rule) => holds(rule, said, status, isLocal))?.failure ?? 'service-busy';
  const parts = [status === undefined ? '' : `HTTP ${status}`, said.code === String(status) ? '' : said.code, said.message];
  return new Failure(
    code,
    parts
      .map((part) => cleanWords(part, profile.apiKey))
      .filter(Boolean)
      .join(' · ')
      .slice(0, 500),
  );
}

/** A body that is not JSON stands in the message, after the status. */
function bodyText(error: APIError): string {
  return error.message.replace(/^\d{3} /, '').replace(/^status code \(no body\)$/, '');
}

/** OpenRouter and others put the HTTP status they would have sent into `code` once the stream has begun. */
function statusIn(code: string): number | undefined {
  return /^[45]\d\d$/.test(code) ? Number(code) : undefined;
}

function holds(rule: Rule, said: ServiceWords, status: number | undefined, isLocal: boolean): boolean {
  const { status: range, codes, words } = rule;
  if (range !== undefined && (status === undefined || status < range[0] || status > range[1])) return false;
  if (codes !== undefined && !codes.includes(said.code) && !codes.includes(said.type)) return false;
  // A gateway's page may hold any word.
  const message = isWebPage(said.message) ? '' : said.message;
  if (words !== undefined && !words.test(`${said.code} ${said.type} ${message}`)) return false;
  return rule.isLoopback === undefined || isLocal;
}
