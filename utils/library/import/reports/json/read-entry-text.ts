import { findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import type { FoundPaper } from '@/utils/library/import/entry/found-paper';
import { plainTitle } from '@/utils/library/import/entry/plain-title';
import { readFlatText } from '@/utils/library/import/entry/read-flat-text';

const TITLE = /^\s*(?:\*\*)?(?:中文)?标题(?:\*\*)?\s*[:：]\s*(?:\*\*)?(.+?)\s*(?:\n|$)/u;
const ABSTRACT = /^\s*(?:\*\*)?摘要(?:\*\*)?\s*[:：]\s*/u;

/** A text of one record: `标题：…` and `摘要：…`, points, sections, or prose. */
export function readEntryText(text: string): Pick<FoundPaper, 'card' | 'extra'> {
  const title = TITLE.exec(text);
  const rest = text.slice(title?.[0].length ?? 0).replace(ABSTRACT, '');
  const { card, extra } = readFlatText(rest);
  const translated = title?.[1] === undefined ? [] : [{ heading: '中文标题', text: plainTitle(title[1]) }];
  return { card, extra: [...translated, ...extra] };
}

const NAMED = /(?:文章|论文|标题)[^《“"\n]{0,12}《([^《》]+)》|(?:标题(?:为|是)?|题为|titled|文章)\s?[“"]([^“”"]+)[”"]/iu;

/** How a text that has no title of its own names its paper: 《…》, or a link's words. */
export function titleInText(text: string): string {
  const named = NAMED.exec(text.slice(0, 300));
  const [link] = findPaperLinks(text);
  const words = link === undefined ? undefined : /\[([^\][]{8,})\]\(\s*$/.exec(text.slice(0, link.start))?.[1];
  return plainTitle(words ?? named?.[1] ?? named?.[2] ?? '');
}
