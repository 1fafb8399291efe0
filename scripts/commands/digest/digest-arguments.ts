import { parseArgs } from 'node:util';
import { UsageError } from '@/scripts/commands/usage-error';
import type { Wish } from '@/utils/digest/choose-papers';
import { MOST_AT_ONCE } from '@/utils/llm/profile';
import { splitList } from '@/utils/split-list';

const USAGE =
  'paper digest DATE|WEEK|MONTH|latest|trending|ADDRESS|FILE --out REPORT [--format a|b|json] [--top N] [--words W1,W2] [--order votes|list] [--concurrency N] [--ceiling AMOUNT] [--overview] [--retry-failed] [--state FILE]';

const FORMATS = { a: 'report-a', b: 'report-b', json: 'json' } as const;

export interface DigestArguments {
  list: string;
  out: string;
  state: string;
  format: (typeof FORMATS)[keyof typeof FORMATS];
  wish: Wish;
  /** Absent: as the service's data say. */
  atOnce?: number;
  /** In the currency of the service's prices. */
  ceiling?: number;
  hasOverview: boolean;
  retriesFailed: boolean;
}

/** @throws UsageError, and what `parseArgs` throws */
export function readDigestArguments(args: string[]): DigestArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      state: { type: 'string' },
      format: { type: 'string', default: 'b' },
      top: { type: 'string' },
      words: { type: 'string', multiple: true, default: [] },
      order: { type: 'string', default: 'list' },
      concurrency: { type: 'string' },
      ceiling: { type: 'string' },
      overview: { type: 'boolean', default: false },
      'retry-failed': { type: 'boolean', default: false },
    },
  });
  const [list] = positionals;
  const { out, format, order, words } = values;
  if (list === undefined || positionals.length > 1 || out === undefined) throw new UsageError(`usage: ${USAGE}`);
  if (!isOneOf(format, FORMATS)) throw new UsageError(`no format "${format}": a, b or json`);
  if (order !== 'votes' && order !== 'list') throw new UsageError(`no order "${order}": votes or list`);
  const top = wholeNumber('top', values.top);
  const atOnce = wholeNumber('concurrency', values.concurrency, MOST_AT_ONCE);
  const ceiling = amountIn(values.ceiling);
  const wanted = words.flatMap(splitList);
  return {
    list,
    out,
    state: values.state ?? `${out}.state.jsonl`,
    format: FORMATS[format],
    wish: { order, ...(top === undefined ? {} : { top }), ...(wanted.length === 0 ? {} : { words: wanted }) },
    ...(atOnce === undefined ? {} : { atOnce }),
    ...(ceiling === undefined ? {} : { ceiling }),
    hasOverview: values.overview,
    retriesFailed: values['retry-failed'],
  };
}

function isOneOf<Name extends string>(name: string, table: Readonly<Record<Name, unknown>>): name is Name {
  return Object.hasOwn(table, name);
}

function wholeNumber(name: string, text: string | undefined, most = 9_999): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text) || Number(text) > most) throw new UsageError(`--${name} is "${text}": a number from 1 to ${most}`);
  return Number(text);
}

function amountIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,6}(?:\.\d+)?$/.test(text) || Number(text) === 0) throw new UsageError(`--ceiling is "${text}": an amount of money, as 2.50`);
  return Number(text);
}
