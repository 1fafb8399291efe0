import type { RunResult } from './run-once';

/** One line for each point: how its runs ended. */
export function tally(results: ReadonlyMap<string, readonly RunResult[]>): string {
  const head = ['point', 'runs', 'all well', 'by itself', 'one click', 'model calls', 'lost text', 'ms per run'];
  const lines = [...results].map(([name, runs]) => {
    const good = runs.filter(({ misses }) => misses.length === 0);
    const calls = runs.map((run) => run.calls);
    return [
      name,
      runs.length,
      good.length,
      good.filter(({ clicks }) => clicks === 0).length,
      good.filter(({ clicks }) => clicks === 1).length,
      `${Math.min(...calls)}–${Math.max(...calls)}`,
      runs.filter(({ misses }) => misses.some((miss) => /^(lost|not (stored|shown))/.test(miss))).length,
      Math.round(runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / runs.length),
    ].map(String);
  });
  const widths = head.map((title, column) => Math.max(...[head, ...lines].map((cells) => cells[column]?.length ?? 0), title.length));
  return [head, ...lines]
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
