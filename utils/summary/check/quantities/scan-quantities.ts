import { findDates } from './find-dates';
import { ARABIC, arabicCore, type Core, coreAt, hanCore } from './number-core';
import { nextStart } from './number-starts';
import type { Amount, Quantity, Shape } from './quantity';
import { unitAt } from './units';

/** Full-width digits and marks as plain ones, one for one, so that offsets stay. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％．，：－～＋／（）＠]/g, (sign) =>
    sign === '，' ? ',' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** Every number of a text in order, in whatever spelling: digits, TeX, words, Chinese numerals. */
export function scanQuantities(original: string): Quantity[] {
  const text = /[\uff01-\uff5e]/.test(original) ? plainDigits(original) : original;
  const dates = findDates(text).values();
  let date = dates.next().value;
  const found: Quantity[] = [];
  for (let start = nextStart(text, 0), from = 0; start !== undefined; start = nextStart(text, from)) {
    const { index, shown } = start;
    from = index + shown.length;
    while (date !== undefined && date.end <= index) date = dates.next().value;
    const isDate = date !== undefined && index >= date.start;
    const core = isDate ? undefined : coreAt(text, start);
    const quantity = isDate ? date : core === undefined ? undefined : completed(text, core);
    if (quantity === undefined) continue;
    quantity.text = original.slice(quantity.start, quantity.end);
    found.push(quantity);
    from = Math.max(quantity.end, index + 1);
  }
  return found;
}

const JOIN =
  /(?<spread>[\s_^{$]{0,4}(?:\\[a-z]+style\s?)?(?:±|\\pm|\+\/-|\+\s?\/\s?-)[\s${}]{0,4})|(?<range>\s?\\?%?\s?(?:[-–—~〜]{1,2}|至|到|\s+to\s+|\s+through\s+)\s?\$?)|(?<ratio>\s?[::]\s?)|(?<product>\s?(?:×|\\times|\*|x)\s?)|(?<fraction>\s?\/\s?)/y;
const HEDGE = /(?:[约近]|大概|几乎|[~～∼≈])\s?$/;
const HEDGE_BEHIND = /\s?(?:左右|上下|多|余|开外)/y;
const SIGN = /(?:±|\\pm)\s?$/;
const NUMBER = new RegExp(ARABIC, 'y');

/** A core with what follows: the second number of a range or ratio, the unit, the noun. */
function completed(text: string, first: Core): Quantity {
  const cores = [first];
  let shape: Shape = first.isFraction ? 'fraction' : 'single';
  let end = first.end;
  for (let next = joinAt(text, first, end, shape); next !== undefined; next = joinAt(text, first, end, shape)) {
    shape = next.shape;
    cores.push(next.core);
    end = next.core.end;
    if (shape !== 'product' || cores.length === 4) break;
  }
  const sign = SIGN.exec(text.slice(Math.max(0, first.start - 4), first.start))?.[0].length ?? 0;
  const unit = unitAt(text, end);
  end = unit?.end ?? end;
  const kind = unit?.kind ?? first.unit;
  let amounts = cores.flatMap((core) => (core.upTo === undefined ? [core.amount] : [core.amount, { ...core.amount, value: core.upTo }]));
  if (shape === 'range') amounts = sharedMultiplier(amounts, cores);
  return {
    start: first.start - sign,
    end,
    text: '',
    shape,
    amounts: shape === 'fraction' && amounts.length === 2 ? [quotient(amounts)] : amounts,
    ...(kind === undefined ? {} : { unit: kind }),
    scale: unit?.scale ?? 1,
    isWords: cores.every((core) => core.isWords),
    isVague: cores.some((core) => core.upTo !== undefined),
    isLabel: false,
    isHedged: HEDGE.test(text.slice(Math.max(0, first.start - 3), first.start)) || startsAt(HEDGE_BEHIND, text, end),
  };
}

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function quotient([above, below]: Amount[]): Amount {
  const value = (above?.value ?? 0) / (below?.value ?? 1);
  return { value, step: value / 50, digits: 1 };
}

/** `1–4 万`: the multiplier counts for both. */
function sharedMultiplier(amounts: Amount[], cores: Core[]): Amount[] {
  const [low, high] = amounts;
  if (low === undefined || high === undefined || cores.length !== 2) return amounts;
  const size = high.value / Number(String(high.value).replace(/0+$/, '') || 1);
  if (low.value >= high.value || size < 1000 || low.value * size > high.value) return amounts;
  return [low, high];
}

function joinAt(text: string, first: Core, at: number, before: Shape): { shape: Shape; core: Core } | undefined {
  JOIN.lastIndex = at;
  const match = JOIN.exec(text);
  if (match === null || before === 'fraction') return undefined;
  const shape = (Object.entries(match.groups ?? {}).find(([, shown]) => shown !== undefined)?.[0] ?? 'single') as Shape;
  if (before === 'product' && shape !== 'product') return undefined;
  NUMBER.lastIndex = JOIN.lastIndex;
  const [shown] = NUMBER.exec(text) ?? [];
  if (shown === undefined) return hanRange(text, JOIN.lastIndex, shape);
  const core = arabicCore(text, JOIN.lastIndex, shown);
  return isJoined(text, first, core, shape) ? { shape, core } : undefined;
}

/** `几十到上百`. */
function hanRange(text: string, at: number, shape: Shape): { shape: Shape; core: Core } | undefined {
  if (shape !== 'range') return undefined;
  const [shown] = /^[零〇一二两三四五六七八九十百千万亿几数上]+/.exec(text.slice(at, at + 12)) ?? [];
  const core = shown === undefined ? undefined : hanCore(text, at, shown);
  return core === undefined ? undefined : { shape, core };
}

/** What stands behind must be the end of the expression: `3-D`, `2-layer` and `1:Introduction` are none. */
function isJoined(text: string, before: Core, core: Core, shape: Shape): boolean {
  // `78.2/54.8` are two scores in one cell.
  if (shape === 'fraction')
    return (
      !/^\s?\/\s?\d/.test(text.slice(core.end, core.end + 4)) &&
      [before, core].every(({ amount }) => Number.isInteger(amount.value)) &&
      before.amount.value <= core.amount.value
    );
  return true;
}
