// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { cleanBaseUrl, isLoopback } from '@/utils/llm/profile';
import { findProvider, providers } from '@/utils/llm/providers';

describe('providers', () => {
  test('are found by their ids, which differ', () => {
    expect(new Set(providers.map(({ id }) => id)).size).toBe(providers.length);
    for (const provider of providers) expect(findProvider(provider.id)).toBe(provider);
    expect(findProvider('constructor')).toBeUndefined();
  });

  test('two or three are put forward, one of them for whoever wants to pay nobody', () => {
    const recommended = providers.filter((provider) => provider.recommended !== undefined);
    expect([2, 3]).toContain(recommended.length);
    expect(recommended.some(({ needsKey }) => !needsKey)).toBe(true);
  });

  test('servers on this machine say how they are prepared', () => {
    for (const provider of providers)
      expect([provider.id, provider.setup !== undefined]).toEqual([provider.id, isLoopback(provider.baseUrl)]);
  });

  test.each(providers.map((provider) => [provider.id, provider] as const))('%s is complete', (_, provider) => {
    const urls = [provider.baseUrl, ...(provider.alternativeBaseUrls ?? []).map(({ url }) => url)].filter((url) => url !== '');
    for (const url of urls) {
      expect(cleanBaseUrl(url)).toBe(url);
      expect(new URL(url).protocol === 'https:' || isLoopback(url)).toBe(true);
    }
    const isPreset = urls.length > 0;
    expect(provider.models.length > 0).toBe(isPreset);
    expect(new Set(provider.models.map(({ id }) => id)).size).toBe(provider.models.length);
    for (const { contextTokens } of provider.models) expect(contextTokens).toBeGreaterThanOrEqual(32_768);
    for (const text of [provider.name, provider.note, provider.recommended, ...(provider.setup ?? [])])
      expect(text === undefined || (text.zh !== '' && text.en !== '')).toBe(true);
    if (provider.needsKey) expect(new URL(provider.keyUrl ?? '').protocol).toBe('https:');
  });
});
