import { withoutCitations } from '@/utils/summary/citations/resolve-citations';

/** Formulas as models write them: dollars or backslashed brackets. */
export const FORMULA = /\$\$[\s\S]+?\$\$|\$(?=\S)[^$\n]+?(?<=\S)\$(?!\d)|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]/;

/** A section's Markdown as lines of words: what emphasis and citations differ in is no difference in content. Formulas stay as they are. */
export function plainText(markdown: string): string {
  return withPlainTables(withoutCitations(markdown))
    .split(new RegExp(`(${FORMULA.source})`))
    .map((part, index) => (index % 2 === 1 ? part : withoutMarks(part)))
    .join('')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** A row is a line of words as well; the line under a table's head has none. */
function withPlainTables(text: string): string {
  return text
    .replace(/^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$\n?/gm, '')
    .replace(/^[ \t]*\|(.*)\|[ \t]*$/gm, (_, row: string) =>
      row
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim())
        .join(' · '),
    );
}

function withoutMarks(text: string): string {
  return text
    .replace(/^\s{0,3}#{1,6}\s+/gm, '')
    .replace(/^(\s*)[-*+]\s+/gm, '$1• ')
    .replace(/\*\*|__|`/g, '');
}
