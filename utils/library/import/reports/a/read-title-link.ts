import { type FoundLink, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { plainTitle } from '@/utils/library/import/entry/plain-title';

export interface TitleLink {
  title: string;
  link: FoundLink | undefined;
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
  const text = head.trim();
  const link = findPaperLinks(text).at(-1);
  if (link === undefined) return { title: plainTitle(text.replace(/^\[([\s\S]*?)\]?\s*(?:\(\s*)?$/, '$1')), link, isOpen: false, rest: '' };
  const before = text.slice(0, link.start);
  const after = text.slice(link.end);
  const opening = /\]?\s*[（(]?\s*<?\s*$/.exec(before)?.[0] ?? '';
  const name = before.slice(0, before.length - opening.length).trim();
  const isLinked = name.startsWith('[');
  const closing = /^[^\s()（）]*>?\s*[)）]/.exec(after)?.[0] ?? '';
  return {
    title: plainTitle((isLinked ? name.slice(1) : name).replace(/[\s:：|–—-]+$/, '')),
    link,
    isOpen: /[（(]\s*<?\s*$/.test(opening) && closing === '',
    rest: after
      .slice(closing.length)
      .replace(/^[\s*]+/, '')
      .trim(),
  };
}
