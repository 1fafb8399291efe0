import { isFence } from '@/utils/markdown/code-fence';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import { FORMULA } from '@/utils/summary/compare/plain-text';

/**
 * A section's Markdown in one line, as layout A wants it: without citations, marks of lists, quotations and headings, fences and the line under
 * a table's head; what stood on lines of their own is parted by `；`, or by nothing where the line before ends a sentence; a table's cells by ` · `.
 * Emphasis, links, code and formulas stay. A text of one line that has been through it comes out as it is.
 */
export function oneLine(markdown: string): string {
  let line = markdown;
  // What is left when a mark is taken away may look like one.
  for (let turn = 0; turn < 5; turn++) {
    const next = joined(withoutCitations(line));
    if (next === line) break;
    line = next;
  }
  return line;
}

function joined(markdown: string): string {
  const formulasInLine = markdown.replace(ALL_FORMULAS, (formula) => formula.replace(/\s+/g, ' '));
  const lines = formulasInLine.split('\n').filter((each, _, all) => !NO_WORDS.test(each) && !(all.length > 1 && isFence(each)));
  let line = '';
  for (const part of lines.map(bareLine)) {
    if (part === '') continue;
    line += line === '' ? part : separatorBehind(line) + part;
  }
  return line;
}

const ALL_FORMULAS = new RegExp(FORMULA.source, 'g');

/** A rule, or the line under a table's head. */
const NO_WORDS = /^[\s|:=_*-]*$/;

function bareLine(line: string): string {
  const bare = line.replace(/^(?:\s|>|#{1,6}(?=\s)|[-*+•](?=\s))+/, '').replace(/\s+/g, ' ');
  const row = /^\|(.*)\|$/.exec(bare.trim())?.[1];
  return (
    row === undefined
      ? bare
      : row
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim())
          .join(' · ')
  ).trim();
}

function separatorBehind(line: string): string {
  if (/[。；：，、！？…]$/u.test(line)) return '';
  return /[.;:,!?]$/.test(line) ? ' ' : '；';
}
