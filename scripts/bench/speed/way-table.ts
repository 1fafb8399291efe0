import { alignedTable } from '@/scripts/bench/aligned-table';
import { least, mean, median, most } from '@/scripts/bench/statistics';
import type { FileTimes } from './file-times';

export interface TimedFile {
  file: string;
  megabytes: number;
  times: FileTimes;
}

export interface WaySpeed {
  way: string;
  msPerMegabyte: number | undefined;
  /** Against the first way, of each file's medians. */
  ratio: { median: number | undefined; mean: number | undefined; worst: number | undefined; worstFile: string | undefined };
  /** The same of each file's fastest rounds, median over the files: on a busy computer these are nearest to the truth. */
  fastestRatio: number | undefined;
  slowestMs: number | undefined;
  errors: string[];
}

const fastestOf = (times: number[] | string | undefined): number | undefined => (Array.isArray(times) ? least(times) : undefined);
const medianOf = (times: number[] | string | undefined): number | undefined => (Array.isArray(times) ? median(times) : undefined);

/** Every way against the first one. */
export function waySpeeds(files: readonly TimedFile[]): WaySpeed[] {
  const ways = Object.keys(files[0]?.times ?? {});
  const floor = ways[0] ?? '';
  return ways.map((way) => {
    const each = files.map(({ file, megabytes, times }) => {
      const [own, base] = [medianOf(times[way]), medianOf(times[floor])];
      return { file, megabytes, own, ratio: own === undefined || base === undefined ? undefined : own / base };
    });
    const fastest = files.map(({ times }) => {
      const [own, base] = [fastestOf(times[way]), fastestOf(times[floor])];
      return own === undefined || base === undefined ? undefined : own / base;
    });
    const ratios = each.map(({ ratio }) => ratio);
    const worst = most(ratios);
    return {
      way,
      msPerMegabyte: median(each.map(({ own, megabytes }) => (own === undefined ? undefined : own / megabytes))),
      ratio: { median: median(ratios), mean: mean(ratios), worst, worstFile: each.find(({ ratio }) => ratio === worst)?.file },
      fastestRatio: median(fastest),
      slowestMs: most(each.map(({ own }) => own)),
      errors: files.flatMap(({ file, times }) => (typeof times[way] === 'string' ? [`${file}: ${times[way]}`] : [])),
    };
  });
}

const figure = (value: number | undefined, digits: number): string => (value === undefined ? '–' : value.toFixed(digits));

export function wayTable(speeds: readonly WaySpeed[]): string {
  const head = [
    '',
    'ms/MB, median',
    '× floor, median',
    '× floor, mean',
    '× floor, worst',
    '× floor, fastest rounds',
    'slowest file, ms',
    'files in error',
  ];
  return alignedTable(
    head,
    speeds.map(({ way, msPerMegabyte, ratio, fastestRatio, slowestMs, errors }) => [
      way,
      figure(msPerMegabyte, 1),
      figure(ratio.median, 2),
      figure(ratio.mean, 2),
      figure(ratio.worst, 2),
      figure(fastestRatio, 2),
      figure(slowestMs, 0),
      String(errors.length),
    ]),
  );
}
