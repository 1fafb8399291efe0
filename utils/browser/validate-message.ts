import type { Profile } from '@/utils/llm/profile';
import { asList, asRecord } from '@/utils/narrow-json';
import { parseArxivId } from '@/utils/paper/arxiv-id';
import { isWebUrl } from '@/utils/paper/is-web-url';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { webPaper } from '@/utils/paper/paper-address';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { type Choice, LONGEST_QUESTION } from '@/utils/summary/summary';

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

/** Longer than the lists of any day or month. */
const MOST_LISTED = 1_000;
const LONGEST_TITLE = 1_000;
const MOST_AUTHORS = 100;

/** Papers as a page of a paper site shows them; what is none is left out, and so is every part that makes no sense. */
export function asListedPapers(value: unknown): ListedPaper[] {
  return asList(value)
    .slice(0, MOST_LISTED)
    .flatMap((each) => asListedPaper(each) ?? []);
}

function asListedPaper(value: unknown): ListedPaper | undefined {
  const { paper, title, authors, date, upvotes, code, project } = asRecord(value);
  const ref = asPaperRef(paper);
  if (ref?.source !== 'arxiv' || !isShortText(title, LONGEST_TITLE)) return undefined;
  const names = asList(authors)
    .filter((name): name is string => isShortText(name, LONGEST_TITLE))
    .slice(0, MOST_AUTHORS);
  return {
    paper: ref,
    title,
    ...(names.length > 0 ? { authors: names } : {}),
    ...(isShortText(date, 10) && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {}),
    ...(Number.isInteger(upvotes) && Number(upvotes) >= 0 ? { upvotes: Number(upvotes) } : {}),
    ...(isShortText(code, LONGEST_URL) && isWebUrl(code) ? { code } : {}),
    ...(isShortText(project, LONGEST_URL) && isWebUrl(project) ? { project } : {}),
  };
}

/** Papers to be summarised. */
export function asPaperRefs(value: unknown): PaperRef[] {
  return asList(value)
    .slice(0, MOST_LISTED)
    .flatMap((each) => asPaperRef(each) ?? []);
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

/** What is wanted otherwise for one summary; an id that nothing has is passed over where it is used. */
export function asChoice(value: unknown): Choice | undefined {
  const { profile, template } = asRecord(value);
  const choice = {
    ...(isShortText(profile, LONGEST_FIELD) ? { profile } : {}),
    ...(isShortText(template, LONGEST_FIELD) ? { template } : {}),
  };
  return Object.keys(choice).length === 0 ? undefined : choice;
}

const NUMBERS = ['contextTokens', 'maxOutputTokens', 'temperature'] as const;

/**
 * A profile as a form of ours sends it to be tried; numbers that make no sense are left out. Where a kept key may go is not for a message to
 * say: it comes without `keyOrigin`.
 */
export function asTriedProfile(value: unknown): { profile: Profile; apiKey?: string } | undefined {
  const { profile, apiKey } = asRecord(value);
  const { id, name, providerId, baseUrl, model, thinks, ...others } = asRecord(profile);
  const isField = (text: unknown): text is string => isShortText(text, LONGEST_FIELD);
  if (!isField(id) || !isField(name) || !isField(providerId) || !isField(baseUrl) || !isField(model)) return undefined;
  if (apiKey !== undefined && !isField(apiKey)) return undefined;
  const numbers = NUMBERS.flatMap((key) => {
    const number = others[key];
    return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? [[key, number] as const] : [];
  });
  return {
    profile: { id, name, providerId, baseUrl, model, ...Object.fromEntries(numbers), ...(thinks === true ? { thinks } : {}) },
    ...(apiKey === undefined || apiKey.trim() === '' ? {} : { apiKey }),
  };
}

function isShortText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
