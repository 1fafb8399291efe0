import { type FaultRow, inVain, row, WAITS } from '@/tests/faults/fault-row';
import { begins, error, healthy, refuses, streams, wholeAnswer } from '@/tests/faults/scripts';
import { answerOf, delta, done, ends, event, raw, say, usage } from '@/tests/faults/wire';

const deepseek = { service: { providerId: 'deepseek' } };
const qwen = { service: { providerId: 'qwen' } };
const kimi = { service: { providerId: 'kimi' } };
const glm = { service: { providerId: 'glm' } };
const siliconflow = { service: { providerId: 'siliconflow' } };
const doubao = { service: { providerId: 'doubao' } };
const minimax = { service: { providerId: 'minimax' } };
const tencent = { service: { providerId: 'tencent' } };
const mimo = { service: { providerId: 'mimo' } };

const glmError = (code: string, message: string) => ({ error: { code, message } });
const bare = (code: number, message: string) => ({ code, message, data: null });

/**
 * What services in mainland China reply. Seen in api-docs.deepseek.com/quick_start/error_codes, help.aliyun.com/zh/model-studio/error-code,
 * platform.moonshot.cn/docs, docs.bigmodel.cn (error codes), siliconflow.cn (error handling), volcengine.com/docs/82379/1299023,
 * github.com/APIParkLab/APIPark/issues/394 and github.com/modelscope/modelscope/issues/1691.
 */
export const mainlandRows: readonly FaultRow[] = [
  row(
    'DeepSeek: 402 no balance',
    refuses(402, error('Insufficient Balance', 'invalid_request_error', 'unknown_error')),
    'no-balance',
    [10],
    {
      ...deepseek,
    },
  ),
  row(
    'DeepSeek: 401 wrong key',
    refuses(401, error('Authentication Fails, Your api key: ****wxyz is invalid', 'invalid_request_error', 'authentication_error')),
    'bad-key',
    [10],
    deepseek,
  ),
  row('DeepSeek: 400 retired model', refuses(400, error('Model Not Exist')), 'unknown-model', [10], deepseek),
  row('DeepSeek: 400 content risk', refuses(400, error('Content Exists Risk')), 'content-blocked', [10], deepseek),
  row('DeepSeek: 503 too busy, for ever', refuses(503, error('Service is too busy')), 'service-busy', inVain(5), {
    ...deepseek,
    waits: WAITS.busy,
  }),
  row(
    'DeepSeek: keep-alive comments, then thinking, then the answer',
    streams((reply) => [
      ...Array.from({ length: 20 }, () => raw(': keep-alive\n\n')),
      delta({ reasoning_content: '先读论文。' }),
      ...wholeAnswer(reply),
    ]),
    'summary',
    [10],
    deepseek,
  ),
  row(
    'Qwen: 400 Arrearage',
    refuses(400, error('Access denied, please make sure your account is in good standing.', 'Arrearage', 'Arrearage')),
    'no-balance',
    [10],
    qwen,
  ),
  ...[400, 403].map((status) =>
    row(
      `Qwen: ${status} free tier used up`,
      refuses(
        status,
        error(
          'The free tier of the model has been exhausted. If you wish to continue access the model on a paid basis, please disable',
          'AllocationQuota.FreeTierOnly',
        ),
      ),
      'no-balance',
      [10],
      qwen,
    ),
  ),
  row(
    'Qwen: 400 input too long',
    [refuses(400, error('Range of input length should be [1, 4000]', 'invalid_parameter_error')), healthy],
    'summary',
    [10, 10],
    {
      ...qwen,
      paper: 'long',
      reads: ['whole', 'less'],
      fits: 4000,
    },
  ),
  row(
    'Qwen: 400 inspection',
    refuses(400, error('Input data may contain inappropriate content.', 'data_inspection_failed')),
    'content-blocked',
    [10],
    qwen,
  ),
  row(
    'Qwen: 429 quota of the minute',
    [refuses(429, error('You exceeded your current quota', 'insufficient_quota', 'insufficient_quota')), healthy],
    'summary',
    [10, 10],
    {
      ...qwen,
      waits: [2_500],
    },
  ),
  row(
    'Kimi: 429 no balance',
    refuses(429, error('Your account is suspended, please check your plan', null, 'exceeded_current_quota_error')),
    'no-balance',
    [10],
    kimi,
  ),
  row(
    'Kimi: 429 requests per minute, with words',
    [
      refuses(429, error('Your account request reached max RPM: 3, please try again after 1 seconds', null, 'rate_limit_reached_error')),
      healthy,
    ],
    'summary',
    [10, 10],
    { ...kimi, waits: [1_000] },
  ),
  row(
    'Kimi: 429 engine overloaded',
    [refuses(429, error('The engine is currently overloaded', null, 'engine_overloaded_error')), healthy],
    'summary',
    [10, 10],
    {
      ...kimi,
      waits: [1_000],
    },
  ),
  row(
    'Kimi: 400 too long',
    [refuses(400, error('Invalid request: Your request exceeded model token limit: 4096')), healthy],
    'summary',
    [10, 10],
    {
      ...kimi,
      paper: 'long',
      reads: ['whole', 'less'],
      fits: 4096,
    },
  ),
  row('Kimi: 400 temperature', refuses(400, error('invalid temperature: only 1 is allowed for this model')), 'bad-request', [10], kimi),
  row(
    'Kimi: 404 no such model',
    refuses(404, error('Not found the model kimi-x or Permission denied', null, 'resource_not_found_error')),
    'unknown-model',
    [10],
    kimi,
  ),
  row('GLM: 1113 no balance as 429', refuses(429, glmError('1113', '您的账户已欠费，请充值后重试。')), 'no-balance', [10], glm),
  row('GLM: 1302 concurrency, for ever', refuses(429, glmError('1302', '您当前使用该API的并发数过高')), 'rate-limited', inVain(6), {
    ...glm,
    waits: WAITS.rate,
  }),
  row('GLM: 1305 overloaded, then fine', [refuses(429, glmError('1305', '该API当前访问量过大')), healthy], 'summary', [10, 10], {
    ...glm,
    waits: [1_000],
  }),
  row('GLM: 1261 too long', [refuses(400, glmError('1261', 'Prompt 超长')), healthy], 'summary', [10, 10], {
    ...glm,
    paper: 'long',
    reads: ['whole', 'less'],
  }),
  row(
    'GLM: 1301 sensitive',
    refuses(400, glmError('1301', '系统检测到输入或生成内容可能包含不安全或敏感内容')),
    'content-blocked',
    [10],
    glm,
  ),
  row('GLM: 1211 no such model', refuses(400, glmError('1211', '模型不存在，请检查模型代码。')), 'unknown-model', [10], glm),
  row('GLM: network error inside the stream', [begins(3, event(glmError('1234', '网络错误'))), healthy], 'summary', [10, 7], {
    ...glm,
    waits: [1_000],
  }),
  row(
    'SiliconFlow: 403 code 30011',
    refuses(403, bare(30011, 'Sorry, your account balance is insufficient')),
    'no-balance',
    [10],
    siliconflow,
  ),
  row(
    'SiliconFlow: 400 no such model',
    refuses(400, bare(20012, 'Model does not exist. Please check it carefully.')),
    'unknown-model',
    [10],
    siliconflow,
  ),
  row(
    'SiliconFlow: 429 tokens per minute',
    [refuses(429, { message: 'Request was rejected due to rate limiting. Details:TPM limit reached.', data: null }), healthy],
    'summary',
    [10, 10],
    { ...siliconflow, waits: [2_500] },
  ),
  row(
    'SiliconFlow: bare error inside the stream',
    [begins(4, event(bare(50505, 'Model service overloaded'))), healthy],
    'summary',
    [10, 6],
    {
      ...siliconflow,
      waits: [1_000],
    },
  ),
  row(
    'SiliconFlow: 400 for a model that knows no enable_thinking',
    [refuses(400, bare(20015, 'Value error, current model does not support parameter `enable_thinking`.')), healthy],
    'summary',
    [10, 10],
    siliconflow,
  ),
  row('SiliconFlow: 401 as a bare string', refuses(401, '"Invalid token"'), 'bad-key', [10], siliconflow),
  row(
    'Doubao: 404 ModelNotOpen',
    refuses(404, error('Your account has not activated the model doubao-x.', 'ModelNotOpen', 'NotFound')),
    'unknown-model',
    [10],
    doubao,
  ),
  row(
    'Doubao: 404 no such endpoint',
    refuses(404, error('The endpoint ep-1 does not exist', 'InvalidEndpointOrModel.NotFound', 'NotFound')),
    'unknown-model',
    [10],
    doubao,
  ),
  row(
    'Doubao: 403 overdue',
    refuses(403, error('The request failed because your account has an overdue balance', 'AccountOverdueError', 'Forbidden')),
    'no-balance',
    [10],
    doubao,
  ),
  row(
    'Doubao: 400 risk',
    refuses(400, error('The request failed', 'InputTextRiskDetection', 'BadRequest')),
    'content-blocked',
    [10],
    doubao,
  ),
  row(
    'MiniMax: 429 no balance (1008)',
    refuses(429, { error: { http_code: '429', message: 'insufficient balance (1008)', type: 'insufficient_balance_error' } }),
    'no-balance',
    [10],
    minimax,
  ),
  row(
    'MiniMax: 400 too long (2013)',
    [
      refuses(400, { type: 'error', error: { type: 'bad_request_error', message: 'invalid params, context window exceeds limit (2013)' } }),
      healthy,
    ],
    'summary',
    [10, 10],
    {
      ...minimax,
      paper: 'long',
      reads: ['whole', 'less'],
    },
  ),
  row(
    'MiniMax: thinking inside the content',
    streams((reply) => [
      ...['<th', 'ink>读', '论文。</thi', 'nk>\n\n'].map((content) => ({ ...delta({ content }), text: '' })),
      ...wholeAnswer(reply),
    ]),
    'summary',
    [10],
    minimax,
  ),
  row('Tencent: 401 wrong key', refuses(401, error('Incorrect API key provided', 'invalid_api_key')), 'bad-key', [10], tencent),
  row('Tencent: 429, then fine', [refuses(429, error('Request limit exceeded', 'limit_exceeded')), healthy], 'summary', [10, 10], {
    ...tencent,
    waits: [2_500],
    made: { tokensOut: 900 },
  }),
];

/** These two cut what is too long for them, and say so by their count alone. */
export const silentRows: readonly FaultRow[] = [mimo, { service: { providerId: 'ollama' } }].map(({ service }) =>
  row(
    `${service.providerId}: reads less than it was sent, silently`,
    streams(({ headings, turn }) => [...say(answerOf(headings, turn)), ends('stop'), usage(900), done]),
    'summary',
    [10],
    {
      service,
      paper: 'long',
      reads: ['whole'],
      made: { tokensIn: 900 },
      isPromptCut: true,
    },
  ),
);
