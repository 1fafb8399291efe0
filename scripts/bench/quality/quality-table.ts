import { alignedTable } from '@/scripts/bench/aligned-table';
import { isHeld, marked } from '@/scripts/bench/must-hold';
import { type Measure, type Scores, type Standing, standingOf } from './measure';
import { OURS } from './run-scorer';

const figure = (value: number | undefined, digits = 3): string => (value === undefined ? '–' : value.toFixed(digits));

/** One line a measure: ours, mean and worst, each with what must hold; then the others' means. */
export function qualityTable(measures: readonly Measure[], scores: Scores, peers: readonly string[]): string {
  const rows = measures.map((measure) => {
    const own = standingOf(measure, scores, OURS);
    return [
      measure.label,
      figure(own.mean, measure.digits),
      marked(own.mean, measure.mean),
      figure(own.worst, measure.digits),
      marked(own.worst, measure.worst),
      ...peers.map((peer) => figure(standingOf(measure, scores, peer).mean, measure.digits)),
    ];
  });
  return alignedTable(['', 'OURS mean', 'must', 'OURS worst', 'must', ...peers], rows);
}

/** What must hold and does not: measure, figure, and the file of the worst value. */
export function missedMeasures(kind: string, measures: readonly Measure[], scores: Scores): string[] {
  return measures.flatMap((measure) => {
    const { mean, worst, worstFile } = standingOf(measure, scores, OURS);
    const all: string[] = [];
    // A corpus, or a choice of it, that has none of something cannot miss it.
    if (measure.mean && mean !== undefined && !isHeld(mean, measure.mean))
      all.push(`${kind}: ${measure.label}, mean ${figure(mean)}, must be ${measure.mean.is} ${measure.mean.figure}`);
    if (measure.worst && worst !== undefined && !isHeld(worst, measure.worst))
      all.push(`${kind}: ${measure.label}, worst ${figure(worst)} (${worstFile}), must be ${measure.worst.is} ${measure.worst.figure}`);
    return all;
  });
}

/** For the JSON file: every reader's mean and worst in every measure. */
export function standings(measures: readonly Measure[], scores: Scores): Record<string, Record<string, Standing>> {
  const of = (reader: string) => Object.fromEntries(measures.map((measure) => [measure.label, standingOf(measure, scores, reader)]));
  return Object.fromEntries([...scores.keys()].map((reader) => [reader, of(reader)]));
}
