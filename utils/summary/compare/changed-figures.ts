import type { ComparedSection } from './compared-sections';
import { type Figure, figureOf, findFigures, withBlankCitations } from './find-figures';
import { splitWords } from './split-words';

/** A numeral as it is shown: itself, and the words around it. */
export interface FigurePlace {
  text: string;
  before: string;
  after: string;
}

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
/** How much a word of the same clause says about a numeral, and one from elsewhere in the sentence. */
const CLAUSE = 1;
const SENTENCE = 0.2;
/** They stand beside any numeral. */
const EMPTY_WORDS = new Set([
  ...'的地得了为是在和与从到由将对以及比中上下个约达有则',
  '达到',
  '分别',
  '提升',
  '达',
  '以及',
  '其中',
  '相比',
  '对比',
]);

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
  const checked = numbers
    ?.filter(({ verdict }) => verdict !== 'not-a-claim')
    .map(({ start, end, text: written }) => ({ start, end, text: written, ...(figureOf(written) ?? IN_WORDS) }));
  const figures = isChecked && checked !== undefined ? checked : findFigures(text);
  const plain = withoutFigures(withBlankCitations(text), figures);
  return figures.map(({ start, end, text: written, value, kind }) => ({
    value,
    kind,
    place: placeOf(text, start, end, written),
    context: contextOf(plain, start, end),
  }));
}

function withoutFigures(text: string, figures: readonly { start: number; end: number }[]): string {
  let plain = text;
  for (const { start, end } of figures) plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);
  return plain;
}

const SENTENCE_END = /[。！？；\n]|[.!?;]\s/g;
const CLAUSE_END = /[，,、（）()：:]/g;

/** The stretch between two ends that holds a numeral. */
function stretch(text: string, end: RegExp, start: number, stop: number): { from: number; to: number } {
  const ends = [...text.matchAll(end)].map((match) => match.index + match[0].length);
  return { from: ends.findLast((index) => index <= start) ?? 0, to: ends.find((index) => index > stop) ?? text.length };
}

function contextOf(plain: string, start: number, end: number): Map<string, number> {
  const sentence = stretch(plain, SENTENCE_END, start, end);
  const inside = plain.slice(sentence.from, sentence.to);
  const clause = stretch(inside, CLAUSE_END, start - sentence.from, end - sentence.from);
  const context = new Map<string, number>();
  for (const word of splitWords(inside)) {
    const name = word.text.toLowerCase();
    if (!word.isWord || EMPTY_WORDS.has(name)) continue;
    const weight = word.start >= clause.from && word.end <= clause.to ? CLAUSE : SENTENCE;
    context.set(name, Math.max(context.get(name) ?? 0, weight));
  }
  return context;
}

/** As much of the sentence as tells what the numeral is about. */
const SHOWN_BEFORE = 18;
const SHOWN_AFTER = 8;

function placeOf(text: string, start: number, end: number, written: string): FigurePlace {
  const plain = withBlankCitations(text).replace(/\*\*|`/g, (marks) => ' '.repeat(marks.length));
  const { from, to } = stretch(plain, SENTENCE_END, start, end);
  const tidy = (part: string) => part.replace(/\s+/g, ' ');
  const before = tidy(plain.slice(from, start).replace(/^\s*(?:[-*+]|\d+\.)\s+/, '')).trimStart();
  const after = tidy(plain.slice(end, to)).trimEnd();
  return {
    text: written,
    before: before.length > SHOWN_BEFORE ? `…${wholeWords(before, before.length - SHOWN_BEFORE)}` : before,
    after: after.length > SHOWN_AFTER ? `${after.slice(0, wordEnd(after, SHOWN_AFTER))}…` : after,
  };
}

function wholeWords(text: string, from: number): string {
  return text.slice(splitWords(text).find(({ start }) => start >= from)?.start ?? from);
}

function wordEnd(text: string, at: number): number {
  return splitWords(text).find(({ end }) => end >= at)?.end ?? at;
}
