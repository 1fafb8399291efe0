import { type Currency, isPeak, type PeakHours, type Price } from './price';

/** What a call took, as the service counted it; absent where it does not say. */
export interface Usage {
  /** All of the prompt, what came from the service's cache included. */
  tokensIn?: number;
  tokensCached?: number;
  /** All that was written, thinking included. */
  tokensOut?: number;
  tokensThinking?: number;
}

export interface Cost {
  currency: Currency;
  amount: number;
}

/** What a call took, and what it costs where that is known. */
export interface Taken extends Usage {
  cost?: Cost;
}

/** By what a service charges. */
export interface Tariff {
  price: Price;
  peak?: PeakHours;
}

const MILLION = 1_000_000;

/** What a call cost at that moment; `undefined` where the tariff or the count is not known. */
export function costOf(tariff: Tariff | undefined, { tokensIn, tokensCached = 0, tokensOut }: Usage, at: number): Cost | undefined {
  if (tariff === undefined || tokensIn === undefined || tokensOut === undefined) return undefined;
  const { price, peak } = tariff;
  const cached = Math.min(tokensCached, tokensIn);
  const base = (tokensIn - cached) * price.input + cached * (price.cached ?? price.input) + tokensOut * price.output;
  const factor = peak !== undefined && isPeak(peak, at) ? peak.factor : 1;
  return { currency: price.currency, amount: (base * factor) / MILLION };
}

const COUNTS = ['tokensIn', 'tokensCached', 'tokensOut', 'tokensThinking'] as const;

/** What several calls took together. A cost is given only where each call has one, in the same currency. */
export function sumOf(calls: readonly Taken[]): Taken {
  const counts = COUNTS.flatMap((key) => {
    const known = calls.flatMap((call) => call[key] ?? []);
    return known.length === 0 ? [] : [[key, known.reduce((sum, count) => sum + count, 0)] as const];
  });
  const costs = calls.flatMap(({ cost }) => cost ?? []);
  const [first] = costs;
  const isKnown = first !== undefined && costs.length === calls.length && costs.every(({ currency }) => currency === first.currency);
  const amount = costs.reduce((sum, cost) => sum + cost.amount, 0);
  return { ...Object.fromEntries(counts), ...(isKnown ? { cost: { currency: first.currency, amount } } : {}) };
}
