import type { Random } from '@/scripts/fuzz/random';

/** A tag as it stands in the source; no parser is asked, for what is damaged next need not be well-formed. */
export interface Tag {
  start: number;
  end: number;
  name: string;
  isClosing: boolean;
}

export function tagsIn(html: string): Tag[] {
  return [...html.matchAll(/<(\/?)([a-zA-Z][\w:-]*)[^<>]*>/g)].map(({ 0: whole, 1: slash, 2: name = '', index }) => ({
    start: index,
    end: index + whole.length,
    name: name.toLowerCase(),
    isClosing: slash === '/',
  }));
}

/** One start tag; `undefined` in a page without any. */
export function anyStartTag(html: string, random: Random): Tag | undefined {
  const tags = tagsIn(html).filter(({ isClosing }) => !isClosing);
  return tags.length === 0 ? undefined : random.pick(tags);
}

/** From a start tag to the end tag that closes it, or to the end of the page. */
export function subtree(html: string, tag: Tag): { start: number; end: number } {
  let depth = 0;
  for (const { start, end, isClosing } of tagsIn(html.slice(tag.start)).filter(({ name }) => name === tag.name)) {
    if (!isClosing && !/^(?:br|img|input|meta|link|base|hr)$/.test(tag.name)) depth += 1;
    else depth -= 1;
    if (depth <= 0) return { start: tag.start, end: tag.start + (depth < 0 ? start : end) };
  }
  return { start: tag.start, end: html.length };
}

export function replaced(html: string, start: number, end: number, by: string): string {
  return html.slice(0, start) + by + html.slice(end);
}
