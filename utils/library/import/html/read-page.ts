import type { ImportPorts, TextFile } from '@/utils/library/import/import-ports';
import { pageMarkdown } from './page-markdown';

const BEFORE = String.raw`^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*`;
const WHOLE_PAGE = new RegExp(`${BEFORE}<(?:!doctype\\s+html|html|head|body)\\b`, 'i');
const BLOCK = new RegExp(`${BEFORE}<(?:h[1-6]|div|section|article|p|table|ul|ol|main|center|details)\\b`, 'i');
/** A line that only Markdown has. */
const MARKDOWN = /^(?:#{1,6} |[-*] |\d{1,3}\. |={20,}\s*$|title\s*[:：](?!.*<))/im;

/** A page, or the part of one that holds its text; Markdown may begin with a block of HTML too. */
export function isPage(text: string): boolean {
  return WHOLE_PAGE.test(text) || (BLOCK.test(text) && !MARKDOWN.test(text));
}

/** Markdown that begins with a block of HTML, or folds its parts with it. */
export function isMixed(text: string): boolean {
  return !isPage(text) && (BLOCK.test(text) || /^<details\b/m.test(text));
}

/** The browsers' form of bookmarks, which is no page to be read. */
export function isBookmarks(text: string): boolean {
  return /^\s*<!doctype\s+netscape-bookmark-file/i.test(text);
}

/** A page as the Markdown report that says the same. Its day may stand in its title alone. */
export async function readPage({ name, text }: TextFile, { parseHtml }: ImportPorts): Promise<TextFile> {
  const page = await parseHtml(text);
  return { name: `${page.title.trim()} ${name}`.trim(), text: pageMarkdown(page) };
}
