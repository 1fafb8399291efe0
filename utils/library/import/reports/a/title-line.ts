import { findPaperLinks } from '@/utils/library/import/entry/find-paper-links';

/** What may stand in front of a name at the start of a line. */
const MARKS = '(?:[-*+>#]+[ \\t]+|\\d+[.)、][ \\t]*|\\p{Extended_Pictographic}\\uFE0F?[ \\t]*){0,6}';
export const TITLE = new RegExp(`^\\s*${MARKS}(?:\\*\\*|__)?(?:title|标题)(?:\\*\\*|__)?\\s*[:：]\\s*(?:\\*\\*)?\\s*(?=\\S|$)`, 'iu');
export const NAME = '(?:\\*\\*(?:summary|摘要|总结)(?:\\*\\*\\s*[:：]|\\s*[:：]\\s*\\*\\*)|(?:summary|摘要|总结)\\s*[:：])\\s*';
export const SUMMARY = new RegExp(`^[ \\t]*${MARKS}${NAME}`, 'imu');
const LINKED = new RegExp(`^[ \\t]*${MARKS}\\[.*\\]\\(`, 'iu');

export function isTitleLine(line: string): boolean {
  return TITLE.test(line);
}

/** A linked title without its name: `summary:` comes next. */
export function isBareTitle(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (!LINKED.test(line) || findPaperLinks(line).length === 0) return false;
  return SUMMARY.test(lines.slice(index + 1, index + 3).find((each) => each.trim() !== '') ?? '');
}

/** Names in English are this layout's; `标题：` is a fact of other reports as well, unless its line holds the link. */
const IN_CHINESE = new RegExp(`^\\s*${MARKS}(?:\\*\\*)?标题`, 'iu');

export function isReportA({ text }: { text: string }): boolean {
  if (findPaperLinks(text).length === 0 && !/\]\(\s*(?:https?:|\d{4}\.\d{4})/.test(text)) return false;
  return text.split('\n').some((line) => isTitleLine(line) && (!IN_CHINESE.test(line) || findPaperLinks(line).length > 0));
}
