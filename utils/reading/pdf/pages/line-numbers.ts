import { mostLetters } from '@/utils/reading/pdf/lines/most-letters';
import type { TextRun } from '@/utils/reading/pdf/lines/text-run';

/** So many numbers below one another are no accident. */
const enough = 12;
/** Where a page before had them, or where they are much smaller than the text, a few tell. */
const few = 4;

/**
 * Copies for review number their lines at the margin: a column of numbers, each one more than that above it, from the head of the page to
 * its foot, with no text on its outer side. A page with few lines of text has few numbers: the pages before it tell where they stand.
 */
export class LineNumbers {
  private readonly edges = new Set<number>();

  /** The runs of the next page without its line numbers, and how many characters these had. */
  remove(runs: TextRun[], width: number): { runs: TextRun[]; characters: number } {
    const numbers = this.numbers(runs, width);
    if (numbers.size === 0) return { runs, characters: 0 };
    const kept: TextRun[] = [];
    for (const run of runs) {
      if (!numbers.has(run)) kept.push(run);
      else if (run.endsLine) endLine(kept);
    }
    return { runs: kept, characters: [...numbers].reduce((sum, { text }) => sum + text.trim().length, 0) };
  }

  private numbers(runs: readonly TextRun[], width: number): Set<TextRun> {
    const found = new Set<TextRun>();
    const columns = new Map<number, TextRun[]>();
    for (const run of runs) {
      if (run.turn !== 0 || !/^\s*\d{1,4}\s*$/.test(run.text)) continue;
      // Numbers of one and of three digits share their left or their right edge.
      for (const edge of [Math.round(run.x), Math.round(run.x + run.width) + 0.5]) {
        const column = columns.get(edge);
        if (column === undefined) columns.set(edge, [run]);
        else column.push(run);
      }
    }
    for (const [edge, column] of columns) {
      if (!this.isEnough(column, edge, runs) || !isCount(column) || !isOutside(column, runs, width)) continue;
      this.edges.add(edge);
      for (const run of column) found.add(run);
    }
    return found;
  }

  private isEnough(column: TextRun[], edge: number, runs: readonly TextRun[]): boolean {
    if (this.edges.has(edge)) return true;
    const height = Math.abs((column[0]?.y ?? 0) - (column.at(-1)?.y ?? 0));
    if (column.length < few || height < 250) return false;
    return column.length >= enough || column.every(({ size }) => size < 0.6 * usualSize(runs));
  }
}

/** The size of most letters. */
function usualSize(runs: readonly TextRun[]): number {
  return mostLetters(runs, ({ size }) => String(size))?.size ?? 10;
}

function endLine(runs: TextRun[]): void {
  const last = runs.pop();
  if (last !== undefined) runs.push({ ...last, endsLine: true });
}

function isCount(column: TextRun[]): boolean {
  const sorted = [...column].sort((a, b) => b.y - a.y);
  const steps = sorted.slice(1).filter((run, index) => Number(run.text) === Number(sorted[index]?.text) + 1);
  return steps.length >= 0.9 * (sorted.length - 1);
}

/** At the left margin nothing begins further left, at the right margin nothing longer than a number does. */
function isOutside(column: TextRun[], runs: readonly TextRun[], width: number): boolean {
  const left = column.reduce((least, { x }) => Math.min(least, x), width);
  const right = column.reduce((most, { x, width: length }) => Math.max(most, x + length), 0);
  const others = runs.filter(({ text, turn }) => turn === 0 && text.trim().length > 4);
  const beyond = right < width / 2 ? others.filter(({ x }) => x < right) : others.filter(({ x, width: length }) => x + length > left);
  return others.length > 0 && beyond.length <= others.length * 0.05;
}
