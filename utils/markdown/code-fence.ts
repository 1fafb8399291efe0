/** Three signs or more and, behind an opening one, what the code is: https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
const FENCE = /^\s*(?:`{3,}[^`]*|~{3,}.*)$/;

/** The line that opens or closes a block of code, or the fence around a whole file. */
export function isFence(line: string): boolean {
  return FENCE.test(line);
}

/**
 * The lines of blocks of code, fences included. One that never closes holds none that one could tell.
 * @param endsFence lines that no block of code holds: a fence before one was none
 */
export function markCode(lines: readonly string[], endsFence: (line: string) => boolean = () => false): boolean[] {
  const isCode = lines.map(() => false);
  let start = -1;
  lines.forEach((line, index) => {
    if (start >= 0 && endsFence(line)) start = -1;
    if (!isFence(line)) return;
    if (start >= 0) isCode.fill(true, start, index + 1);
    start = start >= 0 ? -1 : index;
  });
  return isCode;
}
