import type { DigestPaper, UnlistedEntry } from '@/utils/digest/digest-paper';
import { paperKey } from '@/utils/paper/paper-ref';

/** In UTF-16 units: no abstract is longer, and a year of digests lies in a person's browser. */
export const LONGEST_ABSTRACT = 6_000;

/** What a list holds, whole: what is no paper that can be read is told apart. */
export interface PaperList {
  /** Each once, in the list's order. */
  papers: readonly DigestPaper[];
  unlisted: readonly UnlistedEntry[];
  /** ISO day of the daily list that the newest entry stands in, where the entries say it. */
  day?: string;
  /** How many entries the site says it has, where these are only some. */
  total?: number;
}

/** All as one, each paper once; the first of several entries of it counts. */
export function joinLists(lists: readonly PaperList[]): PaperList {
  const papers = new Map<string, DigestPaper>();
  for (const listed of lists.flatMap((list) => list.papers)) {
    const key = paperKey(listed.paper);
    if (!papers.has(key)) papers.set(key, listed);
  }
  const day = lists
    .flatMap((list) => list.day ?? [])
    .sort()
    .at(-1);
  const total = lists.flatMap((list) => list.total ?? [])[0];
  return {
    papers: [...papers.values()],
    unlisted: lists.flatMap((list) => list.unlisted),
    ...(day === undefined ? {} : { day }),
    ...(total === undefined ? {} : { total }),
  };
}
