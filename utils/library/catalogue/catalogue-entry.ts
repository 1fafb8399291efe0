import { paperKey } from '@/utils/paper/paper-ref';
import type { ReadSource } from '@/utils/reading/paper-document';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import { unreadVersion } from '@/utils/summary/saved-paper';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

/** What a list shows of a saved paper, without reading its summaries. */
export interface CatalogueEntry {
  key: string;
  title: string;
  oneLine: string;
  source: ReadSource;
  /** Milliseconds since the epoch. */
  savedAt: number;
  /** The first of them, with commas. */
  authors?: string;
  /** The paper's ISO day. */
  date?: string;
  isStarred?: true;
  tags?: string[];
  hasNote?: true;
  /** Nobody has had a summary of it open. */
  isUnread?: true;
  /** arXiv has a newer version than any summary. */
  isOutdated?: true;
  /** How many of its numbers the paper does not have; absent: none, or not checked. */
  notFound?: number;
  /** Its summary was imported. */
  isImported?: true;
}

/** More of them make a list of ten thousand papers slow and no paper easier to find. */
const MOST_AUTHORS = 8;

/** In UTF-16 units: what two lines of the list show. */
const LONGEST_BEGINNING = 90;

/** Of an imported summary without a one-line contribution: its first sentence. One made here says that it lacks it. */
function beginningOf({ card, imported }: Summary): string {
  const { abstract = '' } = card;
  if (imported === undefined || abstract === '') return '';
  const [sentence = ''] = /^[^。！？\n]*(?:[。！？]|\.(?=\s)|$)/u.exec(abstract) ?? [];
  const text = sentence || abstract;
  return text.length <= LONGEST_BEGINNING ? text : `${text.slice(0, LONGEST_BEGINNING).toWellFormed()}…`;
}

/** Of the paper's newest summary. */
export function entryFor(saved: SavedPaper): CatalogueEntry {
  const {
    summaries: [summary],
    own,
  } = saved;
  const notFound = summary.numbers?.filter(({ verdict }) => verdict === 'not-found').length ?? 0;
  return {
    key: paperKey(summary.paper),
    title: summary.title,
    oneLine: withoutCitations(summary.card.oneLine ?? beginningOf(summary)),
    source: summary.receipt.source,
    savedAt: summary.made.finishedAt,
    ...(summary.authors.length === 0 ? {} : { authors: summary.authors.slice(0, MOST_AUTHORS).join(', ') }),
    ...(summary.date === undefined ? {} : { date: summary.date }),
    ...(own.isStarred ? { isStarred: true } : {}),
    ...(own.tags === undefined || own.tags.length === 0 ? {} : { tags: own.tags }),
    ...(own.note ? { hasNote: true } : {}),
    ...(own.readAt === undefined ? { isUnread: true } : {}),
    ...(unreadVersion(saved, summary) === undefined ? {} : { isOutdated: true }),
    ...(notFound === 0 ? {} : { notFound }),
    ...(summary.imported === undefined ? {} : { isImported: true }),
  };
}
