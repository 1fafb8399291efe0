import type { CheckedNumber } from '@/utils/summary/check/checked-number';
import type { ComparedSection } from './compared-sections';
import { contextOf, type FigurePlace, placeOf } from './figure-place';
import { type Figure, findFigures, withBlankCitations } from './find-figures';

/** A quantity that two summaries give differently; one that only one of them names has no other side. */
export interface FigureChange {
  section: string;
  from?: FigurePlace;
  to?: FigurePlace;
}

interface PlacedFigure extends Pick<Figure, 'value' | 'kind'> {
  place: FigurePlace;
  /** Word → how near it stands. */
  context: Map<string, number>;
}

/** Two numerals speak of the same thing when this much of what stands around them is the same. */
const SAME_THING = 0.4;
/** A value that stayed is sooner the same thing than one beside it that changed. */
const SAME_VALUE = 0.15;

/** The quantities of one section that changed; those that were only moved, respelled or cited otherwise did not. */
export function changedFigures(before: ComparedSection | undefined, after: ComparedSection | undefined): FigureChange[] {
  const section = (after ?? before)?.id ?? '';
  // The check knows more numerals, `三个` among them, but only two checked texts can be compared by it.
  const isChecked = [before, after].every((each) => each === undefined || each.numbers !== undefined);
  const old = before ? placedFigures(before, isChecked) : [];
  const fresh = after ? placedFigures(after, isChecked) : [];
  const pairs = old
    .flatMap((from) => fresh.map((to) => ({ from, to, score: score(from, to) })))
    .filter(({ score: value }) => value >= SAME_THING)
    .sort((a, b) => b.score - a.score);
  const partner = new Map<PlacedFigure, PlacedFigure>();
  for (const { from, to } of pairs) {
    if (partner.has(from) || partner.has(to)) continue;
    partner.set(from, to);
    partner.set(to, from);
  }
  settleEqual(old, fresh, partner);
  const changed = fresh.flatMap((to): FigureChange[] => {
    const from = partner.get(to);
    if (from === undefined) return [{ section, to: to.place }];
    return isSame(from, to) ? [] : [{ section, from: from.place, to: to.place }];
  });
  const gone = old.filter((from) => !partner.has(from)).map(({ place }): FigureChange => ({ section, from: place }));
  return [...changed, ...gone];
}

/** What is left over on both sides with the same value was moved to other words. */
function settleEqual(old: readonly PlacedFigure[], fresh: readonly PlacedFigure[], partner: Map<PlacedFigure, PlacedFigure>): void {
  for (const from of old.filter((figure) => !partner.has(figure))) {
    const to = fresh.find((figure) => !partner.has(figure) && isSame(from, figure));
    if (to === undefined) continue;
    partner.set(from, to);
    partner.set(to, from);
  }
}

/** A numeral in words is the same as itself alone. */
const IN_WORDS = { value: Number.NaN, kind: '' } as const;

function isSame(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.place.text === b.place.text) return true;
  return a.kind === b.kind && Math.abs(a.value - b.value) <= 1e-9 * Math.max(Math.abs(a.value), Math.abs(b.value));
}

/** Weighted Dice over the words around both; more where the value stayed, nothing where percent stands against times. */
function score(a: PlacedFigure, b: PlacedFigure): number {
  if (a.kind !== b.kind) return 0;
  let shared = 0;
  for (const [word, weight] of a.context) shared += Math.min(weight, b.context.get(word) ?? 0);
  const all = sum(a.context) + sum(b.context);
  // Two lines that hold nothing but a number are about what their section is about.
  const likeness = all === 0 ? 1 : (2 * shared) / all;
  return likeness < SAME_THING ? 0 : likeness + (isSame(a, b) ? SAME_VALUE : 0);
}

function sum(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((total, weight) => total + weight, 0);
}

function placedFigures({ text, numbers }: ComparedSection, isChecked: boolean): PlacedFigure[] {
  const checked = numbers?.filter(({ verdict }) => verdict !== 'not-a-claim').flatMap(figuresIn);
  const figures = isChecked && checked !== undefined ? checked : findFigures(text);
  const plain = withoutFigures(withBlankCitations(text), figures);
  return figures.map(({ start, end, text: written, value, kind }) => ({
    value,
    kind,
    place: placeOf(text, start, end, written),
    context: contextOf(plain, start, end),
  }));
}

/** To the check a range is one numeral, but each of its ends can change. */
function figuresIn({ start, end, text }: CheckedNumber): Figure[] {
  const ends = findFigures(text);
  if (ends.length < 2) return [{ ...(ends[0] ?? IN_WORDS), start, end, text }];
  return ends.map((figure) => ({ ...figure, start: start + figure.start, end: start + figure.end }));
}

function withoutFigures(text: string, figures: readonly { start: number; end: number }[]): string {
  let plain = text;
  for (const { start, end } of figures) plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);
  return plain;
}
