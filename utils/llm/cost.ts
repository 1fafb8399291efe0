import { type Profile, priceOf } from './profile';
import type { Currency, PeakHours } from './provider';
import { findProvider } from './providers';
import type { Usage } from './usage';

export interface Cost {
  currency: Currency;
  amount: number;
}

const MILLION = 1_000_000;

/** What a call cost, by the profile's price at that moment; `undefined` where the price or the count is not known. */
export function costOf(profile: Profile, usage: Usage, at: number): Cost | undefined {
  const price = priceOf(profile);
  const { tokensIn, tokensCached = 0, tokensOut } = usage;
  if (price === undefined || tokensIn === undefined || tokensOut === undefined) return undefined;
  const cached = Math.min(tokensCached, tokensIn);
  const base = (tokensIn - cached) * price.input + cached * (price.cached ?? price.input) + tokensOut * price.output;
  // A price of the person's own is taken as it is.
  const peak = profile.price === undefined ? findProvider(profile.providerId)?.peak : undefined;
  const factor = peak !== undefined && isPeak(peak, at) ? peak.factor : 1;
  return { currency: price.currency, amount: (base * factor) / MILLION };
}

/** Whether the service charges more at this moment. */
export function isPeak({ timeZone, weekdays }: PeakHours, at: number): boolean {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const hour = Number(part('hour'));
  return !['Sat', 'Sun'].includes(part('weekday')) && weekdays.some(([from, until]) => hour >= from && hour < until);
}
