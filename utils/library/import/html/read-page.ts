import type { ImportPorts, TextFile } from '@/utils/library/import/import-ports';
import { pageMarkdown } from './page-markdown';

export function isPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|h[1-6]|div|section|article|p|table|ul|main)\b/i.test(
    text,
  );
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
