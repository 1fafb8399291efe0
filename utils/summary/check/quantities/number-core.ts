import { chineseValue } from './chinese-value';
import { ENGLISH_WORDS, englishValue } from './english-words';
import type { NumberStart } from './number-starts';
import type { Amount, Quantity } from './quantity';

/** One number with its multiplier, before its unit. */
export interface Core {
  start: number;
  end: number;
  amount: Amount;
  isWords: boolean;
  upTo?: number;
  unit?: Quantity['unit'];
  isFraction?: boolean;
}

export const ARABIC = String.raw`\d{1,3}(?:(?:,|\{,\}|\\,|,\\!)\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const FRACTION = /\\[dt]?frac\s?\{?(\d+)\}?\s?\{?(\d+)\}?/y;
const DIGITS = new RegExp(ARABIC, 'y');
const WORDS = new RegExp(ENGLISH_WORDS, 'iy');
const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 0.25, '¾': 0.75, '⅕': 0.2, '⅛': 0.125 };
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const POWER =
  /\s?(?:\\times|\\cdot|[×x*·⋅])\s?10\s?\$?(?:\{\})?(?:\^\s?\{?\s?([-−–+]?\s?\d+)\s?\}?|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))|[eE](\s?[-−–]\s?\d{1,2}|[+]?\d{1,2})(?![\d.]*\p{L})/uy;
const OF_TEN = /\$?(?:\{\})?\^\s?\{?\s?([-−–+]?\s?\d+)\s?\}?|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/y;
const MULTIPLIER =
  /[\s~-]?\s?(?:(万亿|千万|百万|千亿|百亿|十亿|十万|万|亿|千(?![米克瓦赫字])|百(?!分))|(million|billion|trillion|thousand|hundred|bn|mn)(?:s\b|\b)|([KkMBTG])(?![\p{L}\d]|\s?FLOP))/uy;
const SIZES: Readonly<Record<string, number>> = {
  ...{ 万亿: 1e12, 千亿: 1e11, 百亿: 1e10, 十亿: 1e9, 亿: 1e8, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 千: 1e3, 百: 100 },
  ...{ million: 1e6, billion: 1e9, trillion: 1e12, thousand: 1e3, hundred: 100, bn: 1e9, mn: 1e6 },
  ...{ K: 1e3, k: 1e3, M: 1e6, B: 1e9, T: 1e12, G: 1e9 },
};

/** The number that begins where one may. */
export function coreAt(text: string, { shown, index: start }: NumberStart): Core | undefined {
  if (/^[A-Za-z]/.test(shown)) return englishCore(text, start);
  if (/^[\d.]/.test(shown)) return arabicCore(text, start, shownAt(DIGITS, text, start) ?? shown);
  const vulgar = VULGAR[shown];
  if (vulgar !== undefined) return whole(start, start + shown.length, vulgar);
  if (!shown.startsWith('\\')) return hanCore(text, start, shown);
  FRACTION.lastIndex = start;
  const [all, above, below] = FRACTION.exec(text) ?? [];
  return all === undefined ? undefined : whole(start, start + all.length, Number(above) / Number(below));
}

function shownAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function whole(start: number, end: number, value: number): Core {
  return { start, end, amount: { value, step: value / 50, digits: 1 }, isWords: false, isFraction: true };
}

function englishCore(text: string, start: number): Core | undefined {
  if (/[\w-]/.test(text[start - 1] ?? '')) return undefined;
  const shown = shownAt(WORDS, text, start);
  const word = shown === undefined ? undefined : englishValue(shown);
  if (word === undefined || shown === undefined) return undefined;
  const isPart = word.value < 1;
  return {
    start,
    end: start + shown.length,
    amount: { value: word.value, step: isPart ? word.value / 50 : lastPlace(word.value), digits: 1 },
    isWords: true,
    ...(word.upTo === undefined ? {} : { upTo: word.upTo }),
    ...(word.unit === undefined ? {} : { unit: word.unit }),
    ...(isPart ? { isFraction: true } : {}),
  };
}

export function arabicCore(text: string, start: number, shown: string): Core {
  const french = decimalComma(text, start, shown);
  if (french !== undefined) return french;
  const plain = shown.replace(/,|\{,\}|\\,|,\\!/g, '');
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  let end = start + shown.length;
  let size = 1;
  POWER.lastIndex = end;
  const power = POWER.exec(text);
  if (power !== null) {
    size = 10 ** exponentOf(power[1] ?? power[2] ?? power[3] ?? '0');
    end = POWER.lastIndex;
  } else if (plain === '10') {
    OF_TEN.lastIndex = end;
    const raised = OF_TEN.exec(text);
    if (raised !== null) {
      const value = 10 ** exponentOf(raised[1] ?? raised[2] ?? '0');
      return { start, end: OF_TEN.lastIndex, amount: { value, step: value, digits: 1 }, isWords: false };
    }
  }
  const multiplied = multiplierAt(text, end);
  if (multiplied !== undefined) {
    size *= multiplied.size;
    end = multiplied.end;
  }
  const digits = Math.max(1, plain.replace('.', '').replace(/^0+/, '').length);
  const amount = { value: Number(plain) * size, step: 10 ** -decimals * size, digits };
  return { start, end, amount, isWords: false };
}

/** `62,7%` is one number in French; `5,10,20%` are three. */
function decimalComma(text: string, start: number, shown: string): Core | undefined {
  if (!/^\d+$/.test(shown) || text[start - 1] === ',') return undefined;
  DECIMAL_COMMA.lastIndex = start + shown.length;
  const [tail, decimals = ''] = DECIMAL_COMMA.exec(text) ?? [];
  if (tail === undefined) return undefined;
  const amount = { value: Number(`${shown}.${decimals}`), step: 10 ** -decimals.length, digits: shown.length + decimals.length };
  return { start, end: start + shown.length + tail.length, amount, isWords: false };
}

const DECIMAL_COMMA = /,(\d{1,2})(?=\s?\\?%)/y;

function multiplierAt(text: string, at: number): { size: number; end: number } | undefined {
  MULTIPLIER.lastIndex = at;
  const match = MULTIPLIER.exec(text);
  if (match === null) return undefined;
  const name = match[1] ?? match[2]?.toLowerCase() ?? match[3] ?? '';
  // `80G` is memory, and a lone letter behind a blank is mostly a name: `2 B`, `30 K`.
  if (match[3] !== undefined && (name === 'G' || (/^\s/.test(match[0]) && !'MB'.includes(name)))) return undefined;
  return { size: SIZES[name] ?? 1, end: MULTIPLIER.lastIndex };
}

function exponentOf(shown: string): number {
  const plain = shown
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String(SUPERSCRIPT.indexOf(sign)))
    .replace(/[⁻−–]/g, '-')
    .replace(/[⁺+\s]/g, '');
  return Number(plain);
}

const TAIL_OF_PART = /分之([零一二两三四五六七八九十百]+)/y;

export function hanCore(text: string, start: number, shown: string): Core | undefined {
  const end = start + shown.length;
  if (shown === '半' || shown === '一半') return whole(start, end, 0.5);
  TAIL_OF_PART.lastIndex = end;
  const part = TAIL_OF_PART.exec(text);
  if (part !== null) {
    const below = chineseValue(shown);
    const above = chineseValue(part[1] ?? '');
    if (below === undefined || above === undefined || below === 0) return undefined;
    const isPercent = shown === '百';
    const core = whole(start, TAIL_OF_PART.lastIndex, above / below);
    return isPercent ? { ...core, amount: { value: above, step: 1, digits: 1 }, unit: 'percent', isFraction: false } : core;
  }
  return vagueCore(start, shown) ?? exactCore(text, start, shown);
}

/** `几十`, `数百`, `上千`, `十几万`: a magnitude. */
function vagueCore(start: number, shown: string): Core | undefined {
  const match = /^(?:([几数上])([十百千万亿]+)|([十百千万亿])(几)([万亿]?))$/.exec(shown);
  if (match === null) return undefined;
  const value = chineseValue(match[2] ?? `${match[3]}${match[5]}`);
  if (value === undefined) return undefined;
  return { start, end: start + shown.length, amount: { value, step: value, digits: 1 }, isWords: true, upTo: value * 10 };
}

function exactCore(text: string, start: number, shown: string): Core | undefined {
  const isHalfMore = /[^半]半$/.test(shown);
  const value = chineseValue(isHalfMore ? shown.slice(0, -1) : shown);
  if (value === undefined) return undefined;
  const end = start + shown.length;
  // `三成` is 30%, `八成五` 85%.
  const tenths = /成(?![功为立本员果长型交分绩效对])([一二三四五六七八九半])?/y;
  tenths.lastIndex = end;
  const tenth = tenths.exec(text);
  if (tenth !== null && value <= 10 && shown.length === 1) {
    const more = tenth[1] === undefined ? 0 : tenth[1] === '半' ? 5 : (chineseValue(tenth[1]) ?? 0);
    return { start, end: tenths.lastIndex, amount: { value: value * 10 + more, step: 10, digits: 1 }, isWords: true, unit: 'percent' };
  }
  return { start, end, amount: { value: value + (isHalfMore ? 0.5 : 0), step: lastPlace(value), digits: 1 }, isWords: true };
}

function lastPlace(value: number): number {
  let place = 1;
  while (value > 0 && value % (place * 10) === 0) place *= 10;
  return place;
}
