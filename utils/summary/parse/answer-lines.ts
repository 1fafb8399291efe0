import type { FieldKey } from '@/utils/summary/card';
import { recogniseHeading } from './heading-line';

/** Tells the lines of code fences, where nothing is a heading. */
export function markCode(lines: readonly string[]): boolean[] {
  let fence = '';
  return lines.map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (mark === '') return fence !== '';
    if (fence === '') fence = mark;
    else if (mark[0] === fence[0] && mark.length >= fence.length) fence = '';
    return true;
  });
}

/** Per line the field whose heading it can hardly fail to be. */
export function surePerLine(lines: readonly string[], isCode: readonly boolean[]): (FieldKey | undefined)[] {
  return lines.map((line, index) => {
    const heading = isCode[index] ? undefined : recogniseHeading(line);
    return heading?.isSure ? heading.key : undefined;
  });
}
