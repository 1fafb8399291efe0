import { fnv1a } from '@/utils/library/catalogue/fnv1a';
import type { Digest } from './digest';
import type { ListSource } from './list/list-source';

/**
 * The name under which a digest is stored: a day's, week's or month's is one, whenever it is made; of what changes from day to day there is one for
 * each day. @param at when it is made, in milliseconds since the epoch; its day is taken in UTC, as Hugging Face's are
 */
export function digestId(source: ListSource, at: number): string {
  const today = new Date(at).toISOString().slice(0, 10);
  switch (source.kind) {
    case 'huggingface':
      return 'value' in source.list ? `hf:${source.list.value}` : `hf:${source.list.period}:${today}`;
    case 'arxiv':
      return `arxiv:${arxivName(source)}:${today}`;
    case 'selection':
      return `own:${at}`;
  }
}

/** Which of several pages of a list is shown, and how: pages of one list are one digest. */
const ABOUT_PAGES: ReadonlySet<string> = new Set(['start', 'size', 'abstracts']);

/** Two searches for the same words are two lists where one looks at titles and the other at authors; and words may be as long as they like. */
function arxivName({ url, name }: Extract<ListSource, { kind: 'arxiv' }>): string {
  const { pathname, searchParams } = new URL(url);
  if (!/^\/search(?:\/|$)/.test(pathname)) return name;
  const asked = [...searchParams].flatMap(([key, value]) => (ABOUT_PAGES.has(key) || value.trim() === '' ? [] : `${key}=${value.trim()}`));
  const hash = fnv1a([pathname.replace(/\/$/, ''), ...asked.sort()].join('&')) >>> 0;
  return `search ${hash.toString(36)}`;
}

/** The day by which a digest stands among others: of a week its Monday, of a month its first. */
export function digestDay(source: ListSource, at: number): string {
  const today = new Date(at).toISOString().slice(0, 10);
  if (source.kind !== 'huggingface' || !('value' in source.list)) return today;
  const { period, value } = source.list;
  if (period === 'day') return value;
  return period === 'month' ? `${value}-01` : mondayOf(value);
}

/** ISO 8601: week 1 is the one with January 4th in it. */
function mondayOf(week: string): string {
  const [year = 0, number = 1] = week.split('-W').map(Number);
  const fourth = new Date(Date.UTC(year, 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  return new Date(fourth.getTime() + ((number - 1) * 7 - weekday) * 86_400_000).toISOString().slice(0, 10);
}

/** Whether it is of one day, which has a day before and a day after it. */
export function isOfDay({ source }: Pick<Digest, 'source'>): boolean {
  return source.kind === 'huggingface' && source.list.period === 'day';
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
