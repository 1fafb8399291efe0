import type { FailureCode } from '@/utils/failure';
import { findProvider } from './providers';

/** Which model to ask and how to reach it: what the person entered in settings. */
export interface Profile {
  providerId: string;
  /** Up to and without `/chat/completions`, such as `https://api.deepseek.com`. */
  baseUrl: string;
  apiKey: string;
  model: string;
  /** How many tokens the model reads; absent means: as the provider's data say. */
  contextTokens?: number;
}

/** Why this profile cannot be used, found without asking the service; `undefined` when nothing is wrong with it. */
export function profileProblem(profile: Profile): FailureCode | undefined {
  const key = profile.apiKey.trim();
  const needsKey = findProvider(profile.providerId)?.needsKey ?? true;
  if (profile.baseUrl.trim() === '' || profile.model.trim() === '' || (needsKey && key === '')) return 'no-key';
  if (webUrl(profile.baseUrl) === undefined) return 'bad-request';
  // A header holds visible ASCII only: anything else makes fetch throw an error that quotes the key.
  return /[^\x21-\x7e]/.test(key) ? 'bad-key' : undefined;
}

/** How many tokens the model reads, as far as the person or the provider's data say. */
export function contextTokensOf(profile: Profile): number | undefined {
  const provider = findProvider(profile.providerId);
  const model = provider?.models.find(({ id }) => id === profile.model.trim());
  return profile.contextTokens ?? model?.contextTokens ?? provider?.otherContextTokens;
}

/** What a summary says it was made with: the service's Chinese name, or the host where the person entered the address. */
export function serviceName(profile: Profile): string {
  const provider = findProvider(profile.providerId);
  return provider === undefined || provider.baseUrl === '' ? (webUrl(profile.baseUrl)?.host ?? profile.baseUrl) : provider.name.zh;
}

/** The base URL as the SDK wants it; people paste the whole endpoint, or a closing slash. */
export function cleanBaseUrl(baseUrl: string): string {
  return baseUrl
    .trim()
    .replace(/\/+$/, '')
    .replace(/\/chat\/completions$/, '');
}

/** The match pattern to ask host permission for, `https://api.deepseek.com/*`; patterns carry no port. `undefined` if it is no web URL. */
export function hostPattern(baseUrl: string): string | undefined {
  const url = webUrl(baseUrl);
  return url === undefined ? undefined : `${url.protocol}//${url.hostname}/*`;
}

/** Whether the URL points to this machine. */
export function isLoopback(baseUrl: string): boolean {
  const host = webUrl(baseUrl)?.hostname ?? '';
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Whether key and paper would cross a network unencrypted. */
export function isPlainHttpToElsewhere(baseUrl: string): boolean {
  return webUrl(baseUrl)?.protocol === 'http:' && !isLoopback(baseUrl);
}

function webUrl(text: string): URL | undefined {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}
