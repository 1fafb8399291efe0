/**
 * What a line of a text must not begin with inside a report of layout B, for the report says with it where a paper or a section begins: headings
 * of the first three levels, the rule between papers, the two lines of facts. Blanks and quotation marks may stand in front.
 */
const STRUCTURE = String.raw`(?:#{1,3}(?!#)|={3,}[ \t]*$|- \*\*(?:链接|阅读来源)\*\*)`;

const ESCAPABLE = new RegExp(String.raw`^([> \t]*)(?=\\*${STRUCTURE})`, 'gm');
const ESCAPED = new RegExp(String.raw`^([> \t]*)\\(?=\\*${STRUCTURE})`, 'gm');

/**
 * The text with a backslash before each line that looks like the report's own structure, which Markdown shows as the same words; a line that
 * already has backslashes there gets one more, so that `unescapeLines` gives back exactly this text.
 */
export function escapeLines(text: string): string {
  return text.replace(ESCAPABLE, '$1\\');
}

/** The text of a report's section as it was before `escapeLines`: one backslash less on each such line. */
export function unescapeLines(text: string): string {
  return text.replace(ESCAPED, '$1');
}
