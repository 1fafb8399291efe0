const tags =
  'a|abbr|article|aside|audio|b|blockquote|body|br|button|canvas|caption|center|cite|code|col|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|' +
  'font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|math|menu|meta|nav|ol|option|p|path|pre|q|s|samp|' +
  'script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|text|textarea|tfoot|th|thead|time|title|tr|tt|' +
  'u|ul|use|var|video';
const tagStart = new RegExp(`<(?=/?(?:${tags})(?:[\\s/>]|$))`, 'gi');

/** Running text as Markdown: a dollar sign is no formula, and a tag that a paper on web pages or prompts writes about is no tag. */
export function markdownText(text: string): string {
  if (!text.includes('$') && !text.includes('<')) return text;
  return text.replaceAll('$', '\\$').replace(tagStart, '&lt;');
}

/**
 * The same inside a code fence, where nothing can be escaped: a space keeps a tag from being taken for one.
 * Seen in the prompts of https://ar5iv.labs.arxiv.org/html/2308.03688.
 */
export function codeText(line: string): string {
  return line.includes('<') ? line.replace(tagStart, '< ') : line;
}
