import { markCode, surePerLine } from './answer-lines';
import type { HeadingLine } from './heading-line';
import { withoutReasoning } from './without-reasoning';

export interface CleanAnswer {
  text: string;
  /** What stands behind the fence that held the whole answer: a closing remark. */
  after: string;
}

/** The answer itself: without the model's reasoning, without the fence around the whole of it, without a heading that is still being written. */
export function cleanAnswer(answer: string, recognise: (line: string) => HeadingLine<string> | undefined): CleanAnswer {
  const { text, after } = withoutFence(withoutReasoning(answer.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')));
  return { text: after === '' ? withoutOpenHeading(text, recognise) : text, after };
}

/**
 * Some models put the whole answer into a fence, with a greeting before it or a remark behind it. Fences inside sections stay: the one to
 * take away opens before any section and holds several.
 */
function withoutFence(text: string): CleanAnswer {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => FENCE.test(line));
  const opening = FENCE.exec(lines[start] ?? '');
  if (start < 0 || !opening || !/^(?:markdown|md|text|plaintext)?$/i.test(opening[2] ?? '')) return { text, after: '' };
  const end = closingFence(lines, start, opening[1] ?? '');
  const inner = lines.slice(start + 1, end);
  const before = lines.slice(0, start);
  const behind = lines.slice(end + 1);
  const isMarkdown = /^(?:markdown|md)$/i.test(opening[2] ?? '');
  const needed = isMarkdown && end === lines.length ? 0 : 2;
  const count = countSure(inner);
  if (countSure(before) >= Math.max(1, Math.min(2, count)) || count < needed) return { text, after: '' };
  // Sections may go on behind the fence; a remark may not become part of the last one.
  if (countSure(behind) > 0) return { text: [...before, ...inner, ...behind].join('\n'), after: '' };
  return { text: [...before, ...inner].join('\n'), after: behind.join('\n').trim() };
}

const FENCE = /^\s{0,3}(`{3,}|~{3,})\s*([\w-]*)\s*$/;

/** A fence inside has a language or a bare opening of its own: an odd number of bare ones is left when the outer one has been closed. */
function closingFence(lines: readonly string[], start: number, mark: string): number {
  let nested = 0;
  const bare: number[] = [];
  for (let line = start + 1; line < lines.length; line++) {
    const fence = FENCE.exec(lines[line] ?? '');
    if (!fence?.[1] || fence[1][0] !== mark[0] || fence[1].length < mark.length) continue;
    if (fence[2]) nested++;
    else if (nested > 0) nested--;
    else bare.push(line);
  }
  return bare.length % 2 === 1 ? (bare.at(-1) ?? lines.length) : lines.length;
}

function countSure(lines: readonly string[]): number {
  return new Set(surePerLine(lines, markCode(lines)).filter((key) => key !== undefined)).size;
}

/** A heading still being written (`## 一句话核`) would for a moment be text of the section before it; a comment in code is none. */
function withoutOpenHeading(text: string, recognise: Parameters<typeof cleanAnswer>[1]): string {
  if (markCode(text.split('\n')).at(-1)) return text;
  const start = text.lastIndexOf('\n') + 1;
  const last = text.slice(start);
  const heading = recognise(last);
  const isOpen = heading ? heading.inline === '' : /^#{1,6}(?:\s|$)|^#{2,6}\S{0,30}$/.test(last);
  return isOpen ? text.slice(0, start) : text;
}
