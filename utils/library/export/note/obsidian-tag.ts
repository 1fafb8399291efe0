import { lineText } from '@/utils/library/export/text/file-text';

/**
 * A tag as Obsidian takes it: letters, digits, `_`, `-`, `/` and signs beyond ASCII, such as emoji; no blanks; at least one that is no digit.
 * https://help.obsidian.md/tags#Tag+format
 */
export function obsidianTag(tag: string): string {
  const allowed = lineText(tag)
    .replace(/^#+/, '')
    .replace(/(?:(?!\u200d)[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-])+/gu, '-')
    .replace(/\/{2,}/g, '/')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^\d+$/.test(allowed) ? `${allowed}_` : allowed;
}
