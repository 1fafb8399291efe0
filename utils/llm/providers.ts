interface Bilingual {
  zh: string;
  en: string;
}

/** A model service that speaks OpenAI's chat completions. All that differs between services is data here, never a branch on an id. */
export interface Provider {
  id: string;
  name: Bilingual;
  /** Empty when the person has to enter it. */
  baseUrl: string;
  alternativeBaseUrls?: readonly { label: Bilingual; url: string }[];
  /** The first is the suggestion; the person may enter any other. */
  models: readonly { id: string; contextTokens: number }[];
  /** For models not in the list; absent where nothing can be said. */
  otherContextTokens?: number;
  needsKey: boolean;
  /** Where a key is made. */
  keyUrl?: string;
  /** Extra fields of every request. */
  body?: Readonly<Record<string, unknown>>;
  note?: Bilingual;
}

/** A summary needs no long thinking, and on these services thinking is on unless switched off: it costs a minute and most of the price. */
const withoutThinking = { thinking: { type: 'disabled' } };

const million = 1_000_000;

/**
 * Seen 2026-11-21 in each service's documents and in npm `model-bank` 1.0.20260927202305 (models, context);
 * models change every few months, so the settings take any name.
 */
export const providers: readonly Provider[] = [
  {
    id: 'deepseek',
    name: { zh: 'DeepSeek 深度求索', en: 'DeepSeek' },
    baseUrl: 'https://api.deepseek.com',
    models: [
      { id: 'deepseek-flash', contextTokens: million },
      { id: 'deepseek-v4-pro', contextTokens: million },
    ],
    needsKey: true,
    keyUrl: 'https://platform.deepseek.com/api_keys',
    body: withoutThinking,
    note: {
      zh: '工作日 9–12 点和 14–18 点（北京时间）价格加倍。',
      en: 'Prices double on weekdays 9–12 and 14–18 Beijing time.',
    },
  },
  {
    id: 'qwen',
    name: { zh: '阿里云百炼（通义千问）', en: 'Alibaba Cloud (Qwen)' },
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    alternativeBaseUrls: [{ label: { zh: '国际站', en: 'International' }, url: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1' }],
    models: [
      { id: 'qwen3.8-flash', contextTokens: million },
      { id: 'qwen3.7-plus', contextTokens: million },
      { id: 'qwen3.8-max', contextTokens: million },
    ],
    needsKey: true,
    keyUrl: 'https://bailian.console.aliyun.com/?tab=model#/api-key',
    body: { enable_thinking: false },
  },
  {
    id: 'kimi',
    name: { zh: 'Kimi 月之暗面', en: 'Kimi (Moonshot)' },
    baseUrl: 'https://api.moonshot.cn/v1',
    alternativeBaseUrls: [{ label: { zh: '国际站', en: 'International' }, url: 'https://api.moonshot.ai/v1' }],
    models: [
      { id: 'kimi-k3', contextTokens: million },
      { id: 'kimi-k3.1-pro', contextTokens: million },
    ],
    needsKey: true,
    keyUrl: 'https://platform.moonshot.cn/console/api-keys',
    note: { zh: 'K3 总是先思考，第一个字要等得久一些。', en: 'K3 always thinks first: the first words take longer.' },
  },
  {
    id: 'glm',
    name: { zh: '智谱 GLM', en: 'Zhipu GLM' },
    baseUrl: 'https://open.bigmodel.cn/api/paas/v4',
    models: [
      { id: 'glm-5.3-flash', contextTokens: million },
      { id: 'glm-5.3', contextTokens: million },
      { id: 'glm-4.7-flash', contextTokens: 200_000 },
    ],
    needsKey: true,
    keyUrl: 'https://bigmodel.cn/usercenter/proj-mgmt/apikeys',
    body: withoutThinking,
    note: { zh: 'glm-4.7-flash 免费。', en: 'glm-4.7-flash is free.' },
  },
  {
    id: 'siliconflow',
    name: { zh: '硅基流动 SiliconFlow', en: 'SiliconFlow' },
    baseUrl: 'https://api.siliconflow.cn/v1',
    alternativeBaseUrls: [{ label: { zh: '国际站', en: 'International' }, url: 'https://api.siliconflow.com/v1' }],
    models: [
      { id: 'deepseek-ai/DeepSeek-V4-Flash', contextTokens: million },
      { id: 'deepseek-ai/DeepSeek-V4-Pro', contextTokens: million },
      { id: 'Qwen/Qwen3.5-4B', contextTokens: 262_144 },
    ],
    needsKey: true,
    keyUrl: 'https://cloud.siliconflow.cn/account/ak',
    note: { zh: 'Qwen3.5-4B 免费，但总结较粗。', en: 'Qwen3.5-4B is free, but its summaries are rough.' },
  },
  {
    id: 'openai',
    name: { zh: 'OpenAI', en: 'OpenAI' },
    baseUrl: 'https://api.openai.com/v1',
    models: [
      { id: 'gpt-6-luna', contextTokens: 1_050_000 },
      { id: 'gpt-6-sol', contextTokens: 1_050_000 },
    ],
    needsKey: true,
    keyUrl: 'https://platform.openai.com/api-keys',
  },
  {
    id: 'gemini',
    name: { zh: 'Google Gemini', en: 'Google Gemini' },
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    models: [
      { id: 'gemini-3.8-flash', contextTokens: 1_048_576 },
      { id: 'gemini-3.5-flash-lite', contextTokens: 1_048_576 },
    ],
    needsKey: true,
    keyUrl: 'https://aistudio.google.com/apikey',
  },
  {
    id: 'openrouter',
    name: { zh: 'OpenRouter', en: 'OpenRouter' },
    baseUrl: 'https://openrouter.ai/api/v1',
    models: [
      { id: 'openai/gpt-6-luna', contextTokens: 1_050_000 },
      { id: 'anthropic/claude-opus-5.5', contextTokens: million },
    ],
    needsKey: true,
    keyUrl: 'https://openrouter.ai/keys',
  },
  {
    id: 'ollama',
    name: { zh: 'Ollama（本机）', en: 'Ollama (this machine)' },
    baseUrl: 'http://localhost:11434/v1',
    models: [{ id: 'qwen3:8b', contextTokens: 32_768 }],
    otherContextTokens: 32_768,
    needsKey: false,
    note: {
      zh: 'Ollama 默认只读 4096 个 token，超出的部分会被悄悄丢掉：请设置环境变量 OLLAMA_CONTEXT_LENGTH=32768 和 OLLAMA_ORIGINS=chrome-extension://*,moz-extension://* 后重启它。',
      en: 'Ollama reads 4096 tokens by default and silently drops the rest: set OLLAMA_CONTEXT_LENGTH=32768 and OLLAMA_ORIGINS=chrome-extension://*,moz-extension://* and restart it.',
    },
  },
  {
    id: 'custom',
    name: { zh: '其他兼容 OpenAI 的服务', en: 'Another OpenAI-compatible service' },
    baseUrl: '',
    models: [],
    needsKey: false,
    note: {
      zh: '服务地址通常以 /v1 结尾；本机的 LM Studio 是 http://localhost:1234/v1，vLLM 是 http://localhost:8000/v1。',
      en: 'The address usually ends in /v1; LM Studio on this machine is http://localhost:1234/v1, vLLM http://localhost:8000/v1.',
    },
  },
];

export function findProvider(id: string): Provider | undefined {
  return providers.find((provider) => provider.id === id);
}
