import type { ProfileWithKey } from './profile';
import { findProvider } from './providers';

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** The optional fields of a request: all that a service could refuse without the answer being worth less. */
export type OptionalFields = Record<string, unknown>;

/** What a profile adds to model, messages and `stream`. */
export function optionalFields(profile: ProfileWithKey): OptionalFields {
  const provider = findProvider(profile.providerId);
  const rejects = provider?.rejects ?? [];
  const { temperature, maxOutputTokens, thinks = false } = profile;
  return {
    ...(rejects.includes('stream_options') ? {} : { stream_options: { include_usage: true } }),
    ...(temperature === undefined || rejects.includes('temperature') ? {} : { temperature }),
    ...(maxOutputTokens === undefined ? {} : { [provider?.limitField ?? 'max_tokens']: maxOutputTokens }),
    ...(thinks ? provider?.thinking.on : provider?.thinking.off),
  };
}

/** Each limits the answer, and each is refused by some services in favour of the other. */
const TWINS: Readonly<Record<string, string>> = { max_tokens: 'max_completion_tokens', max_completion_tokens: 'max_tokens' };

/**
 * The fields without the one that a 400 or 422 names, or with its twin in its place; `undefined` where it names none of them. Old gateways and
 * single models refuse what their service allows: the answer matters more than the field.
 *
 * @param sent names that have been sent before: a twin is tried once, or two that are both refused would be tried in turns for ever
 */
export function withoutRefused(fields: OptionalFields, words: string, sent: readonly string[] = []): OptionalFields | undefined {
  const refused = Object.keys(fields).find((name) => mentions(words, name));
  if (refused === undefined) return undefined;
  const { [refused]: value, ...others } = fields;
  const twin = TWINS[refused];
  return twin !== undefined && !sent.includes(twin) && mentions(words, twin) ? { ...others, [twin]: value } : others;
}

function mentions(words: string, field: string): boolean {
  return new RegExp(`(?<![\\w])${field}(?![\\w])`, 'i').test(words);
}
