import type { Bound } from '@/scripts/bench/must-hold';
import { least, mean, most } from '@/scripts/bench/statistics';
import type { ScoreRow } from './read-scores';

/** One line of a quality table: a column of the scorer, and what ours must reach in it. */
export interface Measure {
  /** In the words of the plan. */
  label: string;
  column: string;
  /** Which end of the column is the bad one. */
  worstIs: 'lowest' | 'highest';
  mean?: Bound;
  worst?: Bound;
  /** Digits to print; 3 when absent. */
  digits?: number;
  /**
   * Counts only what goes beyond this other reader on the same file. For "none" of something that a perfect reading has too: a paper that quotes the
   * title of what it cites has that title in its text.
   */
  beyond?: string;
}

export type Scores = ReadonlyMap<string, readonly ScoreRow[]>;

/** The measure's value for each file that has one. */
export function valuesOf(measure: Measure, scores: Scores, reader: string): { file: string; value: number | undefined }[] {
  const rows = scores.get(reader) ?? [];
  if (measure.beyond === undefined) return rows.map(({ file, values }) => ({ file, value: values[measure.column] }));
  const other = new Map((scores.get(measure.beyond) ?? []).map(({ file, values }) => [file, values[measure.column]]));
  return rows.map(({ file, values }) => {
    const [own, base] = [values[measure.column], other.get(file)];
    if (own === undefined) return { file, value: undefined };
    const beyond = measure.worstIs === 'highest' ? own - (base ?? 0) : (base ?? 1) - own;
    return { file, value: Math.max(0, beyond) };
  });
}

export interface Standing {
  mean: number | undefined;
  worst: number | undefined;
  /** The file of the worst value. */
  worstFile: string | undefined;
}

export function standingOf(measure: Measure, scores: Scores, reader: string): Standing {
  const all = valuesOf(measure, scores, reader);
  const values = all.map(({ value }) => value);
  // What goes beyond another reader is bad at its highest, whichever end of the column is.
  const worst = measure.worstIs === 'highest' || measure.beyond !== undefined ? most(values) : least(values);
  return { mean: mean(values), worst, worstFile: all.find(({ value }) => value !== undefined && value === worst)?.file };
}
