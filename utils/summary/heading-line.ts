import type { FieldKey } from './card';
import { GLOSS, matchLabel, ORDINAL } from './section-label';

/** How a line sets a heading apart, from the surest to the least sure. */
export type HeadingStyle = 'hash' | 'line' | 'numbered' | 'bullet' | 'inline';

export interface HeadingLine {
  key: FieldKey;
  style: HeadingStyle;
  /** Number of `#`; 0 for the other styles. */
  level: number;
  isSure: boolean;
  /** Text of the section that stands on the heading's own line. */
  inline: string;
}

interface Marks {
  level: number;
  bullet: boolean;
  bold: boolean;
  bracket: boolean;
  ordinal: boolean;
  rest: string;
}

/** Takes off whatever decorates a heading in front, in any order: `### 📌 **1. 【应用领域】**`. */
function takeMarks(line: string): Marks {
  const marks: Marks = { level: 0, bullet: false, bold: false, bracket: false, ordinal: false, rest: line.trim() };
  const take = (pattern: RegExp): boolean => {
    const match = pattern.exec(marks.rest);
    if (!match?.[0]) return false;
    marks.rest = marks.rest.slice(match[0].length);
    return true;
  };
  take(/^(?:>\s*)+/);
  const hashes = /^#{1,6}(?=\s|\p{Script=Han}|\*|\d|\p{Extended_Pictographic}|【)/u.exec(marks.rest);
  if (hashes) {
    marks.level = hashes[0].length;
    marks.rest = marks.rest.slice(marks.level).trim().replace(/\s#+$/, '');
  } else if (take(/^[-*+•]\s+/)) marks.bullet = true;
  for (let turn = 0; turn < 8; turn++) {
    if (take(/^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D)*)+\s*/u)) continue;
    if (take(/^(?:\*\*|__)\s*/)) marks.bold = true;
    else if (take(/^[【〖「[]\s*/)) marks.bracket = true;
    else if (take(ORDINAL)) marks.ordinal = true;
    else break;
  }
  return marks;
}

/** What may stand between a label and its text; tells whether anything closed the label. */
function takeClosing(rest: string): { isClosed: boolean; inline: string } {
  const gloss = GLOSS.exec(rest);
  const after = gloss ? rest.slice(gloss[0].length) : rest;
  const closing = /^\s*(?:\*\*|__|[】〗」\]]|[：:])+(?:\s*(?:\*\*|__|[】〗」\]]|[：:]))*/u.exec(after);
  return { isClosed: closing !== null, inline: (closing ? after.slice(closing[0].length) : after).trim() };
}

/** Recognises a line that opens one of the card's sections, in every layout that reports and models use. */
export function recogniseHeading(line: string): HeadingLine | undefined {
  const marks = takeMarks(line);
  const label = matchLabel(marks.rest);
  if (!label) return undefined;
  const { isClosed, inline } = takeClosing(label.rest);
  const isAlone = inline === '';
  if (!isAlone && !isClosed && !(marks.level > 0 && /^\s/.test(label.rest))) return undefined;
  return { key: label.key, style: styleOf(marks, isAlone), level: marks.level, isSure: label.isSure, inline };
}

function styleOf(marks: Marks, isAlone: boolean): HeadingStyle {
  if (marks.level > 0) return 'hash';
  if (marks.bullet) return 'bullet';
  if (isAlone || marks.bracket) return 'line';
  return marks.ordinal ? 'numbered' : 'inline';
}
