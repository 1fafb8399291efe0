import { findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { plainTitle } from '@/utils/library/import/entry/plain-title';
import { withBrackets } from '@/utils/library/import/entry/with-brackets';
import { readEntities } from '@/utils/library/safe-title';
import { webPaper } from '@/utils/paper/paper-address';
import type { PaperRef } from '@/utils/paper/paper-ref';

export interface TitleLink {
  title: string;
  paper: PaperRef | undefined;
  /** The closing bracket is missing. */
  isOpen: boolean;
  /** What stands behind the link. */
  rest: string;
}

/**
 * Reads `[A Title](https://arxiv.org/pdf/2509.12345`, closed or not, over one line or several. The last address is the link: a title may hold
 * brackets, colons and addresses of its own.
 */
export function readTitleLink(head: string): TitleLink {
  const text = head.replace(/\s+/g, ' ').trim();
  const link = lastLink(text);
  if (link === undefined)
    return { title: titleOf(text.replace(/^\[([\s\S]*?)\]?\s*(?:\(\s*)?$/, '$1')), paper: undefined, isOpen: false, rest: '' };
  const before = text.slice(0, link.start);
  const after = text.slice(link.end);
  const opening = /\]?\s*[（(]?\s*<?\s*$/.exec(before)?.[0] ?? '';
  const name = before.slice(0, before.length - opening.length).trim();
  const isLinked = name.startsWith('[');
  const closing = /^[^\s()（）]*>?\s*[)）]/.exec(after)?.[0] ?? '';
  return {
    title: titleOf((isLinked ? name.slice(1) : name).replace(/[\s:：|–—-]+$/, '')),
    paper: link.paper,
    isOpen: /[（(]\s*<?\s*$/.test(opening) && closing === '',
    rest: after
      .slice(closing.length)
      .replace(/^[\s*]+/, '')
      .trim(),
  };
}

/** To a paper site, else to any page of the web. */
function lastLink(text: string): { paper: PaperRef; start: number; end: number } | undefined {
  const known = findPaperLinks(text).at(-1);
  if (known !== undefined) return known;
  const [address, start] = [...text.matchAll(/https?:\/\/[^\s()<>]+/g)].map(({ 0: match, index }) => [match, index] as const).at(-1) ?? [];
  const paper = webPaper(withBrackets(address ?? ''));
  return paper === undefined || address === undefined || start === undefined ? undefined : { paper, start, end: start + address.length };
}

/** Brackets of a title may be escaped, so that they are none of the link's. */
function titleOf(text: string): string {
  return readEntities(plainTitle(plainTitle(text.replace(/\\([[\]\\])/g, '$1')).replace(/^(?:📄|📑|📝)\s*/u, '')));
}
