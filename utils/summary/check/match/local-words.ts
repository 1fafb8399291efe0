import { isFewWord } from '@/utils/summary/check/context/term-ids';
import { eachToken } from '@/utils/summary/check/context/tokens';
import type { PaperIndex } from '@/utils/summary/check/paper/paper-index';
import type { QueryWord } from './query';

interface PlacedToken {
  at: number;
  length: number;
  terms: readonly number[];
}

/** Words further from a number than this belong to something else, in characters. */
const REACH = 80;
/** What stands about as near to two numbers belongs to neither. */
const CLEARLY = 6;

const LONGEST_WORD = 40;

/** Where a part of a sentence ends, and how far away that puts what stands behind it. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/;|\s(?:while|whereas|but)\s/g, 45],
  [/\sand\s/g, 12],
];

/** Where the words of a place stand; kept for the places that are asked about. */
export class LocalWords {
  private readonly tokens = new Map<number, PlacedToken[]>();

  constructor(private readonly index: PaperIndex) {}

  /** How much of the near words stands closer to this number than to any other of the given ones. What stands before all of them is said of all. */
  owned(place: number, own: number, others: readonly number[], words: readonly QueryWord[]): number {
    const mine = this.span(own);
    const theirs = others.map((other) => this.span(other));
    const first = Math.min(mine[0], ...theirs.map(([start]) => start));
    let sum = 0;
    for (const word of words) {
      const nearest = this.nearest(place, word, mine, first);
      if (nearest > REACH) continue;
      if (theirs.every((span) => this.nearest(place, word, span, first) >= nearest + CLEARLY)) sum += word.weight;
    }
    return sum;
  }

  /** Whether one of the words follows a number at once: what it counts. */
  counts(place: number, own: number, words: readonly QueryWord[]): boolean {
    const [, end] = this.span(own);
    const next = this.of(place)
      .filter(({ at }) => at >= end && at - end <= 14)
      .slice(0, 2);
    return next.some((token) => words.some(({ terms }) => token.terms.some((term) => terms.includes(term))));
  }

  /** Whether one of the words stands right before a number. */
  introduces(place: number, own: number, words: readonly QueryWord[]): boolean {
    const [start] = this.span(own);
    const last = this.of(place).findLast(({ at, length }) => at < start && start - at - length <= 4);
    return last !== undefined && words.some(({ terms }) => last.terms.some((term) => terms.includes(term)));
  }

  /** Whether two numbers stand behind or before the same word: `a beam size of 4,000 … a beam size of 1,500`. */
  isAlike(place: number, one: number, other: number): boolean {
    const around = (number: number) => {
      const [start, end] = this.span(number);
      const text = this.index.places[place]?.text ?? '';
      return [
        /(\p{L}+)\W{0,3}(?:of\W)?$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[1],
        /^\W{0,3}(\p{L}+)/u.exec(text.slice(end))?.[1],
      ];
    };
    const [a, b] = [around(one), around(other)];
    return a.some((word, side) => word !== undefined && !isFewWord(word) && word === b[side]);
  }

  /** How far the nearest of some terms stands from a number, in characters; ends of parts of the sentence count for many. */
  distance(place: number, own: number, terms: readonly number[]): number {
    return this.nearest(place, { terms }, this.span(own));
  }

  /** How much of the words stands near a number. */
  around(place: number, own: number, words: readonly QueryWord[]): number {
    const span = this.span(own);
    return words.reduce((sum, word) => sum + (this.nearest(place, word, span, 0, REACH) <= REACH ? word.weight : 0), 0);
  }

  private span(quantity: number): [number, number] {
    const { start, end } = this.index.quantities[quantity]?.quantity ?? { start: 0, end: 0 };
    const from = this.index.places[this.index.quantities[quantity]?.place ?? 0]?.start ?? 0;
    return [start - from, end - from];
  }

  /** What is further than `reach` is infinitely far. */
  private nearest(
    place: number,
    { terms }: Pick<QueryWord, 'terms'>,
    [start, end]: [number, number],
    from = 0,
    reach = Number.POSITIVE_INFINITY,
  ): number {
    const text = this.index.places[place]?.text ?? '';
    let best = Number.POSITIVE_INFINITY;
    for (const token of this.of(place)) {
      const isAfter = token.at >= end;
      // What a number counts or is of mostly follows it, and stands in the same part of the sentence.
      const apart = isAfter ? token.at - end : Math.max(0, start - token.at) * 1.1;
      if (token.at < from || apart > reach || apart >= best || !token.terms.some((term) => terms.includes(term))) continue;
      best = Math.min(best, apart + partsIn(isAfter ? text.slice(end, token.at) : text.slice(token.at, start)));
    }
    return best;
  }

  private of(place: number): PlacedToken[] {
    const known = this.tokens.get(place);
    if (known !== undefined) return known;
    const text = this.index.places[place]?.text ?? '';
    const placed: PlacedToken[] = [];
    eachToken(text, 0, text.length, (token, at) => placed.push({ at, length: token.length, terms: this.index.ids.ofToken(token) }));
    this.tokens.set(place, placed);
    return placed;
  }
}

function partsIn(text: string): number {
  return PARTS.reduce((sum, [end, size]) => sum + size * (text.match(end)?.length ?? 0), 0);
}
