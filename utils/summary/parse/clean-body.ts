/** A rule, the edges of a block of HTML, or nothing at all. */
const NOTHING = /^[\s>]*(?:[-*_=]{3,}\s*|(?:<\/?(?:details|div|p|center)>\s*){1,4})?$/;

/** Rules between sections and between a report's papers belong to nobody. By lines: a pattern over the whole text could backtrack for ever. */
export function cleanBody(text: string): string {
  const lines = text.split('\n');
  const isText = (line: string) => !NOTHING.test(line);
  return lines
    .slice(Math.max(0, lines.findIndex(isText)), lines.findLastIndex(isText) + 1)
    .join('\n')
    .trim();
}
