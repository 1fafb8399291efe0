/** What a line of a card must not look like in a report of layout B, or like such a line that was escaped already. */
const STRUCTURE = /^\\*(?:#{1,6}\s|={20,}\s*$|- \*\*(?:链接|阅读来源)\*\*)/;

/** Each line that would read as the report's own structure gets a backslash, so that the text comes back as it was. */
export function escapeLines(text: string): string {
  return eachLine(text, (line) => (STRUCTURE.test(line) ? `\\${line}` : line));
}

export function unescapeLines(text: string): string {
  return eachLine(text, (line) => (line.startsWith('\\') && STRUCTURE.test(line) ? line.slice(1) : line));
}

function eachLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}
