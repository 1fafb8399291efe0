import { type FaultRow, inVain, row, WAITS } from '@/tests/faults/fault-row';
import { begins, error, healthy, refuses } from '@/tests/faults/scripts';
import { event } from '@/tests/faults/wire';

const openai = { service: { providerId: 'openai' } };
const gemini = { service: { providerId: 'gemini' } };
const openrouter = { service: { providerId: 'openrouter' } };
const groq = { service: { providerId: 'groq' } };
const anthropic = { service: { providerId: 'anthropic' } };
const ollama = { service: { providerId: 'ollama' } };
const lmstudio = { service: { providerId: 'lmstudio' } };
const vllm = { service: { providerId: 'vllm' } };
const smaller = { paper: 'long', reads: ['whole', 'less'] } as const;

/** Gemini wraps its errors in a list. */
const listed = (code: number, message: string, status: string) => [{ error: { code, message, status } }];
const routed = (code: number | string, message: string, more: object = {}) => ({ error: { code, message, ...more } });
const claude = (type: string, message: string) => ({ type: 'error', error: { type, message } });

/**
 * What services elsewhere and on the person's own machine reply. Seen in platform.openai.com/docs/guides/error-codes,
 * ai.google.dev/gemini-api/docs/troubleshooting, openrouter.ai/docs/api/reference/errors-and-debugging, console.groq.com/docs/errors,
 * docs.anthropic.com/en/api/errors, and in the sources of Ollama, LM Studio and vLLM.
 */
export const otherErrorRows: readonly FaultRow[] = [
  row(
    'OpenAI: 429 insufficient_quota',
    refuses(429, error('You exceeded your current quota', 'insufficient_quota', 'insufficient_quota')),
    'no-balance',
    [10],
    openai,
  ),
  row(
    'OpenAI: 429 credit_balance_exhausted',
    refuses(429, error('No credits left', 'credit_balance_exhausted')),
    'no-balance',
    [10],
    openai,
  ),
  row('OpenAI: 429 spend limit', refuses(429, error('Limit reached', 'project_spend_limit_exceeded')), 'no-balance', [10], openai),
  row(
    'OpenAI: 401 wrong key',
    refuses(401, error('Incorrect API key provided: sk-secret-0123456789.', 'invalid_api_key')),
    'bad-key',
    [10],
    openai,
  ),
  row(
    'OpenAI: 404 no such model',
    refuses(404, error('The model `gpt-9` does not exist or you do not have access to it.', 'model_not_found')),
    'unknown-model',
    [10],
    openai,
  ),
  row(
    'OpenAI: 403 region',
    refuses(403, error('Country, region, or territory not supported', 'unsupported_country_region_territory')),
    'region-refused',
    [10],
    openai,
  ),
  row(
    'OpenAI: 400 too long',
    [refuses(400, error("This model's maximum context length is 5000 tokens.", 'context_length_exceeded')), healthy],
    'summary',
    [10, 10],
    {
      ...openai,
      ...smaller,
      fits: 5000,
    },
  ),
  row('OpenAI: 500, then fine', [refuses(500, error('The server had an error', null, 'server_error')), healthy], 'summary', [10, 10], {
    ...openai,
    waits: [1_000],
  }),
  row(
    'OpenAI: max_completion_tokens refused for max_tokens',
    [
      refuses(
        400,
        error(
          "Unsupported parameter: 'max_completion_tokens' is not supported with this model. Use 'max_tokens' instead.",
          'unsupported_parameter',
        ),
      ),
      healthy,
    ],
    'summary',
    [10, 10],
    {
      service: { providerId: 'openai', maxOutputTokens: 9_000 },
    },
  ),
  row(
    'Gemini: 400 wrong key, as a list',
    refuses(400, listed(400, 'API key not valid. Please pass a valid API key.', 'INVALID_ARGUMENT')),
    'bad-key',
    [10],
    gemini,
  ),
  row(
    'Gemini: 400 region, as a list',
    refuses(400, listed(400, 'User location is not supported for the API use.', 'FAILED_PRECONDITION')),
    'region-refused',
    [10],
    gemini,
  ),
  row(
    'Gemini: 400 too long, as a list',
    [
      refuses(400, listed(400, 'The input token count (11900) exceeds the maximum number of tokens allowed (8000).', 'INVALID_ARGUMENT')),
      healthy,
    ],
    'summary',
    [10, 10],
    {
      ...gemini,
      ...smaller,
      fits: 8000,
    },
  ),
  row(
    'Gemini: 503 overloaded, for ever',
    refuses(503, listed(503, 'The model is overloaded. Please try again later.', 'UNAVAILABLE')),
    'service-busy',
    inVain(5),
    {
      ...gemini,
      waits: WAITS.busy,
    },
  ),
  row(
    'OpenRouter: 402 credits',
    refuses(402, routed(402, 'This request requires more credits, or fewer max_tokens.')),
    'no-balance',
    [10],
    openrouter,
  ),
  row(
    'OpenRouter: 403 flagged',
    refuses(
      403,
      routed(403, 'openai/gpt-6 requires moderation on OpenAI. Your input was flagged for "violence".', {
        metadata: { reasons: ['violence'], flagged_input: 'x' },
      }),
    ),
    'content-blocked',
    [10],
    openrouter,
  ),
  row('OpenRouter: 404 no endpoints', refuses(404, routed(404, 'No endpoints found for x/y.')), 'unknown-model', [10], openrouter),
  row(
    'OpenRouter: error inside a 200 stream',
    [
      begins(
        5,
        event({
          ...routed('server_error', 'Provider disconnected'),
          choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
        }),
      ),
      healthy,
    ],
    'summary',
    [10, 5],
    {
      ...openrouter,
      waits: [1_000],
    },
  ),
  row('OpenRouter: 402 inside a 200 stream', begins(5, event(routed(402, 'Insufficient credits'))), 'no-balance', [10], openrouter),
  row(
    'OpenRouter: 429 of the service behind it',
    [
      refuses(
        429,
        routed(429, 'Provider returned error', { metadata: { raw: 'x is temporarily rate-limited upstream', provider_name: 'X' } }),
        { 'retry-after': '4' },
      ),
      healthy,
    ],
    'summary',
    [10, 10],
    {
      ...openrouter,
      waits: [4_000],
    },
  ),
  row(
    'OpenRouter: 503 with Retry-After',
    [refuses(503, routed(503, 'No available provider'), { 'retry-after': '8' }), healthy],
    'summary',
    [10, 10],
    { ...openrouter, waits: [8_000] },
  ),
  row(
    'Groq: 413 more than a minute’s tokens',
    [
      refuses(
        413,
        error(
          'Request too large for model `x` on tokens per minute (TPM): Limit 6000, Requested 12400, please reduce your message size and try again.',
          'rate_limit_exceeded',
          'tokens',
        ),
      ),
      healthy,
    ],
    'summary',
    [10, 10],
    {
      ...groq,
      ...smaller,
      fits: 6000,
    },
  ),
  row(
    'Groq: 429 with words',
    [
      refuses(
        429,
        error(
          'Rate limit reached for model `x` on tokens per minute (TPM): Limit 6000, Used 5900, Requested 4000. Please try again in 29.25s.',
          'rate_limit_exceeded',
          'tokens',
        ),
      ),
      healthy,
    ],
    'summary',
    [10, 10],
    {
      ...groq,
      waits: [29_250],
    },
  ),
  row(
    'Anthropic: 400 no credit',
    refuses(400, claude('invalid_request_error', 'Your credit balance is too low to access the Anthropic API.')),
    'no-balance',
    [10],
    anthropic,
  ),
  row('Anthropic: 529 overloaded, for ever', refuses(529, claude('overloaded_error', 'Overloaded')), 'service-busy', inVain(5), {
    ...anthropic,
    waits: WAITS.busy,
  }),
  row(
    'Anthropic: 400 too long',
    [refuses(400, claude('invalid_request_error', 'prompt is too long: 12400 tokens > 9000 maximum')), healthy],
    'summary',
    [10, 10],
    {
      ...anthropic,
      ...smaller,
      fits: 9000,
    },
  ),
  row(
    'Anthropic: 403 region',
    refuses(403, { error: { type: 'forbidden', message: 'Request not allowed' } }),
    'region-refused',
    [10],
    anthropic,
  ),
  row(
    'Ollama: 404 model not pulled',
    refuses(404, { error: 'model "qwen9" not found, try pulling it first' }),
    'unknown-model',
    [10],
    ollama,
  ),
  row('Ollama: 403 origin', refuses(403, ''), 'origin-refused', [10], ollama),
  row(
    'LM Studio: 400 longer than its context',
    [refuses(400, { error: 'tokens to keep from the initial prompt is greater than the context length' }), healthy],
    'summary',
    [10, 10],
    {
      ...lmstudio,
      ...smaller,
    },
  ),
  row(
    'LM Studio: 404 no model loaded',
    refuses(404, error('No models loaded. Please load a model in the developer page.')),
    'unknown-model',
    [10],
    lmstudio,
  ),
  row(
    'vLLM: 400 maximum context length',
    [
      refuses(
        400,
        error(
          "This model's maximum context length is 8192 tokens. However, you requested 12400 tokens (12000 in the messages, 400 in the completion).",
          400,
          'BadRequestError',
        ),
      ),
      healthy,
    ],
    'summary',
    [10, 10],
    {
      ...vllm,
      ...smaller,
      fits: 8192,
    },
  ),
  row(
    'a gateway that knows no stream_options',
    [refuses(400, error('Unrecognized request argument supplied: stream_options')), healthy],
    'summary',
    [10, 10],
  ),
  row(
    'a service that refuses the temperature',
    [refuses(400, error('invalid temperature: only 1 is allowed for this model')), healthy],
    'summary',
    [10, 10],
    {
      service: { temperature: 0.3 },
    },
  ),
  row(
    'too long for it, and cannot be made smaller',
    refuses(400, error("This model's maximum context length is 1000 tokens.")),
    'too-long',
    [10],
  ),
  row('too long, and the smaller one too', refuses(400, error('prompt is too long')), 'too-long', [10, 10], smaller),
];
