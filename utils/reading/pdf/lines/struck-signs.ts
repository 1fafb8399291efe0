import type { TextRun } from './text-run';

const slash = /^(?:[6/]|\u0338)$/;
const relation = /^\s*([=∈∋⊂⊃⊆⊇≡∼≈∃≤≥<>⊢])/;

/** TeX draws ≠ as a slash of no width with `=` over it, and the slash's slot in its symbol font reads `6`. */
export function joinStruckSigns(runs: TextRun[]): TextRun[] {
  if (!runs.some(isSlash)) return runs;
  const line: TextRun[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined) continue;
    const next = isSlash(run) ? runs.slice(index + 1, index + 3).findIndex(({ text }) => relation.test(text)) : -1;
    const struck = runs[index + 1 + next];
    if (next < 0 || struck === undefined || Math.abs(struck.x - run.x) > 0.3 * run.size) line.push(run);
    else {
      line.push({ ...struck, text: struck.text.replace(relation, (_, sign: string) => `${sign}\u0338`.normalize('NFC')) });
      index += 1 + next;
    }
  }
  return line;
}

function isSlash({ text, width, size }: TextRun): boolean {
  return width < 0.05 * size && slash.test(text);
}

// Seen on https://arxiv.org/pdf/1905.00506v2.
