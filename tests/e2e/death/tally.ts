import type { RunResult } from './run-once';

const HEAD = ['point', 'runs', 'well', 'saved', 'by itself', 'one click', 'model calls', 'lost text', 'ms per run'];

/** One line for each point: how its runs ended. */
export function tally(results: ReadonlyMap<string, readonly RunResult[]>): string {
  const lines = [HEAD, ...[...results].map(([name, runs]) => lineOf(name, runs))];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const table = lines.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const all = [...results.values()].flat();
  return [...table, `${all.length} runs at ${results.size} points, ${all.filter(isWell).length} well`].join('\n');
}

function isWell({ misses }: RunResult): boolean {
  return misses.length === 0;
}

function lineOf(name: string, runs: readonly RunResult[]): string[] {
  const calls = runs.map((run) => run.calls);
  const saved = runs.filter(({ isSaved }) => isSaved);
  const isLoss = (miss: string) => /^(lost|not (stored|shown))/.test(miss);
  return [
    name,
    runs.length,
    runs.filter(isWell).length,
    saved.length,
    saved.filter(({ clicks }) => clicks === 0).length,
    saved.filter(({ clicks }) => clicks === 1).length,
    `${Math.min(...calls)}–${Math.max(...calls)}`,
    runs.filter(({ misses }) => misses.some(isLoss)).length,
    Math.round(runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / runs.length),
  ].map(String);
}
