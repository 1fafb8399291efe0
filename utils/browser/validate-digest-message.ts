import type { Ceiling } from '@/utils/cost/spending';
import type { Plan, RunEstimate } from '@/utils/digest/digest';
import { asList, asRecord } from '@/utils/narrow-json';
import type { RunChange } from './digest/digest-runner';

/** What comes in a message about digests has no type but what is checked here, as in `validate-message`. */

/** Names of lists and searches are far shorter. */
const LONGEST_ID = 500;
/** Longer than the list of any month. */
const MOST_KEYS = 5_000;
const LONGEST_KEY = 2_100;

export function asDigestId(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID ? value : undefined;
}

export function asKeys(value: unknown): string[] {
  return asList(value)
    .slice(0, MOST_KEYS)
    .filter((key): key is string => typeof key === 'string' && key.length <= LONGEST_KEY);
}

export function asPlan(value: unknown): Plan | undefined {
  const { profile, order, ceiling, reusesAny, hasOverview, estimate } = asRecord(value);
  const told = asEstimate(estimate);
  const limit = asCeiling(ceiling);
  if (told === undefined || (ceiling !== undefined && limit === undefined)) return undefined;
  return {
    ...(typeof profile === 'string' ? { profile } : {}),
    ...(order === 'list' || order === 'votes' ? { order } : {}),
    ...(limit === undefined ? {} : { ceiling: limit }),
    ...(reusesAny === true ? { reusesAny } : {}),
    ...(hasOverview === true ? { hasOverview } : {}),
    estimate: told,
  };
}

function asEstimate(value: unknown): RunEstimate | undefined {
  const { papers, tokensIn, tokensOut, cost, milliseconds, measured } = asRecord(value);
  if (!isAmount(papers) || !isAmount(tokensIn) || !isAmount(tokensOut) || !isAmount(milliseconds) || !isAmount(measured)) return undefined;
  const price = asCeiling(cost);
  return { papers, tokensIn, tokensOut, ...(price === undefined ? {} : { cost: price }), milliseconds, measured };
}

function asCeiling(value: unknown): Ceiling | undefined {
  const { currency, amount } = asRecord(value);
  return (currency === 'CNY' || currency === 'USD') && isAmount(amount) ? { currency, amount } : undefined;
}

export function asRunChange(value: unknown): RunChange | undefined {
  const { to, keys, ceiling } = asRecord(value);
  switch (to) {
    case 'pause':
    case 'resume':
    case 'cancel':
      return { to };
    case 'retry':
      return { to, ...(keys === undefined ? {} : { keys: asKeys(keys) }) };
    case 'first':
    case 'more':
      return { to, keys: asKeys(keys) };
    case 'ceiling': {
      const limit = asCeiling(ceiling);
      // What is no ceiling must not take away the one that there is.
      if (ceiling !== undefined && limit === undefined) return undefined;
      return { to, ...(limit === undefined ? {} : { ceiling: limit }) };
    }
    default:
      return undefined;
  }
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
