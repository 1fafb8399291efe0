import type { Doubt } from '@/utils/reading/receipt';

/** What happened to pages whose text did not reach the document. */
export interface LostPages {
  /** Nothing is written on them: a picture, a scan. */
  empty: number[];
  /** Their letters cannot be told. */
  unreadable: number[];
  /** The file could not give them, or they are beyond what is read of one file. */
  unread: number[];
}

export function doubtsOf({ empty, unreadable, unread }: LostPages): Doubt[] {
  const lost = [...unreadable, ...unread].sort((a, b) => a - b);
  return [
    ...(lost.length === 0 ? [] : [{ code: 'pages-unreadable' as const, detail: pageList(lost) }]),
    ...(empty.length === 0 ? [] : [{ code: 'pages-empty' as const, detail: pageList(empty) }]),
  ];
}

/** `2, 5–9`. */
export function pageList(pages: number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
