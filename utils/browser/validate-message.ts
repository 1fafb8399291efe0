import type { Profile } from '@/utils/llm/profile';
import { parseArxivId } from '@/utils/paper/arxiv-id';
import { webPaper } from '@/utils/paper/paper-address';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { asRecord } from '@/utils/reading/narrow-json';
import { LONGEST_QUESTION } from '@/utils/summary/summary';

/**
 * What comes in a message has no type but what is checked here: an old page of ours may send yesterday's shapes, and a web page that has
 * taken over its process can speak as our content script there.
 * https://developer.chrome.com/docs/extensions/develop/concepts/messaging#security-considerations
 */

/** Each becomes part of a storage key; addresses of papers are far shorter. */
const LONGEST_URL = 2_048;

/** None has half as many letters. */
const LONGEST_ARXIV_ID = 40;

/** As many as `parseArxivId` reads. */
const HIGHEST_VERSION = 999;

/** The paper in its one spelling, with no field but a paper's own; `undefined` for anything else. */
export function asPaperRef(value: unknown): PaperRef | undefined {
  const { source, arxivId, version, url } = asRecord(value);
  if (source === 'web') return isShortText(url, LONGEST_URL) ? webPaper(url) : undefined;
  if (source !== 'arxiv' || !isShortText(arxivId, LONGEST_ARXIV_ID)) return undefined;
  const paper = parseArxivId(arxivId);
  // The id is without its version, which stands in a field of its own.
  if (paper === undefined || paper.version !== undefined) return undefined;
  if (version === undefined) return paper;
  const asked = asVersion(version);
  return asked === undefined ? undefined : { ...paper, version: asked };
}

/** The version of a paper. */
export function asVersion(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= HIGHEST_VERSION ? value : undefined;
}

/** A question as its box lets it be asked. */
export function asQuestion(value: unknown): string | undefined {
  return isShortText(value, LONGEST_QUESTION) && value.trim() !== '' ? value : undefined;
}

const LONGEST_FIELD = 2_048;

/** A profile as a form of ours sends it to be tried; numbers that make no sense are left out. */
export function asTriedProfile(value: unknown): { profile: Profile; apiKey?: string } | undefined {
  const { profile, apiKey } = asRecord(value);
  const fields = asRecord(profile);
  const texts = [fields.id, fields.name, fields.providerId, fields.baseUrl, fields.model];
  if (!texts.every((text) => isShortText(text, LONGEST_FIELD))) return undefined;
  if (apiKey !== undefined && !isShortText(apiKey, LONGEST_FIELD)) return undefined;
  return { profile: profile as Profile, ...(apiKey === undefined || apiKey.trim() === '' ? {} : { apiKey }) };
}

function isShortText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
