import type { ProfileWithKey } from '@/utils/llm/profile';

const apiKey = 'sk-kept-0123456789';

/** Profiles of well-known services as a person may have entered them; nobody is asked with them. */
export const deepseekProfile: ProfileWithKey = {
  id: 'deepseek',
  name: '日常',
  providerId: 'deepseek',
  baseUrl: 'https://api.deepseek.com',
  model: 'deepseek-flash',
  apiKey,
};

export const kimiProfile: ProfileWithKey = {
  id: 'kimi',
  name: '',
  providerId: 'kimi',
  baseUrl: 'https://api.moonshot.cn/v1',
  model: 'kimi-k3',
  apiKey,
};
