import type { Tariff } from '@/utils/cost/cost';
import type { Price } from '@/utils/cost/price';
import type { FailureCode } from '@/utils/failure';
import type { Bilingual } from './provider';
import { findProvider } from './providers';

/** Which model to ask and how: what the person entered in settings, but for the key, which lies apart. */
export interface Profile {
  id: string;
  /** As the person calls it; empty where service and model say enough. */
  name: string;
  providerId: string;
  /** Up to and without `/chat/completions`, such as `https://api.deepseek.com`. */
  baseUrl: string;
  model: string;
  /** How many tokens the model reads; absent means: as the provider's data say. */
  contextTokens?: number;
  /** How many tokens an answer may have, thinking included; absent: no limit is sent. */
  maxOutputTokens?: number;
  /** Absent: the service's own. */
  temperature?: number;
  /** Whether the model may think first, where that can be switched. */
  thinks?: boolean;
  /** How many papers are summarised with it at once; absent: as the provider's data say. */
  atOnce?: number;
  /** In place of the provider's data. */
  price?: Price;
  /** Where its key may be sent, `https://api.deepseek.com`: the origin for which the person entered it. Absent where no key is kept. */
  keyOrigin?: string;
}

export interface ProfileWithKey extends Profile {
  /** Empty where the service needs none. */
  apiKey: string;
}

/** The person's profiles. */
export interface Profiles {
  list: readonly Profile[];
  /** Id of the one that is used. */
  active?: string;
  /** Id of the one that takes over when the active one has no balance, is overloaded or cannot read so much. */
  fallback?: string;
}

/** The profile in use, or the one that is wanted instead while it is there, and behind it the fallback. */
export function profilesInUse({ list, active, fallback }: Profiles, wanted?: string): Profile[] {
  const first = list.find(({ id }) => id === wanted) ?? list.find(({ id }) => id === active) ?? list[0];
  const second = list.find(({ id }) => id === fallback);
  return [first, second === first ? undefined : second].filter((profile) => profile !== undefined);
}

/** Why this profile cannot be used, found without asking the service; `undefined` when nothing is wrong with it. */
export function profileProblem(profile: ProfileWithKey): FailureCode | undefined {
  const key = profile.apiKey.trim();
  if (isIncomplete(profile) || (needsKey(profile) && key === '')) return 'no-key';
  if (webUrl(profile.baseUrl) === undefined) return 'bad-request';
  // A header holds visible ASCII only: anything else makes fetch throw an error that quotes the key.
  return /[^\x21-\x7e]/.test(key) ? 'bad-key' : undefined;
}

/** Whether it can be used as far as anyone can tell who does not know the key. */
export function isUsable(profile: Profile): boolean {
  return !isIncomplete(profile) && originOf(profile.baseUrl) !== undefined && (!needsKey(profile) || hasKey(profile));
}

/** Whether a key is kept for the address that stands in the profile now: a key never goes to another one. */
export function hasKey({ keyOrigin, baseUrl }: Profile): boolean {
  return keyOrigin !== undefined && keyOrigin === originOf(baseUrl);
}

export function isIncomplete({ baseUrl, model }: Profile): boolean {
  return baseUrl.trim() === '' || model.trim() === '';
}

export function needsKey({ providerId }: Profile): boolean {
  return findProvider(providerId)?.needsKey ?? true;
}

/** What the person calls a profile. */
export function profileName(profile: Profile, language?: keyof Bilingual): string {
  return profile.name.trim() || `${serviceName(profile, language)} · ${profile.model.trim()}`;
}

/** How many tokens the model reads, as far as the person or the provider's data say. */
export function contextTokensOf(profile: Profile): number | undefined {
  const provider = findProvider(profile.providerId);
  const model = provider?.models.find(({ id }) => id === profile.model.trim());
  return profile.contextTokens ?? model?.contextTokens ?? provider?.otherContextTokens;
}

/** The service's name, in Chinese where a summary says what it was made with, or the host where the person entered the address. */
export function serviceName(profile: Profile, language: keyof Bilingual = 'zh'): string {
  const provider = findProvider(profile.providerId);
  return provider === undefined || provider.baseUrl === ''
    ? (webUrl(profile.baseUrl)?.host ?? withoutUser(profile.baseUrl))
    : provider.name[language];
}

/** Cloud services answer so many at once without a word; whoever has a higher limit says so. */
const USUALLY_AT_ONCE = 4;
export const MOST_AT_ONCE = 16;

/** How many papers are summarised with it at the same time where many are wanted. */
export function atOnceOf({ atOnce, providerId }: Pick<Profile, 'atOnce' | 'providerId'>): number {
  return Math.min(MOST_AT_ONCE, Math.max(1, Math.round(atOnce ?? findProvider(providerId)?.atOnce ?? USUALLY_AT_ONCE)));
}

/** What its tokens cost, as far as the person or the provider's data say. */
export function tariffOf(profile: Profile): Tariff | undefined {
  // A price of the person's own is taken as it is, at every hour.
  if (profile.price !== undefined) return { price: profile.price };
  const provider = findProvider(profile.providerId);
  const price = provider?.models.find(({ id }) => id === profile.model.trim())?.price;
  return price === undefined ? undefined : { price, peak: provider?.peak };
}

/** Scheme, host and port: where a key may be sent. `undefined` if it is no web URL. */
export function originOf(baseUrl: string): string | undefined {
  return webUrl(baseUrl)?.origin;
}

/** The origin of what was typed as a site's address, `https://hf.example.com`; `undefined` where it is none that is asked over https. */
export function readOrigin(typed: string): string | undefined {
  const text = typed.trim();
  const origin = originOf(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
  return origin?.startsWith('https://') ? origin : undefined;
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

/** What is written in it is no address, and may hold a password: names are shown. */
function withoutUser(baseUrl: string): string {
  return baseUrl.replace(/\/\/.*@/, '//');
}

/**
 * An address with a user name or password in it counts as none: fetch refuses it, with an error that quotes both. So does one with a star, which
 * URLs allow in a host: as a match pattern it would ask for every site.
 */
function webUrl(text: string): URL | undefined {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (url.username !== '' || url.password !== '' || url.hostname.includes('*')) return undefined;
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}
