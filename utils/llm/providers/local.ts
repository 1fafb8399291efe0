import type { Provider } from '@/utils/llm/provider';
import { hosted } from './hosted';

const keyless = { ...hosted, needsKey: false };

/** Servers on the person's own machine or network, and any service that is not in the list. */
export const localProviders: readonly Provider[] = [
  {
    id: 'ollama',
    name: { zh: 'Ollama（本机）', en: 'Ollama (this machine)' },
    baseUrl: 'http://localhost:11434/v1',
    models: [{ id: 'qwen3:8b', contextTokens: 32_768 }],
    ...keyless,
    otherContextTokens: 32_768,
    thinking: { place: 'reasoning', off: { reasoning_effort: 'none' } },
    wordings: [{ failure: 'unknown-model', words: /try pulling it first/i }],
    note: {
      zh: 'Ollama 默认只读 4096 个 token，超出的部分会被它悄悄丢掉：请设置环境变量 OLLAMA_CONTEXT_LENGTH=32768 后重启它。',
      en: 'Ollama reads 4096 tokens by default and silently drops the rest: set OLLAMA_CONTEXT_LENGTH=32768 and restart it.',
    },
  },
  {
    id: 'lmstudio',
    name: { zh: 'LM Studio（本机）', en: 'LM Studio (this machine)' },
    baseUrl: 'http://localhost:1234/v1',
    models: [{ id: 'qwen3-8b', contextTokens: 32_768 }],
    ...keyless,
    otherContextTokens: 32_768,
    thinking: { place: 'reasoning_content' },
    wordings: [
      { failure: 'too-long', words: /tokens to keep from the initial prompt is greater than the context length/i },
      { failure: 'unknown-model', words: /no models? loaded/i },
    ],
    note: {
      zh: '上下文长度在 LM Studio 加载模型时设定，要与下面填的一致。',
      en: 'The context length is set in LM Studio when the model is loaded: enter the same below.',
    },
  },
  {
    id: 'vllm',
    name: { zh: 'vLLM', en: 'vLLM' },
    baseUrl: 'http://localhost:8000/v1',
    models: [{ id: 'Qwen/Qwen3.5-4B', contextTokens: 32_768 }],
    ...keyless,
    otherContextTokens: 32_768,
    thinking: { place: 'reasoning', off: { chat_template_kwargs: { enable_thinking: false } } },
    wordings: [{ failure: 'too-long', words: /maximum context length/i }],
  },
  {
    id: 'custom',
    name: { zh: '其他兼容 OpenAI 的服务', en: 'Another OpenAI-compatible service' },
    baseUrl: '',
    models: [],
    ...keyless,
    thinking: { place: 'reasoning_content' },
    note: { zh: '服务地址通常以 /v1 结尾。', en: 'The address usually ends in /v1.' },
  },
];
