/** Pixels in a unit; those of the screen stand for one of usual size. */
const units: Readonly<Record<string, number>> = {
  px: 1,
  '': 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  q: 0.945,
  rem: 16,
  vw: 12.8,
  vh: 8,
  vmin: 8,
  vmax: 12.8,
};

/** A length in pixels; `undefined` for words and sums. @param em what `1em` and `100%` are */
export function cssLength(value: string, em: number): number | undefined {
  const [, number = '', unit = ''] = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z%]*)$/.exec(value.trim().toLowerCase()) ?? [];
  if (number === '') return undefined;
  if (unit === '%') return (Number(number) * em) / 100;
  if (unit === 'em' || unit === 'lh') return Number(number) * em;
  if (unit === 'ex' || unit === 'ch') return (Number(number) * em) / 2;
  const pixels = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return pixels === undefined ? undefined : Number(number) * pixels;
}
