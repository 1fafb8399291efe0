const FENCE = /^\s*(?:`{3,}|~{3,})/;

/** The lines of blocks of code. A fence around the whole file holds no code, and one that never closes none that one could tell. */
export function markCode(lines: readonly string[]): boolean[] {
  const isCode = lines.map(() => false);
  const first = lines.findIndex((line) => line.trim() !== '');
  let start = -1;
  lines.forEach((line, index) => {
    if (index === first || !FENCE.test(line)) return;
    if (start >= 0) isCode.fill(true, start, index + 1);
    start = start >= 0 ? -1 : index;
  });
  return isCode;
}
