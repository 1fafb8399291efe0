import type { Provider } from '@/utils/llm/provider';
import { keyless } from './hosted';

/** Servers on the person's own machine or network. */
export const localProviders: readonly Provider[] = [
  {
    id: 'ollama',
    name: { zh: 'Ollama（本机）', en: 'Ollama (this machine)' },
    baseUrl: 'http://localhost:11434/v1',
    models: [{ id: 'qwen3:8b', contextTokens: 32_768 }],
    // One after the other is as fast on one machine, and each has its whole context.
    atOnce: 1,
    ...keyless,
    otherContextTokens: 32_768,
    thinking: { place: 'reasoning', off: { reasoning_effort: 'none' } },
    wordings: [{ failure: 'unknown-model', words: /try pulling it first/i }],
    note: {
      zh: 'Ollama 默认只读 4096 个 token，超出的部分会被它悄悄丢掉：请设置环境变量 OLLAMA_CONTEXT_LENGTH=32768 后重启它。',
      en: 'Ollama reads 4096 tokens by default and silently drops the rest: set OLLAMA_CONTEXT_LENGTH=32768 and restart it.',
    },
    recommended: {
      zh: '在这台电脑上运行：论文不发给任何服务，也不收费',
      en: 'Runs on this machine: papers go to no service, and it costs nothing',
    },
    setup: [
      {
        zh: '安装 Ollama，在终端取回模型：ollama pull qwen3:8b',
        en: 'Install Ollama and fetch a model in a terminal: ollama pull qwen3:8b',
      },
      {
        zh: '设环境变量 OLLAMA_CONTEXT_LENGTH=32768，再启动它：默认的 4096 放不下一篇论文，超出的部分会被悄悄丢掉',
        en: 'Set OLLAMA_CONTEXT_LENGTH=32768 in its environment, then start it: its default of 4096 holds no paper, and it silently drops the rest',
      },
    ],
  },
  {
    id: 'lmstudio',
    name: { zh: 'LM Studio（本机）', en: 'LM Studio (this machine)' },
    baseUrl: 'http://localhost:1234/v1',
    models: [{ id: 'qwen3-8b', contextTokens: 32_768 }],
    // One after the other is as fast on one machine, and each has its whole context.
    atOnce: 1,
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
    setup: [
      { zh: '在 LM Studio 里加载模型，上下文长度设为 32768', en: 'Load a model in LM Studio with a context length of 32768' },
      {
        zh: '启动它的服务：在 Developer 页打开，或在终端运行 lms server start',
        en: 'Start its server: on the Developer page, or with lms server start in a terminal',
      },
    ],
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
    setup: [
      {
        zh: '在终端启动：vllm serve Qwen/Qwen3.5-4B --max-model-len 32768',
        en: 'Start it in a terminal: vllm serve Qwen/Qwen3.5-4B --max-model-len 32768',
      },
    ],
  },
];
