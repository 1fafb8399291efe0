import { type FaultRow, row } from '@/tests/faults/fault-row';
import { begins, error, healthy, streams, wholeAnswer } from '@/tests/faults/scripts';
import { delta, event, raw } from '@/tests/faults/wire';
import { after, changed, never, says, smaller } from './said';

const glm = (code: string, message: string) => ({ error: { code, message } });
const bare = (code: number, message: string) => ({ code, message, data: null });
const based = (status_code: number, status_msg: string) => ({ id: '', choices: null, base_resp: { status_code, status_msg } });
const minimax = (type: string, message: string) => ({ type: 'error', error: { type, message } });

const OVERDUE = 'The request failed because your account has an overdue balance';
const FREE_TIER =
  'The free tier of the model has been exhausted. If you wish to continue access the model on a paid basis, please disable it';
const NO_SWITCH = 'Value error, current model does not support parameter `enable_thinking`.';
const FREQUENT = 'Your account request reached max RPM: 3, please try again after 1 seconds';

/**
 * What services in mainland China reply. Seen in api-docs.deepseek.com/quick_start/error_codes, help.aliyun.com/zh/model-studio/error-code,
 * platform.moonshot.cn/docs, docs.bigmodel.cn (error codes), siliconflow.cn (error handling), volcengine.com/docs/82379/1299023,
 * github.com/APIParkLab/APIPark/issues/394 and github.com/modelscope/modelscope/issues/1691.
 */
export const mainlandRows: readonly FaultRow[] = [
  ...says('DeepSeek', { providerId: 'deepseek' }, [
    [402, 'no balance', error('Insufficient Balance', 'invalid_request_error', 'unknown_error'), 'no-balance'],
    [401, 'wrong key', error('Authentication Fails, Your api key: ****wxyz is invalid', null, 'authentication_error'), 'bad-key'],
    [400, 'retired model', error('Model Not Exist'), 'unknown-model'],
    [400, 'content risk', error('Content Exists Risk'), 'content-blocked'],
    [503, 'too busy', error('Service is too busy'), never('service-busy')],
  ]),
  ...says('Qwen', { providerId: 'qwen' }, [
    [400, 'Arrearage', error('Access denied, please make sure your account is in good standing.', 'Arrearage', 'Arrearage'), 'no-balance'],
    [400, 'free tier used up', error(FREE_TIER), 'no-balance'],
    [403, 'free tier used up', error(FREE_TIER, 'AllocationQuota.FreeTierOnly'), 'no-balance'],
    [400, 'input too long', error('Range of input length should be [1, 4000]', 'invalid_parameter_error'), smaller(4_000)],
    [400, 'inspection', error('Input data may contain inappropriate content.', 'data_inspection_failed'), 'content-blocked'],
    [429, 'of the minute', error('You exceeded your current quota', 'insufficient_quota', 'insufficient_quota'), after(2_500)],
  ]),
  ...says('Kimi', { providerId: 'kimi' }, [
    [429, 'no balance', error('Your account is suspended, please check your plan', null, 'exceeded_current_quota_error'), 'no-balance'],
    [429, 'requests per minute', error(FREQUENT, null, 'rate_limit_reached_error'), after(1_000)],
    [429, 'engine overloaded', error('The engine is currently overloaded', null, 'engine_overloaded_error'), after(1_000)],
    [400, 'too long', error('Invalid request: Your request exceeded model token limit: 4096'), smaller(4_096)],
    [400, 'high risk', error('The request was rejected because it was considered high risk', null, 'content_filter'), 'content-blocked'],
    [404, 'no such model', error('Not found the model kimi-x or Permission denied', null, 'resource_not_found_error'), 'unknown-model'],
  ]),
  ...says('GLM', { providerId: 'glm' }, [
    [429, '1113 no balance', glm('1113', '您的账户已欠费，请充值后重试。'), 'no-balance'],
    [429, '1302 concurrency', glm('1302', '您当前使用该API的并发数过高'), never('rate-limited')],
    [429, '1305 overloaded', glm('1305', '该API当前访问量过大'), after(1_000)],
    [400, '1261 too long', glm('1261', 'Prompt 超长'), smaller()],
    [400, '1301 sensitive', glm('1301', '系统检测到输入或生成内容可能包含不安全或敏感内容'), 'content-blocked'],
    [400, '1211 no such model', glm('1211', '模型不存在，请检查模型代码。'), 'unknown-model'],
  ]),
  ...says('SiliconFlow', { providerId: 'siliconflow' }, [
    [403, 'code 30011', bare(30011, 'Sorry, your account balance is insufficient'), 'no-balance'],
    [400, 'no such model', bare(20012, 'Model does not exist. Please check it carefully.'), 'unknown-model'],
    [400, 'knows no enable_thinking', bare(20015, NO_SWITCH), changed],
    [401, 'as a bare string', '"Invalid token"', 'bad-key'],
    [
      429,
      'tokens per minute',
      { message: 'Request was rejected due to rate limiting. Details:TPM limit reached.', data: null },
      after(2_500),
    ],
  ]),
  ...says('Doubao', { providerId: 'doubao' }, [
    [404, 'ModelNotOpen', error('Your account has not activated the model doubao-x.', 'ModelNotOpen', 'NotFound'), 'unknown-model'],
    [404, 'no such endpoint', error('The endpoint ep-1 does not exist', 'InvalidEndpointOrModel.NotFound', 'NotFound'), 'unknown-model'],
    [403, 'overdue', error(OVERDUE, 'AccountOverdueError', 'Forbidden'), 'no-balance'],
    [400, 'risk', error('The request failed', 'InputTextRiskDetection', 'BadRequest'), 'content-blocked'],
  ]),
  ...says('MiniMax', { providerId: 'minimax' }, [
    [200, '1008 no balance in base_resp', based(1008, 'insufficient balance'), 'no-balance'],
    [200, '1004 wrong key in base_resp', based(1004, 'login fail'), 'bad-key'],
    [200, '1039 too many tokens in base_resp', based(1039, 'tokens'), after(2_500)],
    [429, '1008 no balance', minimax('insufficient_balance_error', 'insufficient balance (1008)'), 'no-balance'],
    [400, '2013 too long', minimax('bad_request_error', 'invalid params, context window exceeds limit (2013)'), smaller()],
  ]),
  ...says('Tencent', { providerId: 'tencent' }, [
    [401, 'wrong key', error('Incorrect API key provided', 'invalid_api_key'), 'bad-key'],
    [429, 'too often', error('Request limit exceeded', 'limit_exceeded'), after(2_500)],
  ]),
  ...says('MiMo', { providerId: 'mimo' }, [[401, 'wrong key', error('Invalid API Key'), 'bad-key']]),
  row(
    'DeepSeek: keep-alive comments, then thinking, then the answer',
    streams((reply) => [
      ...Array.from({ length: 20 }, () => raw(': keep-alive\n\n')),
      delta({ reasoning_content: '先读论文。' }),
      ...wholeAnswer(reply),
    ]),
    'summary',
    [10],
    { service: { providerId: 'deepseek' } },
  ),
  row('GLM: an error inside the stream', [begins(3, event(glm('1234', '网络错误'))), healthy], 'summary', [10, 7], {
    service: { providerId: 'glm' },
    waits: [1_000],
  }),
  row(
    'SiliconFlow: a bare error inside the stream',
    [begins(4, event(bare(50505, 'Model service overloaded'))), healthy],
    'summary',
    [10, 6],
    {
      service: { providerId: 'siliconflow' },
      waits: [1_000],
    },
  ),
  row('MiniMax: base_resp inside the stream', begins(3, event(based(1027, 'output new_sensitive'))), 'content-blocked', [10], {
    service: { providerId: 'minimax' },
  }),
  row(
    'MiniMax: thinking inside the content',
    streams((reply) => [
      ...['<th', 'ink>读', '论文。</thi', 'nk>\n\n'].map((content) => ({ ...delta({ content }), text: '' })),
      ...wholeAnswer(reply),
    ]),
    'summary',
    [10],
    { service: { providerId: 'minimax' } },
  ),
];
