import { atLeastOne, readOptions } from './read-options';

export interface BenchOptions {
  /** `all`, `none`, or the scorer's own names of them. */
  peers: string;
  /** A regular expression over file names; empty for all files. */
  only: string;
  reps: number;
  isStrict: boolean;
  skips: ReadonlySet<string>;
}

export const PARTS = ['quality', 'speed', 'panel', 'memory'] as const;

export const USAGE = `Usage: npm run bench -- reading [--peers all|none|NAME,…] [--only REGEX] [--reps 5] [--strict]
                                [--skip-quality] [--skip-speed] [--skip-panel] [--skip-memory]

  --peers   which other readers are scored beside ours, by the names of ../shared/measure
  --only    only the corpus files whose name matches
  --reps    rounds of every speed measurement
  --strict  status 1 when a figure that must hold does not; otherwise it is only marked ✗
`;

/** `undefined` when help was asked for. @throws TypeError for an option that there is not. */
export function readBenchOptions(args: string[]): BenchOptions | undefined {
  const options = readOptions(args, { peers: 'all', only: '', reps: '5' }, PARTS);
  if (options === undefined) return undefined;
  const { texts, isStrict, skips } = options;
  return { peers: texts.peers, only: texts.only, reps: atLeastOne(texts.reps), isStrict, skips };
}
