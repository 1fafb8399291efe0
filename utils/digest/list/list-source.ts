import { identifyPage } from '@/utils/paper/identify-page';
import { type ListPeriod, parseListPeriod } from '@/utils/paper/list-period';
import { HUGGING_FACE } from '@/utils/paper/paper-urls';

/** Where a digest's papers come from. */
export type ListSource =
  | { kind: 'huggingface'; list: ListPeriod }
  /** A list, author or search page; `name` as arXiv calls it: `cs.CL recent`. */
  | { kind: 'arxiv'; url: string; name: string }
  /** Papers that the person chose; `name` as they call it, or empty. */
  | { kind: 'selection'; name: string };

/**
 * What a person may enter for a list: a day, a week or a month as Hugging Face writes them (`2026-02-14`, `2026-W07`, `2026-02`), `latest`,
 * `trending`, or the address of a list page of Hugging Face or arXiv. `undefined` for anything else, days that no calendar has included.
 */
export function parseListAddress(text: string): ListSource | undefined {
  const words = text.trim();
  const list = listNamed(words);
  if (list !== undefined) return { kind: 'huggingface', list };
  const page = identifyPage(/^https?:\/\//.test(words) ? words : `https://${words}`);
  if (page.kind !== 'list') return undefined;
  if (page.site === 'huggingface') return { kind: 'huggingface', list: page.list };
  return { kind: 'arxiv', url: /^https?:\/\//.test(words) ? words : `https://${words}`, name: page.name };
}

function listNamed(words: string): ListPeriod | undefined {
  const name = words.toLowerCase();
  if (name === 'latest' || name === 'trending') return { period: name };
  const kind = /^\d{4}-\d{2}-\d{2}$/.test(name) ? 'date' : /^\d{4}-w\d{2}$/.test(name) ? 'week' : 'month';
  return parseListPeriod([kind, name.toUpperCase()], new URLSearchParams());
}

/** The page of a list, where people look at it. */
export function listUrl(source: ListSource): string | undefined {
  if (source.kind === 'arxiv') return source.url;
  return source.kind === 'huggingface' ? `${HUGGING_FACE}/papers${pathOf(source.list)}` : undefined;
}

function pathOf(list: ListPeriod): string {
  switch (list.period) {
    case 'latest':
      return '';
    case 'trending':
      return '/trending';
    case 'day':
      return `/date/${list.value}`;
    case 'week':
    case 'month':
      return `/${list.period}/${list.value}`;
  }
}

/** A page of the list in Hugging Face's API, counted from 0: https://github.com/huggingface/huggingface_hub, `list_daily_papers`. */
export function listApiUrl(list: ListPeriod, page: number, limit: number): string {
  const query = new URLSearchParams();
  if ('value' in list) query.set(list.period === 'day' ? 'date' : list.period, list.value);
  else if (list.period === 'trending') query.set('sort', 'trending');
  query.set('limit', String(limit));
  if (page > 0) query.set('p', String(page));
  return `${HUGGING_FACE}/api/daily_papers?${query}`;
}
