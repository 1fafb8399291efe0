import type { Provider } from '@/utils/llm/provider';

/** What most services on the web have in common, so that each says only in what it differs. */
export const hosted = {
  seenAt: '2026-11-21',
  needsKey: true,
  listsModels: true,
  limitField: 'max_tokens',
  rejects: [],
} satisfies Partial<Provider>;

/** The same for servers of the person's own, and for services of which nothing is known. */
export const keyless = { ...hosted, needsKey: false };
