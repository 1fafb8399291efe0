/** Missing values count for nothing; `undefined` when all are missing. */
type Values = readonly (number | undefined)[];

const present = (values: Values): number[] => values.filter((value) => value !== undefined && !Number.isNaN(value)) as number[];

export function median(values: Values): number | undefined {
  const sorted = present(values).sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

export function mean(values: Values): number | undefined {
  const all = present(values);
  return all.length === 0 ? undefined : all.reduce((sum, value) => sum + value, 0) / all.length;
}

export function least(values: Values): number | undefined {
  const all = present(values);
  return all.length === 0 ? undefined : Math.min(...all);
}

export function most(values: Values): number | undefined {
  const all = present(values);
  return all.length === 0 ? undefined : Math.max(...all);
}
