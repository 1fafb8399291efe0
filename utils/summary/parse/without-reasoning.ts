import { markCode, surePerLine } from './answer-lines';

const CLOSING = /<\/think(?:ing)?>/gi;

/**
 * Takes out `<think>…</think>`, and everything up to a closing tag that was never opened, as services send it that swallow the opening one.
 * A paper about reasoning models may name the tags: inside a line of an answer that has already begun they are text.
 */
export function withoutReasoning(text: string): string {
  if (!/<\/?think/i.test(text)) return text;
  const lines = withoutBlocks(text).split('\n');
  const isCode = markCode(lines);
  const sure = surePerLine(lines, isCode);
  const before = countUpTo(sure);
  const after = countUpTo([...sure].reverse()).reverse();
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? '';
    const tag = [...line.matchAll(CLOSING)].at(-1);
    if (!tag || isMention(line, tag.index, tag[0].length)) continue;
    const rest = line.slice(tag.index + tag[0].length);
    const isLast = rest.trim() === '' && !lines[index + 1]?.trim();
    const isAlone = rest.trim() === '' && tag.index === line.length - line.trimStart().length;
    const sections = after[index] ?? 0;
    const isReal = before[index] === 0 || (sections > 0 && sections >= (before[index] ?? 0)) || (!isCode[index] && (isAlone || isLast));
    if (isReal) return [rest, ...lines.slice(index + 1)].join('\n');
  }
  return lines.join('\n');
}

/** Blocks that open on a line of their own or at the very start; one that is still open at the start hides the whole text. */
function withoutBlocks(text: string): string {
  const isCode = markCode(text.split('\n'));
  const kept: string[] = [];
  let isOpen = false;
  let hasText = false;
  for (const [index, line] of text.split('\n').entries()) {
    const opening = isOpen || (hasText && isCode[index]) ? null : /^\s*<think(?:ing)?>/i.exec(line);
    if (opening) isOpen = true;
    if (!isOpen) kept.push(line);
    else {
      const closing = /<\/think(?:ing)?>/i.exec(line);
      if (closing) {
        isOpen = false;
        kept.push(line.slice(closing.index + closing[0].length));
      }
    }
    hasText ||= line.trim() !== '' && !isOpen;
  }
  return kept.join('\n');
}

/** In backticks, or closing what was opened within the same line. */
function isMention(line: string, start: number, length: number): boolean {
  const isOpened = /<think(?:ing)?>/i.test(line.slice(0, start));
  return isOpened || line[start - 1] === '`' || line[start + length] === '`';
}

/** How many different fields have had a heading before each line. */
function countUpTo(keys: readonly (string | undefined)[]): number[] {
  const seen = new Set<string>();
  return keys.map((key) => {
    const count = seen.size;
    if (key !== undefined) seen.add(key);
    return count;
  });
}
