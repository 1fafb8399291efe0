import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { pageElsewhere } from '@/utils/library/import/entry/page-elsewhere';
import { plainTitle } from '@/utils/library/import/entry/plain-title';
import { withBrackets } from '@/utils/library/import/entry/with-brackets';
import { readEntities } from '@/utils/library/safe-title';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

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
  const link = linkOf(text);
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
    rest: restOf(after.slice(closing.length), link.paper),
  };
}

/** What says something: a bracket too many or the paper's link again does not. */
function restOf(text: string, paper: PaperRef | undefined): string {
  const isAgain = (link: string) => findPaperLinks(link).some((each) => paper !== undefined && paperKey(each.paper) === paperKey(paper));
  const words = text.replace(/\[[^\][]{0,20}\]\(https?:[^)\s]*\)?|https?:\S+/g, (link) => (isAgain(link) ? ' ' : link));
  return /[\p{L}\p{N}]/u.test(words) ? text.replace(/^[\s*)\]。]+/, '').trim() : '';
}

interface Address {
  paper: PaperRef | undefined;
  start: number;
  end: number;
}

/** Right behind the title in brackets, else the last to a paper site, else to any page of the web. */
function linkOf(text: string): Address | undefined {
  const known = findPaperLinks(text);
  const target = targetOf(text);
  if (target === undefined) return known.at(-1) ?? webLink(text);
  const own = known.find(({ start }) => start >= target.start && start < target.end);
  return own ?? target;
}

/** What stands in the round brackets behind the square ones that the text begins with, where it is an address or an id. */
function targetOf(text: string): Address | undefined {
  const close = closingBracket(text);
  const [whole = '', before = '', words = ''] = /^(\s*[（(]\s*<?\s*)([^)）>]*)/.exec(text.slice(close + 1)) ?? [];
  if (close < 0 || whole === '') return undefined;
  const start = close + 1 + before.length;
  const linked = findPaperLinks(words)[0];
  if (linked !== undefined) return { paper: linked.paper, start: start + linked.start, end: start + linked.end };
  const id = findPaperIds(words)[0];
  const address = webLink(words);
  if (id === undefined && address === undefined) return undefined;
  const end = start + (address?.end ?? words.trimEnd().length);
  return { paper: address?.paper ?? (address === undefined ? id : undefined), start, end };
}

/** Of the bracket that the text begins with; -1 where it has none or never closes. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '[') depth++;
    else if (sign === ']') depth--;
    if (depth === 0) return sign === ']' ? at : -1;
  }
  return -1;
}

function webLink(text: string): Address | undefined {
  const [address, start] = [...text.matchAll(/https?:\/\/[^\s()<>]+/g)].map(({ 0: match, index }) => [match, index] as const).at(-1) ?? [];
  if (address === undefined || start === undefined) return undefined;
  return { paper: pageElsewhere(withBrackets(address)), start, end: start + address.length };
}

/** Brackets of a title may be escaped, so that they are none of the link's. */
function titleOf(text: string): string {
  return readEntities(plainTitle(plainTitle(text.replace(/\\([[\]\\])/g, '$1')).replace(/^(?:📄|📑|📝)\s*/u, '')));
}
