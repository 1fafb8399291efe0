import type { CardNumeral } from '@/utils/summary/check/card/card-numerals';
import { termsOfToken } from '@/utils/summary/check/context/term-ids';
import type { PaperIndex, Place } from '@/utils/summary/check/paper/paper-index';
import { chineseValue } from '@/utils/summary/check/quantities/chinese-value';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import { unitAt } from '@/utils/summary/check/quantities/units';
import type { Match } from './find-matches';
import type { LocalWords } from './local-words';
import { placeScore } from './place-score';
import type { QueryWord } from './query';

/** What speaks against a match. */
export type Doubt =
  | 'unit'
  | 'row'
  | 'column'
  | 'relative'
  | 'superlative'
  | 'neighbour'
  | 'unrelated'
  | 'rival'
  | 'rounding'
  | 'order'
  | 'elsewhere'
  | 'range'
  | 'ordinal'
  | 'compared';

export interface Candidate {
  match: Match;
  place: Place;
  /** How much of the numeral's surroundings stands there, 0 to 1. */
  score: number;
  doubts: Doubt[];
}

/** Another numeral near the one that is judged. */
export interface Sibling {
  numeral: CardNumeral;
  clause: string;
  matches: readonly Match[];
}

/** A different value of the same kind, at the place that has most of the words. */
export interface Rival {
  score: number;
  place: number;
  quantity: number;
  /** How much of the near words stands beside it. */
  around: number;
}

/** Everything that is known when a match is judged. */
export interface Judgement {
  index: PaperIndex;
  numeral: CardNumeral;
  words: readonly QueryWord[];
  /** The other numerals of the list item or paragraph. */
  siblings: readonly Sibling[];
  /** Quantities that one of the siblings takes. */
  taken: ReadonlySet<number>;
  matched: ReadonlySet<number>;
  /** The best score of a different value of the same kind, and where. */
  rival: Rival;
  local: LocalWords;
}

const PHYSICAL: ReadonlySet<string> = new Set([
  'seconds',
  'bytes',
  'flops',
  'hertz',
  'metres',
  'money',
  'watts',
  'decibels',
  'grams',
  'electronvolts',
  'parsecs',
  'bits',
]);

export function judgeMatch(match: Match, judgement: Judgement): Candidate | undefined {
  const { index, numeral, words } = judgement;
  const place = index.places[match.place];
  const found = index.quantities[match.quantity]?.quantity;
  if (place === undefined || found === undefined) return undefined;
  const score = placeScore(index, place, words);
  const doubts: Doubt[] = [];
  const clause = numeral.text.slice(...numeral.clause);
  if (hasOtherUnit(numeral.quantity, match, place, index)) doubts.push('unit');
  if (isEndOfRange(numeral, match, index)) doubts.push('range');
  if (isInOtherTable(numeral, place, index)) doubts.push('elsewhere');
  if (isOtherTurn(numeral, place)) doubts.push('ordinal');
  if (isOthersLead(numeral, place, judgement)) doubts.push('compared');
  if (isOtherKindOfChange(clause, numeral.quantity, found, place)) doubts.push('relative');
  if (place.cell !== undefined) doubts.push(...cellDoubts(place, match, judgement, clause));
  else if (isNeighbours(match, judgement)) doubts.push('neighbour');
  if (isUnrelated(score, match, judgement, place)) doubts.push('unrelated');
  if (isOutdone(match, score, place, judgement) || isSiblings(match, place, score, judgement)) doubts.push('rival');
  if (isOutOfOrder(match, place, judgement)) doubts.push('order');
  return { match, place, score, doubts };
}

function hasOtherUnit(claim: Quantity, match: Match, place: Place, index: PaperIndex): boolean {
  const found = index.quantities[match.quantity]?.quantity;
  if (found === undefined || claim.unit === undefined || found.unit === claim.unit) return false;
  if (claim.shape === 'fraction' || claim.isVague) return false;
  const isShare = SHARES.has(claim.unit);
  if (isShare && found.unit !== undefined && (SHARES.has(found.unit) || found.unit === 'times')) return false;
  if (place.cell !== undefined) return hasOtherHead(claim, match, place, index);
  if (isShare) return !(found.amounts.every(({ value, digits }) => value < 1 || digits >= 3) || found.shape === 'fraction');
  if (isCalendarYear(claim)) return false;
  if (PHYSICAL.has(claim.unit)) {
    const hasOwn = index.quantities.some(({ quantity, place: at }) => at === match.place && quantity.unit === claim.unit);
    return hasOwn || !hasUnitWord(claim.unit, place.text);
  }
  return claim.unit === 'times' && found.unit !== undefined && found.unit !== 'percent';
}

const SHARES: ReadonlySet<string> = new Set(['percent', 'points']);

function isCalendarYear({ unit, amounts }: Quantity): boolean {
  return unit === 'seconds' && amounts.some(({ value }) => value >= 1900 && value < 2100);
}

/** `Training time (min)` over a cell that a summary gives in GB. */
function hasOtherHead(claim: Quantity, match: Match, { cell, passage }: Place, index: PaperIndex): boolean {
  if (cell === undefined) return false;
  for (const name of [cell.columnName, cell.rowName]) {
    const [, inside] = /[([]\s*(?:in\s)?([^()[\]]{1,16})[)\]]/.exec(name) ?? [];
    const unit = inside === undefined ? undefined : unitAt(inside, 0);
    if (unit !== undefined && inside !== undefined && unit.end >= inside.trim().length)
      return unit.kind !== claim.unit && !(SHARES.has(unit.kind) && SHARES.has(claim.unit ?? ''));
  }
  if (claim.unit === 'times')
    return !/speed|times|factor|\u00d7|\bx\b|ratio|fold|increase/i.test(
      `${cell.columnName} ${cell.rowName} ${index.document.passages[passage]?.text.slice(0, 300)}`,
    );
  return false;
}

const UNIT_WORDS: Readonly<Record<string, RegExp>> = {
  seconds: /\b(?:years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|ms|yr|s)\b/,
  bytes: /\b(?:bytes?|[KMGT]i?B|memory)\b/,
  money: /[$€¥£]|\b(?:USD|dollars?|cost|price)\b/,
};

function hasUnitWord(unit: string, text: string): boolean {
  return UNIT_WORDS[unit]?.test(text) ?? true;
}

/** `相对提升 4.96%` where the paper has 4.96 points, and the other way round. */
function isOtherKindOfChange(clause: string, claim: Quantity, found: Quantity, place: Place): boolean {
  const isRelative =
    /相对(?:提升|提高|改进|改善|增益|增长|增加|降低|下降|减少|降幅|增幅|提速|变化)/.test(clause) && claim.unit === 'percent';
  const saysRelative = /\brelative(?:ly)?\b/i.test(place.text);
  if (isRelative) return !saysRelative && place.cell === undefined;
  return (
    claim.unit === 'points' && found.unit === 'percent' && /\brelative\s(?:improvement|gain|increase|reduction|decrease)/i.test(place.text)
  );
}

function overlap(words: readonly QueryWord[], terms: ReadonlySet<number>): number {
  return words.reduce((sum, word) => sum + (word.terms.some((term) => terms.has(term)) ? word.weight : 0), 0);
}

/** What another row or column must have more of the near words, in their weight, to be the one that is meant. */
const CLEAR = 0.9;
const COMPARED =
  /(?<!数值|大小)比(?!较|例|率|值|重|特|如|对)|相较|高于|低于|多于|少于|超过|领先|优于|不及|落后|基线|对照|对比|此前|原有|上界|上限|下界|而[^为]|最[强好优佳]|\d[%％]?\s?对/;
/** `由 65% 升到 66.5%`: one of the two is somebody else's. */
const FROM_TO = /[从由].*(?:升|降|增|减|提|缩|跌|到|至)/;

function cellDoubts(place: Place, match: Match, judgement: Judgement, clause: string): Doubt[] {
  const { index, words, numeral } = judgement;
  const { cell } = place;
  const table = cell === undefined ? undefined : index.tables[cell.table];
  // A number in the name of a row is said there as in a sentence.
  if (cell === undefined || table === undefined || cell.isName) return [];
  const rows = table.rows.filter((_, row) => table.filled[row]?.has(cell.column));
  const columns = table.columns.filter((_, column) => table.filled[cell.row]?.has(column));
  const doubts: Doubt[] = [];
  const isOwn = table.own.has(cell.row);
  const isCompared = COMPARED.test(numeral.text.slice(...numeral.sentence));
  const isFrom = /[从由][^，,]{0,6}$/.test(numeral.text.slice(numeral.clause[0], numeral.quantity.start));
  const isBoth = COMPARED.test(clause) && overlap(words, cell.rowTerms) > CLEAR;
  if (!isFrom && !isBoth && leads(rows, cell.rowTerms, words, isOwn || isCompared) && !(isOwn && COMPARED.test(clause))) doubts.push('row');
  if (!match.hasUnit && leads(columns, cell.columnTerms, words, false)) doubts.push('column');
  if (doubts.length === 0 && isStrangeRow(place, judgement, clause)) doubts.push('row');
  if (/最(?:强|好|优|佳|多|高(?!档|层|级))/.test(clause) && !isExtreme(place, match, index)) doubts.push('superlative');
  return doubts;
}

/** Whether the words of the clause name another row or column; where they name none, whether those of the sentence do. */
function leads(all: readonly ReadonlySet<number>[], own: ReadonlySet<number>, words: readonly QueryWord[], isNearOnly: boolean): boolean {
  const near = words.filter(({ isNear }) => isNear);
  const most = Math.max(0, ...all.map((terms) => overlap(near, terms)));
  const mine = overlap(near, own);
  if (most > mine + CLEAR && most > 1.6 * mine) return true;
  if (isNearOnly) return false;
  const whole = Math.max(0, ...all.map((terms) => overlap(words, terms)));
  return whole > overlap(words, own) + 1.25 * CLEAR && whole > 1.3 * overlap(words, own);
}

/** No word of the sentence names this row, and the other values of the sentence or the paper's own method stand in others. */
function isStrangeRow(place: Place, { index, words, siblings }: Judgement, clause: string): boolean {
  const { cell } = place;
  const table = cell === undefined ? undefined : index.tables[cell.table];
  if (cell === undefined || table === undefined || table.own.has(cell.row) || COMPARED.test(clause) || FROM_TO.test(clause)) return false;
  const rowNames = words.filter(({ kind, isNear }) => isNear || kind === 'name');
  if (overlap(rowNames, cell.rowTerms) > 0) return false;
  const rows = new Set(
    siblings.flatMap(({ numeral: theirNumeral, clause: theirs, matches }) =>
      COMPARED.test(theirs) || matches.length > 3 || !isPrecise(theirNumeral)
        ? []
        : matches.flatMap((sibling) => {
            const other = index.places[sibling.place]?.cell;
            return other !== undefined && other.table === cell.table ? [other.row] : [];
          }),
    ),
  );
  if (rows.has(cell.row)) return false;
  return rows.size > 0 || table.own.size > 0;
}

const ORDINAL_WORDS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** `第五轮` where the paper speaks of the third round. */
function isOtherTurn({ text, clause }: CardNumeral, { text: there }: Place): boolean {
  const [, shown, noun] = /第\s?([一二三四五六七八九十\d]+)\s?(轮|次|步|阶段|层|天|周|年|章|代|期)/.exec(text.slice(...clause)) ?? [];
  if (shown === undefined || noun === undefined) return false;
  const wanted = /\d/.test(shown) ? Number(shown) : chineseValue(shown);
  const turns = [
    ...[
      ...there.matchAll(
        /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s(?:round|turn|iteration|step|stage|layer|day|week|year|generation)/gi,
      ),
    ].map(([, word = '']) => ORDINAL_WORDS.indexOf(word.toLowerCase()) + 1),
    ...[...there.matchAll(/\b(?:round|turn|iteration|step|stage|layer|day|week|year)\s(\d+)/gi)].map(([, number]) => Number(number)),
  ];
  return turns.length > 0 && wanted !== undefined && !turns.includes(wanted);
}

/** `比 DenseNet 低 1.82` where the paper's sentence compares with something else. */
function isOthersLead({ text, clause, quantity }: CardNumeral, place: Place, { index }: Judgement): boolean {
  if (place.cell !== undefined || quantity.isWords) return false;
  const before = text.slice(clause[0], quantity.start);
  const [, other = ''] = /(?:比|较|超过|优于|高于|低于|领先)\s?([A-Z][A-Za-z0-9-]{2,})[^比较超优领]*$/.exec(before) ?? [];
  if (other === '') return false;
  const terms = termsOfToken(other).flatMap((term) => index.ids.find(term) ?? []);
  return terms.length > 0 && !terms.some((term) => place.terms.has(term));
}

/** `2.5 倍` where the paper has 2.5 to 4.5 times. */
function isEndOfRange({ quantity, text, clause }: CardNumeral, match: Match, index: PaperIndex): boolean {
  if (quantity.amounts.length > 1 || quantity.isHedged || index.quantities[match.quantity]?.quantity.shape !== 'range') return false;
  return !/最|至|到|以上|以下|以内|超|不足|不到|少|多|上限|下限|之间|从|由|起/.test(text.slice(...clause));
}

/** `（表 4）` in the sentence, and the value in another table. */
function isInOtherTable(numeral: CardNumeral, place: Place, index: PaperIndex): boolean {
  if (place.cell === undefined) return false;
  const [, number] = /(?:表|Table)\s?(\d+)/i.exec(numeral.text.slice(...numeral.item)) ?? [];
  if (number === undefined) return false;
  const own = index.document.passages[place.passage]?.label;
  const label = `Table ${number}`;
  return (
    own !== undefined && own !== label && index.document.passages.some((passage) => passage.label === label && passage.tables !== undefined)
  );
}

/** Three digits shown are hardly met by chance. */
function isPrecise({ quantity }: CardNumeral): boolean {
  return quantity.amounts.some(({ digits }) => digits >= 3) && !quantity.isWords;
}

/** The greatest or least value of its column, the rows of the paper's own method aside. */
function isExtreme(place: Place, match: Match, index: PaperIndex): boolean {
  const { cell } = place;
  const own = index.quantities[match.quantity]?.quantity.amounts[0]?.value;
  if (cell === undefined || own === undefined) return true;
  const values = index.quantities.flatMap(({ quantity, place: at }) => {
    const other = index.places[at]?.cell;
    const [amount] = quantity.amounts;
    return other !== undefined && other.table === cell.table && other.column === cell.column && amount !== undefined && !quantity.isLabel
      ? [{ value: amount.value, row: other.row }]
      : [];
  });
  const greater = new Set(values.filter(({ value }) => value > own).map(({ row }) => row)).size;
  const less = new Set(values.filter(({ value }) => value < own).map(({ row }) => row)).size;
  return greater <= 1 || less <= 1;
}

/** In a sentence with several values, the names of the clause stand beside another one, which no other numeral of the summary takes. */
function isNeighbours(match: Match, { index, words, local, taken, numeral, matched }: Judgement): boolean {
  const found = index.quantities[match.quantity]?.quantity;
  if (found === undefined || numeral.quantity.isWords || /respectively/.test(index.places[match.place]?.text ?? '')) return false;
  const rivals = index.quantities.flatMap(({ quantity, place: at }, number) => {
    const isRival =
      at === match.place &&
      quantity !== found &&
      (!taken.has(number) || quantity.shape === 'range') &&
      !quantity.isLabel &&
      !quantity.isWords;
    return isRival && isSameUnit(quantity, found) && !sameValue(quantity, found) ? [number] : [];
  });
  if (rivals.length === 0) return false;
  const near = words.filter(({ isNear }) => isNear);
  const nouns = near.filter(({ isNoun }) => isNoun);
  const isTelling = matched.size === 1 && numeral.quantity.amounts.some(({ digits }) => digits >= 3);
  const isOthers =
    nouns.length > 0 &&
    !isTelling &&
    local.around(match.place, match.quantity, nouns) === 0 &&
    !local.counts(match.place, match.quantity, near);
  if (isOthers && rivals.some((rival) => local.counts(match.place, rival, nouns))) return true;
  const contrasts = near.filter(({ isContrast }) => isContrast);
  if (
    contrasts.length > 0 &&
    !local.counts(match.place, match.quantity, contrasts) &&
    local.around(match.place, match.quantity, contrasts) > 0 &&
    rivals.some((rival) => local.counts(match.place, rival, contrasts))
  )
    return true;
  const named = near.filter((word) => word.kind === 'name' || word.isContrast);
  const own = local.owned(match.place, match.quantity, rivals, named);
  return rivals.some((rival) => {
    if (numeral.quantity.unit === undefined && !local.isAlike(match.place, match.quantity, rival)) return false;
    const theirs = local.owned(match.place, rival, [match.quantity, ...rivals.filter((other) => other !== rival)], named);
    return theirs > CLEAR && theirs > 2 * own;
  });
}

function isSameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (SHARES.has(a.unit ?? '') && SHARES.has(b.unit ?? ''));
}

function sameValue(a: Quantity, b: Quantity): boolean {
  return a.amounts[0]?.value === b.amounts[0]?.value;
}

/** Another sentence has much more of what the clause speaks of, beside a different value of the same kind. */
function isOutdone(match: Match, score: number, place: Place, { index, rival, numeral, local, words, matched }: Judgement): boolean {
  if (place.cell !== undefined || rival.place === match.place || rival.score < 0.45) return false;
  const { quantity } = numeral;
  const isCount = quantity.isWords && quantity.unit === undefined;
  const isTelling = quantity.amounts.some(({ digits }) => digits >= 3) || quantity.amounts.length > 1;
  if (isCount || (isTelling && matched.size <= 3 && match.closeness === 'exact')) return false;
  const near = words.filter(({ isNear }) => isNear);
  const around = local.around(match.place, match.quantity, near);
  const there = index.places[rival.place];
  // A data set that only the other place names.
  const isNamed =
    there !== undefined &&
    words.some(({ kind, terms }) => kind === 'name' && isAbout(index, there, terms) && !isAbout(index, place, terms));
  return rival.score - score > (isNamed ? 0.08 : 0.2) && rival.around >= around + (isNamed ? 0 : 0.3);
}

function isAbout(index: PaperIndex, place: Place, terms: readonly number[]): boolean {
  return terms.some(
    (term) => place.terms.has(term) || index.passageTerms[place.passage]?.has(term) || index.headingTerms[place.passage]?.has(term),
  );
}

/** The sentence in which another number of the clause stands says the same of a different value: `263 instances covering 10 intents`. */
function isSiblings(match: Match, place: Place, score: number, { index, siblings, words, numeral, local, taken }: Judgement): boolean {
  const nouns = words.filter(({ isNoun }) => isNoun);
  if (place.cell !== undefined || nouns.length === 0 || numeral.quantity.isWords) return false;
  const names = words.filter(({ kind }) => kind === 'name');
  const isNamedHere = names.length > 0 && names.every(({ terms }) => isAbout(index, place, terms));
  if (isNamedHere) return false;
  return siblings.some(({ numeral: other, matches }) => {
    if (other.clause[0] !== numeral.clause[0] || matches.some((own) => own.place === match.place)) return false;
    return matches.some((own) => {
      const there = index.places[own.place];
      if (there === undefined || there.cell !== undefined || placeScore(index, there, words) < score) return false;
      return index.quantities.some(
        ({ quantity, place: at }, number) =>
          at === own.place && number !== own.quantity && !quantity.isLabel && !taken.has(number) && local.counts(own.place, number, nouns),
      );
    });
  });
}

/** `24%、6%、4%` for names in the order in which the paper has 24%, 4% and 6%. */
function isOutOfOrder(match: Match, place: Place, { numeral, siblings }: Judgement): boolean {
  if (place.cell !== undefined || !/respectively/.test(place.text) || !/分别|依次/.test(numeral.text.slice(...numeral.item))) return false;
  const together = siblings.flatMap(({ numeral: other, matches }) => {
    const there = matches.find((own) => own.place === match.place);
    return there === undefined || other.sentence[0] !== numeral.sentence[0] ? [] : [{ card: other.quantity.start, paper: there.quantity }];
  });
  if (together.length < 2 || !hasSameNames(numeral, place)) return false;
  const before = together.filter(({ card }) => card < numeral.quantity.start).length;
  return together.filter(({ paper }) => paper < match.quantity).length !== before;
}

/** The Latin names of the sentence stand in the paper's sentence in the same order. */
function hasSameNames({ text, sentence }: CardNumeral, place: Place): boolean {
  const names = [...text.slice(...sentence).matchAll(/[A-Z][A-Za-z0-9-]*/g)].map(([name]) => name);
  const places = names.map((name) => place.text.indexOf(name)).filter((at) => at >= 0);
  return places.every((at, index) => index === 0 || at >= (places[index - 1] ?? 0));
}

/** Too little of what the clause speaks of stands there, for a value that says so little. */
function isUnrelated(score: number, match: Match, { matched, numeral, words }: Judgement, place: Place): boolean {
  // Nothing around the number is in the paper at all: then nothing speaks against it either.
  if (words.length === 0) return false;
  const digits = Math.max(...numeral.quantity.amounts.map((amount) => amount.digits));
  const isRare = matched.size <= 2;
  if (numeral.quantity.isWords && numeral.quantity.unit === undefined) return score < 0.02;
  if (match.closeness === 'rounded') return score < (digits === 1 ? 0.3 : digits === 2 ? (match.hasUnit ? 0.13 : 0.16) : 0.08);
  if (digits >= 3) return score < (isRare ? 0.05 : 0.1);
  return score < (match.hasUnit ? (isRare ? 0.04 : 0.12) : isRare ? 0.15 : 0.22);
}
