import type { CardNumeral } from '@/utils/summary/check/card/card-numerals';
import type { Match } from '@/utils/summary/check/match/find-matches';
import type { PaperIndex, Place } from '@/utils/summary/check/paper/paper-index';
import { isShare } from '@/utils/summary/check/quantities/is-share';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import { unitAt } from '@/utils/summary/check/quantities/units';

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

/** The paper gives the value in another unit, or in none where another number of the sentence has it. */
export function hasOtherUnit(claim: Quantity, match: Match, place: Place, index: PaperIndex): boolean {
  const found = index.quantities[match.quantity]?.quantity;
  if (found === undefined || claim.unit === undefined || found.unit === claim.unit) return false;
  if (claim.shape === 'fraction' || claim.isVague) return false;
  const isPercent = isShare(claim.unit);
  if (isPercent && (isShare(found.unit) || found.unit === 'times')) return false;
  if (place.cell !== undefined) return hasOtherHead(claim, place, index);
  if (isPercent) return !(found.amounts.every(({ value, digits }) => value < 1 || digits >= 3) || found.shape === 'fraction');
  if (isCalendarYear(claim)) return false;
  if (PHYSICAL.has(claim.unit)) {
    const hasOwn = (index.quantitiesAt[match.place] ?? []).some((number) => index.quantities[number]?.quantity.unit === claim.unit);
    return hasOwn || !hasUnitWord(claim.unit, place.text);
  }
  return claim.unit === 'times' && found.unit !== undefined && found.unit !== 'percent';
}

function isCalendarYear({ unit, amounts }: Quantity): boolean {
  return unit === 'seconds' && amounts.some(({ value }) => value >= 1900 && value < 2100);
}

/** `Training time (min)` over a cell that a summary gives in GB. */
function hasOtherHead(claim: Quantity, { cell, passage }: Place, index: PaperIndex): boolean {
  if (cell === undefined) return false;
  for (const name of [cell.columnName, cell.rowName]) {
    const [, inside] = /[([]\s*(?:in\s)?([^()[\]]{1,16})[)\]]/.exec(name) ?? [];
    const unit = inside === undefined ? undefined : unitAt(inside, 0);
    if (unit !== undefined && inside !== undefined && unit.end >= inside.trim().length)
      return unit.kind !== claim.unit && !(isShare(unit.kind) && isShare(claim.unit));
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

/** `2.5 倍` where the paper has 2.5 to 4.5 times. */
export function isEndOfRange({ quantity, text, clause }: CardNumeral, match: Match, index: PaperIndex): boolean {
  const found = index.quantities[match.quantity];
  if (quantity.amounts.length > 1 || quantity.isHedged || found?.quantity.shape !== 'range') return false;
  const place = index.places[found.place];
  // `from 41.2 to 44.0`: each end is a value of its own.
  if (/\bfrom\s\$?$/i.test(place?.text.slice(0, Math.max(0, found.quantity.start - place.start)) ?? '')) return false;
  return !/最|至|到|以上|以下|以内|超|不足|不到|少|多|上限|下限|之间|从|由|起|\b(?:to|from|most|least|over|under|above|below|within)\b/.test(
    text.slice(...clause),
  );
}

const COUNTED = /^\s?(?:条|个|名|位|篇|层|道|步|次|轮|项|种|类|例|份|张|台|只|人|组|句|段|帧|行|块|枚|款|家|所|支|对|场|处|页|题)/;

/** `100 条` for 100%, `12 道` for 12.5: what is counted is a whole number of things. */
export function isNoCount({ text, quantity }: CardNumeral, match: Match, index: PaperIndex): boolean {
  if (quantity.unit !== undefined || quantity.isVague || !COUNTED.test(text.slice(quantity.end, quantity.end + 2))) return false;
  const found = index.quantities[match.quantity]?.quantity;
  if (found === undefined) return false;
  if (match.closeness === 'rounded' && found.amounts.some(({ value }) => value < 1000 && !Number.isInteger(value))) return true;
  return found.unit !== undefined && found.unit !== 'rank' && found.unit !== 'times';
}
