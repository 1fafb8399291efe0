import { type FaultRow, row } from '@/tests/faults/fault-row';
import { begins, error, healthy, refuses, streams } from '@/tests/faults/scripts';
import { answerOf, done, ends, event, say, usage } from '@/tests/faults/wire';
import { after, changed, never, says, smaller } from './said';

/** Gemini wraps its errors in a list. */
const listed = (code: number, message: string, status: string) => [{ error: { code, message, status } }];
const routed = (code: number | string, message: string, more: object = {}) => ({ error: { code, message, ...more } });
const claude = (type: string, message: string) => ({ type: 'error', error: { type, message } });

const NO_LIMIT_FIELD = "Unsupported parameter: 'max_completion_tokens' is not supported with this model. Use 'max_tokens' instead.";
const OF_THE_MINUTE = 'on tokens per minute (TPM): Limit 4000,';
const FLAGGED = 'openai/gpt-6 requires moderation on OpenAI. Your input was flagged for "violence".';
const VLLM = "This model's maximum context length is 8192 tokens. However, you requested 12400 tokens (12000 in the messages, 400 in it).";

/**
 * What services elsewhere and on the person's own machine reply. Seen in platform.openai.com/docs/guides/error-codes,
 * ai.google.dev/gemini-api/docs/troubleshooting, openrouter.ai/docs/api/reference/errors-and-debugging, console.groq.com/docs/errors,
 * docs.anthropic.com/en/api/errors, and in the sources of Ollama, LM Studio and vLLM.
 */
export const otherErrorRows: readonly FaultRow[] = [
  ...says('OpenAI', { providerId: 'openai', maxOutputTokens: 9_000 }, [
    [429, 'insufficient_quota', error('You exceeded your current quota', 'insufficient_quota', 'insufficient_quota'), 'no-balance'],
    [429, 'credit_balance_exhausted', error('No credits left', 'credit_balance_exhausted'), 'no-balance'],
    [429, 'spend limit', error('Limit reached', 'project_spend_limit_exceeded'), 'no-balance'],
    [401, 'wrong key', error('Incorrect API key provided: sk-secret-0123456789.', 'invalid_api_key'), 'bad-key'],
    [404, 'no such model', error('The model `gpt-9` does not exist or you do not have access to it.', 'model_not_found'), 'unknown-model'],
    [403, 'region', error('Country, region, or territory not supported', 'unsupported_country_region_territory'), 'region-refused'],
    [400, 'too long', error("This model's maximum context length is 5000 tokens.", 'context_length_exceeded'), smaller(5_000)],
    [400, 'wants max_tokens', error(NO_LIMIT_FIELD, 'unsupported_parameter'), changed],
    [500, 'server error', error('The server had an error', null, 'server_error'), after(1_000)],
  ]),
  ...says('Gemini', { providerId: 'gemini' }, [
    [400, 'wrong key', listed(400, 'API key not valid. Please pass a valid API key.', 'INVALID_ARGUMENT'), 'bad-key'],
    [400, 'region', listed(400, 'User location is not supported for the API use.', 'FAILED_PRECONDITION'), 'region-refused'],
    [
      400,
      'too long',
      listed(400, 'The input token count (11900) exceeds the maximum number of tokens allowed (8000).', ''),
      smaller(8_000),
    ],
    [404, 'no such model', listed(404, 'models/gemini-9 is not found for API version v1main', 'NOT_FOUND'), 'unknown-model'],
    [429, 'with words', listed(429, 'You exceeded your current quota. Please retry in 36.5s.', 'RESOURCE_EXHAUSTED'), after(36_500)],
    [503, 'overloaded', listed(503, 'The model is overloaded. Please try again later.', 'UNAVAILABLE'), never('service-busy')],
  ]),
  ...says('OpenRouter', { providerId: 'openrouter' }, [
    [402, 'credits', routed(402, 'This request requires more credits, or fewer max_tokens.'), 'no-balance'],
    [403, 'flagged', routed(403, FLAGGED, { metadata: { reasons: ['violence'], flagged_input: 'x' } }), 'content-blocked'],
    [404, 'no endpoints', routed(404, 'No endpoints found for x/y.'), 'unknown-model'],
    [
      429,
      'of the service behind',
      routed(429, 'Provider returned error', { metadata: { raw: 'x' } }),
      after(4_000),
      { 'retry-after': '4' },
    ],
    [503, 'with Retry-After', routed(503, 'No available provider'), after(8_000), { 'retry-after': '8' }],
  ]),
  ...says('Groq', { providerId: 'groq' }, [
    [413, 'more than a minute’s tokens', error(`Request too large for model \`x\` ${OF_THE_MINUTE} Requested 12400.`), smaller(4_000)],
    [429, 'tokens of the minute', error(`Rate limit reached ${OF_THE_MINUTE} Used 3900. Please try again in 29.25s.`), after(29_250)],
  ]),
  ...says('Anthropic', { providerId: 'anthropic' }, [
    [400, 'no credit', claude('invalid_request_error', 'Your credit balance is too low to access the Anthropic API.'), 'no-balance'],
    [400, 'too long', claude('invalid_request_error', 'prompt is too long: 12400 tokens > 9000 maximum'), smaller(9_000)],
    [403, 'region', { error: { type: 'forbidden', message: 'Request not allowed' } }, 'region-refused'],
    [529, 'overloaded', claude('overloaded_error', 'Overloaded'), never('service-busy')],
  ]),
  ...says('Ollama', { providerId: 'ollama' }, [
    [404, 'model not pulled', { error: 'model "qwen9" not found, try pulling it first' }, 'unknown-model'],
    [403, 'origin', '', 'origin-refused'],
  ]),
  ...says('LM Studio', { providerId: 'lmstudio' }, [
    [400, 'longer than its context', { error: 'tokens to keep from the initial prompt is greater than the context length' }, smaller()],
    [404, 'no model loaded', error('No models loaded. Please load a model in the developer page.'), 'unknown-model'],
  ]),
  ...says('vLLM', { providerId: 'vllm' }, [[400, 'maximum context length', error(VLLM, 400, 'BadRequestError'), smaller(8_192)]]),
  ...says('a gateway', { temperature: 0.3 }, [
    [400, 'knows no stream_options', error('Unrecognized request argument supplied: stream_options'), changed],
    [400, 'one temperature only', error('invalid temperature: only 1 is allowed for this model'), changed],
    [400, 'refuses something else', error('bad value'), 'bad-request'],
    [400, 'too long, and cannot be made smaller', error("This model's maximum context length is 1000 tokens."), 'too-long'],
    [403, 'account of a reseller', error('用户余额不足，请充值', null, 'new_api_error'), 'no-balance'],
    [
      503,
      'model of a reseller',
      error('当前分组 default 下对于模型 gpt-9 无可用渠道', 'model_not_found', 'new_api_error'),
      'unknown-model',
    ],
  ]),
  row('too long, and the smaller one too', refuses(400, error('prompt is too long')), 'too-long', [10, 10], {
    paper: 'long',
    reads: ['whole', 'less'],
  }),
  row(
    'OpenRouter: an error inside a 200 stream',
    [
      begins(
        5,
        event({ ...routed('server_error', 'Provider disconnected'), choices: [{ delta: { content: '' }, finish_reason: 'error' }] }),
      ),
      healthy,
    ],
    'summary',
    [10, 5],
    { service: { providerId: 'openrouter' }, waits: [1_000] },
  ),
  row('OpenRouter: 402 inside a 200 stream', begins(5, event(routed(402, 'Insufficient credits'))), 'no-balance', [10], {
    service: { providerId: 'openrouter' },
  }),
  // These cut what is too long for them, and say so by their count alone.
  ...['mimo', 'ollama'].map((providerId) =>
    row(
      `${providerId}: reads less than it was sent, silently`,
      streams(({ headings, turn }) => [...say(answerOf(headings, turn)), ends('stop'), usage(900), done]),
      'summary',
      [10],
      { service: { providerId }, paper: 'long', reads: ['whole'], made: { tokensIn: 900 }, isPromptCut: true },
    ),
  ),
];
