import type { PaperIndex } from '@/utils/summary/check/paper/paper-index';
import type { Amount, Quantity } from '@/utils/summary/check/quantities/quantity';
import { type Closeness, closeness, type Rewriting, rewritings } from './amount-relation';

/** A number of the paper that has a value of the summary. */
export interface Match {
  /** Index of the first in `PaperIndex.quantities`, and of the others that a range or ratio takes. */
  quantity: number;
  others: number[];
  place: number;
  closeness: Closeness;
  /** The same unit stands there. */
  hasUnit: boolean;
}

interface Entry {
  value: number;
  quantity: number;
}

/** The values of a paper in order, to look one up. */
export class ValueLookup {
  private readonly shown: Entry[] = [];
  private readonly base: Entry[] = [];

  constructor(private readonly index: PaperIndex) {
    for (const [number, { quantity }] of index.quantities.entries()) {
      if (quantity.isLabel) continue;
      for (const { value } of quantity.amounts) {
        this.shown.push({ value, quantity: number });
        if (quantity.scale !== 1) this.base.push({ value: value * quantity.scale, quantity: number });
        else if (quantity.unit !== undefined) this.base.push({ value, quantity: number });
      }
    }
    this.shown.sort((a, b) => a.value - b.value);
    this.base.sort((a, b) => a.value - b.value);
  }

  /** Every place where the paper has this value. */
  find(quantity: Quantity): Match[] {
    const [first, second, third] = quantity.amounts;
    if (first === undefined) return [];
    if (quantity.isVague && second !== undefined) return this.within(first.value, second.value);
    // What stands behind ± is nobody's value alone.
    if (second === undefined) return this.findAmount(first, quantity, false);
    const matches = this.findAmount(first, quantity, true);
    const rest = [second, ...(third === undefined ? [] : [third])];
    return [...this.together(matches, rest, quantity), ...this.asShares(quantity)];
  }

  private findAmount(amount: Amount, quantity: Quantity, withSpreads: boolean): Match[] {
    const matches = new Map<number, Match>();
    for (const wanted of rewritings(amount, quantity)) {
      for (const { quantity: number } of this.near(wanted)) {
        const found = this.index.quantities[number];
        if (found === undefined || !wanted.fits(found.quantity.unit, found.quantity)) continue;
        const how = bestOf(
          (withSpreads || found.quantity.shape !== 'spread' ? found.quantity.amounts : found.quantity.amounts.slice(0, 1)).map((shown) =>
            closeness(wanted, wanted.isBase ? scaled(shown, found.quantity.scale) : shown),
          ),
        );
        if (how === undefined) continue;
        const before = matches.get(number);
        if (before === undefined || (before.closeness === 'rounded' && how === 'exact'))
          matches.set(number, {
            quantity: number,
            others: [],
            place: found.place,
            closeness: how,
            hasUnit: quantity.unit !== undefined && found.quantity.unit === quantity.unit,
          });
      }
    }
    return [...matches.values()];
  }

  private near({ value, step, isBase }: Rewriting): Entry[] {
    const entries = isBase ? this.base : this.shown;
    const reach = Math.max(step / 2, Math.abs(value) * 1e-9) * 1.001;
    const found: Entry[] = [];
    for (let at = firstAtLeast(entries, value - reach); at < entries.length; at += 1) {
      const entry = entries[at];
      if (entry === undefined || entry.value > value + reach) break;
      found.push(entry);
    }
    return found;
  }

  /** All numbers of a range, ratio or product stand in one place: as one expression in the same order, or as several numbers. */
  private together(matches: Match[], rest: readonly Amount[], quantity: Quantity): Match[] {
    const others = rest.map((amount) => this.findAmount(amount, quantity, true));
    return matches.flatMap((match) => {
      const found = this.index.quantities[match.quantity]?.quantity;
      if (found === undefined) return [];
      if (found.amounts.length > 1) return this.inOrder(found, quantity) ? [match] : [];
      const own = others.map((list) => list.find((other) => other.place === match.place && other.quantity !== match.quantity));
      const all = own.filter((other) => other !== undefined);
      if (all.length < own.length) return [];
      const isRounded = [match, ...all].some((one) => one.closeness === 'rounded');
      return [{ ...match, others: all.map((other) => other.quantity), closeness: isRounded ? 'rounded' : 'exact' }];
    });
  }

  private inOrder(found: Quantity, wanted: Quantity): boolean {
    if (found.amounts.length !== wanted.amounts.length) return false;
    return found.amounts.every((shown, at) => {
      const amount = wanted.amounts[at];
      if (amount === undefined) return false;
      const ways = rewritings(amount, wanted).filter((way) => way.fits(found.unit, found));
      return ways.some((way) => closeness(way, way.isBase ? scaled(shown, found.scale) : shown) !== undefined);
    });
  }

  /** `8:2` where the paper has 80% and 20%. */
  private asShares({ shape, amounts }: Quantity): Match[] {
    const [first, second] = amounts;
    if (shape !== 'ratio' || first === undefined || second === undefined) return [];
    const whole = first.value + second.value;
    const share = (amount: Amount): Quantity => ({
      start: 0,
      end: 0,
      text: '',
      shape: 'single',
      amounts: [{ value: (100 * amount.value) / whole, step: 1, digits: 2 }],
      unit: 'percent',
      scale: 1,
      isWords: false,
      isVague: false,
      isLabel: false,
      isHedged: false,
    });
    const shares = [share(first), share(second)] as const;
    const [other] = shares[1].amounts;
    const [own] = shares[0].amounts;
    return own === undefined || other === undefined ? [] : this.together(this.findAmount(own, shares[0], false), [other], shares[1]);
  }

  private within(least: number, most: number): Match[] {
    const found: Match[] = [];
    for (let at = firstAtLeast(this.shown, least); at < this.shown.length; at += 1) {
      const entry = this.shown[at];
      if (entry === undefined || entry.value > most) break;
      const there = this.index.quantities[entry.quantity];
      if (there === undefined) continue;
      const { quantity, place } = there;
      const isSame = quantity.isVague && quantity.amounts[0]?.value === least && quantity.amounts[1]?.value === most;
      found.push({ quantity: entry.quantity, others: [], place, closeness: isSame ? 'exact' : 'rounded', hasUnit: false });
    }
    return found;
  }
}

function scaled({ value, step, digits }: Amount, scale: number): Amount {
  return { value: value * scale, step: step * scale, digits };
}

function bestOf(found: (Closeness | undefined)[]): Closeness | undefined {
  return found.includes('exact') ? 'exact' : found.find((how) => how !== undefined);
}

function firstAtLeast(entries: readonly Entry[], value: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.value ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
