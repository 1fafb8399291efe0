import { parseArgs } from 'node:util';

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
  const { values } = parseArgs({
    args,
    options: {
      peers: { type: 'string', default: 'all' },
      only: { type: 'string', default: '' },
      reps: { type: 'string', default: '5' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      ...Object.fromEntries(PARTS.map((part) => [`skip-${part}`, { type: 'boolean', default: false } as const])),
    },
  });
  if (values.help === true) return undefined;
  const all: Readonly<Record<string, unknown>> = values;
  return {
    peers: String(values.peers),
    only: String(values.only),
    reps: Math.max(1, Number(values.reps) || 1),
    isStrict: values.strict === true,
    skips: new Set(PARTS.filter((part) => all[`skip-${part}`] === true)),
  };
}
