import type { Price } from '@/utils/cost/price';
import type { Provider } from '@/utils/llm/provider';
import { hosted } from './hosted';

const million = 1_000_000;
const mebi = 1_048_576;

function yuan(input: number, output: number, cached?: number): Price {
  return { currency: 'CNY', input, output, ...(cached === undefined ? {} : { cached }) };
}

/** A summary needs no long thinking, and on these services it is on unless switched off: it costs a minute and most of the price. */
const byType = { off: { thinking: { type: 'disabled' } }, on: { thinking: { type: 'enabled' } } };
const byEnabling = { off: { enable_thinking: false }, on: { enable_thinking: true } };

/**
 * Services in mainland China. Seen in each service's documents and in npm `model-bank` 1.0.20260927202305 (models, context, prices); codes in
 * their error pages. Models and prices change every few months: the settings take any model and price.
 */
export const mainlandProviders: readonly Provider[] = [
  {
    id: 'deepseek',
    name: { zh: 'DeepSeek 深度求索', en: 'DeepSeek' },
    baseUrl: 'https://api.deepseek.com',
    models: [
      { id: 'deepseek-flash', contextTokens: million, price: yuan(1, 4, 0.02) },
      { id: 'deepseek-v4-pro', contextTokens: million, price: yuan(4.5, 13.5, 0.15) },
    ],
    ...hosted,
    keyUrl: 'https://platform.deepseek.com/api_keys',
    thinking: { place: 'reasoning_content', ...byType },
    wordings: [
      { failure: 'no-balance', words: /insufficient balance/i },
      { failure: 'content-blocked', words: /content exists risk/i },
    ],
    peak: {
      factor: 2,
      timeZone: 'Asia/Shanghai',
      weekdays: [
        [9, 12],
        [14, 18],
      ],
    },
    note: {
      zh: '工作日 9–12 点和 14–18 点（北京时间）价格加倍。',
      en: 'Prices double on weekdays 9–12 and 14–18 Beijing time.',
    },
    recommended: {
      zh: '便宜，一次读得下整篇论文，国内直接可用',
      en: 'Cheap, reads a whole paper at once, reachable from mainland China',
    },
  },
  {
    id: 'qwen',
    name: { zh: '阿里云百炼（通义千问）', en: 'Alibaba Cloud (Qwen)' },
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    alternativeBaseUrls: [{ label: { zh: '国际站', en: 'International' }, url: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1' }],
    models: [
      { id: 'qwen3.8-flash', contextTokens: million, price: yuan(0.8, 2.7, 0.16) },
      { id: 'qwen3.7-plus', contextTokens: million, price: yuan(2, 8, 0.4) },
      { id: 'qwen3.8-max', contextTokens: million, price: yuan(12, 36, 1.5) },
    ],
    ...hosted,
    keyUrl: 'https://bailian.console.aliyun.com/?tab=model#/api-key',
    thinking: { place: 'reasoning_content', ...byEnabling },
    wordings: [
      { failure: 'no-balance', words: /arrearage|free tier of the model has been exhausted|FreeTierOnly/i },
      { failure: 'content-blocked', words: /data_?inspection_?failed|inappropriate content/i },
      { failure: 'too-long', words: /range of input length should be/i },
    ],
    note: {
      zh: '业务空间有自己的地址时（https://….maas.aliyuncs.com/compatible-mode/v1），把它填在服务地址里。',
      en: 'If your workspace has an address of its own (https://….maas.aliyuncs.com/compatible-mode/v1), enter that.',
    },
  },
  {
    id: 'kimi',
    name: { zh: 'Kimi 月之暗面', en: 'Kimi (Moonshot)' },
    baseUrl: 'https://api.moonshot.cn/v1',
    alternativeBaseUrls: [{ label: { zh: '国际站', en: 'International' }, url: 'https://api.moonshot.ai/v1' }],
    models: [
      { id: 'kimi-k3', contextTokens: mebi, price: { currency: 'USD', input: 3, output: 15, cached: 0.3 } },
      { id: 'kimi-k3.1-pro', contextTokens: mebi, price: { currency: 'USD', input: 3, output: 15, cached: 0.3 } },
    ],
    ...hosted,
    keyUrl: 'https://platform.moonshot.cn/console/api-keys',
    thinking: { place: 'reasoning_content' },
    rejects: ['temperature'],
    wordings: [
      { failure: 'no-balance', codes: ['exceeded_current_quota_error'] },
      { failure: 'content-blocked', words: /considered high risk/i },
      { failure: 'too-long', words: /exceeded model token limit/i },
      { failure: 'service-busy', codes: ['engine_overloaded_error'] },
    ],
    note: { zh: 'K3 总是先思考，第一个字要等得久一些。', en: 'K3 always thinks first: the first words take longer.' },
  },
  {
    id: 'glm',
    name: { zh: '智谱 GLM', en: 'Zhipu GLM' },
    baseUrl: 'https://open.bigmodel.cn/api/paas/v4',
    models: [
      { id: 'glm-5.3-flash', contextTokens: mebi, price: yuan(0.8, 2.8, 0.23) },
      { id: 'glm-5.3', contextTokens: mebi, price: yuan(8, 28, 2) },
      { id: 'glm-4.7-flash', contextTokens: 200_000, price: yuan(0, 0) },
    ],
    ...hosted,
    keyUrl: 'https://bigmodel.cn/usercenter/proj-mgmt/apikeys',
    thinking: { place: 'reasoning_content', ...byType },
    wordings: [
      // An empty account comes as HTTP 429.
      { failure: 'no-balance', codes: ['1113'] },
      { failure: 'content-blocked', codes: ['1301'] },
      { failure: 'too-long', codes: ['1261'] },
      { failure: 'unknown-model', codes: ['1211'] },
      { failure: 'service-busy', codes: ['1305'] },
      { failure: 'rate-limited', codes: ['1302', '1303'] },
    ],
    note: { zh: 'glm-4.7-flash 免费。', en: 'glm-4.7-flash is free.' },
    recommended: { zh: '另有免费模型 glm-4.7-flash，可以先不花钱试', en: 'Also has a free model, glm-4.7-flash, to try at no cost' },
  },
  {
    id: 'siliconflow',
    name: { zh: '硅基流动 SiliconFlow', en: 'SiliconFlow' },
    baseUrl: 'https://api.siliconflow.cn/v1',
    alternativeBaseUrls: [{ label: { zh: '国际站', en: 'International' }, url: 'https://api.siliconflow.com/v1' }],
    models: [
      { id: 'deepseek-ai/DeepSeek-V4-Flash', contextTokens: mebi, price: yuan(1, 2, 0.02) },
      { id: 'deepseek-ai/DeepSeek-V4-Pro', contextTokens: mebi, price: yuan(12, 24, 0.1) },
      { id: 'Qwen/Qwen3.5-4B', contextTokens: 262_144, price: yuan(0, 0) },
    ],
    ...hosted,
    keyUrl: 'https://cloud.siliconflow.cn/account/ak',
    // Not every model there knows the switch; where one refuses it, it is left out.
    thinking: { place: 'reasoning_content', ...byEnabling },
    wordings: [
      { failure: 'no-balance', status: 403, codes: ['30001', '30011'] },
      { failure: 'too-long', words: /less than max_seq_len/i },
    ],
    note: { zh: 'Qwen3.5-4B 免费，但总结较粗。', en: 'Qwen3.5-4B is free, but its summaries are rough.' },
  },
  {
    id: 'doubao',
    name: { zh: '火山方舟（豆包）', en: 'Volcengine Ark (Doubao)' },
    baseUrl: 'https://ark.cn-beijing.volces.com/api/v3',
    models: [
      { id: 'doubao-seed-2.1-turbo', contextTokens: 256_000, price: yuan(3, 15, 0.6) },
      { id: 'doubao-seed-2.1-pro', contextTokens: 256_000, price: yuan(6, 30, 1.2) },
    ],
    ...hosted,
    keyUrl: 'https://console.volcengine.com/ark/region:ark+cn-beijing/apiKey',
    thinking: { place: 'reasoning_content', ...byType },
    wordings: [
      { failure: 'no-balance', words: /AccountOverdue/i },
      { failure: 'content-blocked', words: /TextRiskDetection|SensitiveContentDetected/i },
      { failure: 'unknown-model', words: /ModelNotOpen|InvalidEndpointOrModel/i },
    ],
    note: {
      zh: '先在方舟控制台开通模型；模型名可以填 ep- 开头的接入点。',
      en: 'Enable the model in the Ark console first; an endpoint id (ep-…) is a model name too.',
    },
  },
  {
    id: 'minimax',
    name: { zh: 'MiniMax', en: 'MiniMax' },
    baseUrl: 'https://api.minimaxi.com/v1',
    alternativeBaseUrls: [{ label: { zh: '国际站', en: 'International' }, url: 'https://api.minimax.io/v1' }],
    models: [{ id: 'MiniMax-M3', contextTokens: million, price: yuan(2.1, 8.4, 0.42) }],
    ...hosted,
    keyUrl: 'https://platform.minimaxi.com/user-center/basic-information/interface-key',
    listsModels: false,
    limitField: 'max_completion_tokens',
    thinking: { place: 'content' },
    wordings: [
      // With status 200, in `base_resp`.
      { failure: 'no-balance', codes: ['1008'] },
      { failure: 'bad-key', codes: ['1004', '2049'] },
      { failure: 'rate-limited', codes: ['1002', '1039'] },
      { failure: 'content-blocked', codes: ['1026', '1027'] },
      { failure: 'too-long', words: /context window exceeds limit/i },
      { failure: 'content-blocked', words: /new_sensitive/i },
    ],
    note: { zh: '超过 51 万 token 的输入价格加倍。', en: 'Input beyond 512k tokens costs double.' },
  },
  {
    id: 'tencent',
    name: { zh: '腾讯 TokenHub（混元）', en: 'Tencent TokenHub (Hunyuan)' },
    baseUrl: 'https://tokenhub.tencentmaas.com/v1',
    models: [{ id: 'hy3', contextTokens: 256_000, price: yuan(1, 4, 0.25) }],
    ...hosted,
    keyUrl: 'https://console.cloud.tencent.com/tokenhub/apikey',
    thinking: { place: 'reasoning_content' },
    note: { zh: '旧的混元接口已在 2026-09-30 停用。', en: 'The old Hunyuan endpoint ended on 2026-09-30.' },
  },
  {
    id: 'mimo',
    name: { zh: '小米 MiMo', en: 'Xiaomi MiMo' },
    baseUrl: 'https://api.xiaomimimo.com/v1',
    models: [
      { id: 'mimo-v2.6-flash', contextTokens: million, price: yuan(1, 2, 0.02) },
      { id: 'mimo-v2.6-pro', contextTokens: million, price: yuan(3, 6, 0.025) },
    ],
    ...hosted,
    keyUrl: 'https://platform.xiaomimimo.com/#/console/api-keys',
    limitField: 'max_completion_tokens',
    thinking: { place: 'reasoning_content', ...byType },
    note: {
      zh: '太长的输入会被它悄悄截断；这时总结上会写明。',
      en: 'It silently cuts input that is too long; the summary then says so.',
    },
  },
];
