import type { Provider } from '@/utils/llm/provider';
import { keyless } from './hosted';

/** Any service that is not in the list. */
export const otherProviders: readonly Provider[] = [
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
