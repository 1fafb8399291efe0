import type { TextRun } from './text-run';

/**
 * Small capitals made of capitals of two sizes: the first letter stands apart from the rest by less than a space, which pdf.js may take for
 * one (`I NTRODUCTION`).
 */
export function joinSmallCapitals(runs: TextRun[]): TextRun[] {
  return runs.filter((run, index) => {
    if (run.text.trim() !== '') return true;
    const before = runs[index - 1];
    const after = runs[index + 1];
    if (before === undefined || after === undefined || !/\p{Lu}$/u.test(before.text) || !/^\p{Lu}{2}/u.test(after.text)) return true;
    const isSmaller = after.size < before.size * 0.9 && after.size > before.size * 0.65 && Math.abs(after.y - before.y) < 0.1 * before.size;
    return !isSmaller || after.x - (before.x + before.width) > 0.16 * before.size;
  });
}

// Seen on https://arxiv.org/pdf/1904.05862v4.
