import type { DigestPaper } from '@/utils/digest/digest-paper';
import { asList, asRecord, asText } from '@/utils/narrow-json';
import { readListedPaper } from '@/utils/paper/read-listed-paper';
import { joinLists, LONGEST_ABSTRACT, type PaperList } from './paper-list';

const MOST_KEYWORDS = 20;

/**
 * Reads a list of Hugging Face's daily papers: the answer of its API, an array of items, or what its page hands to its scripts,
 * `{ dailyPapers: […] }`. `undefined` for anything else, `{ error }` included. Fields came and went since 2023; only id and title are needed.
 * Seen on https://huggingface.co/api/daily_papers?date=2024-07-11 to 2026-06-03 and https://huggingface.co/papers (2024-08).
 */
export function readDailyPapers(json: unknown): PaperList | undefined {
  const { dailyPapers, papers, periodType = 'day', dateString, date } = asRecord(json);
  const items = [json, dailyPapers, papers].find(Array.isArray);
  if (items === undefined) return undefined;
  const list = joinLists(items.map(readItem));
  // A page says which day it is of, in 2024 as `date`, since then as `dateString`.
  const day = periodType === 'day' ? dayIn(asText(dateString) || asText(date)) : undefined;
  return day === undefined ? list : { ...list, day };
}

/** Votes stand in the inner paper, comments beside it; an item may also be the paper itself. */
function readItem(item: unknown): PaperList {
  const outer = asRecord(item);
  const inner = 'paper' in outer ? asRecord(outer.paper) : outer;
  const listed = readListedPaper({ ...inner, title: inner.title ?? outer.title, publishedAt: inner.publishedAt ?? outer.publishedAt });
  const day = dayOf(inner, outer);
  const ofDay = day === undefined ? {} : { day };
  if (listed === undefined)
    return { papers: [], unlisted: [{ id: asText(inner.id), title: asText(inner.title || outer.title) }], ...ofDay };
  return { papers: [{ ...listed, ...more(inner, outer) }], unlisted: [], ...ofDay };
}

type Json = Readonly<Record<string, unknown>>;

function more(inner: Json, outer: Json): Partial<DigestPaper> {
  const abstract = (asText(inner.summary) || asText(outer.summary)).replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_ABSTRACT);
  const keywords = asList(inner.ai_keywords).flatMap((word) => asText(word).trim() || []);
  const organization = [inner.organization, outer.organization].map((each) => asText(asRecord(each).fullname)).find((name) => name !== '');
  return {
    ...(abstract === '' ? {} : { abstract }),
    ...(keywords.length === 0 ? {} : { keywords: keywords.slice(0, MOST_KEYWORDS) }),
    ...(typeof outer.numComments === 'number' ? { comments: outer.numComments } : {}),
    ...(organization === undefined ? {} : { organization }),
  };
}

/**
 * The day of the daily list: a precise instant until about 2026-03, midnight UTC since. Without it, until about 2025-03, the outer `publishedAt` was the
 * instant at which the paper was put on the list, on that day or late on the one before; later it is arXiv's own in another time zone. Cut from the
 * text, never turned into local time.
 */
function dayOf({ submittedOnDailyAt, publishedAt }: Json, outer: Json): string | undefined {
  const submitted = dayIn(asText(submittedOnDailyAt));
  const [own, listed] = [asText(publishedAt), asText(outer.publishedAt)];
  return submitted ?? (own !== '' && listed > own ? dayIn(listed) : undefined);
}

function dayIn(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
}
