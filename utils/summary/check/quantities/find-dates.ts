import type { Quantity } from './quantity';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const YEAR = '(?:19|20)\\d\\d';
const DATE = new RegExp(
  [
    String.raw`(?<y1>${YEAR})\s?年\s?(?<m1>\d{1,2})\s?月(?:\s?(?<d1>\d{1,2})\s?[日号])?`,
    String.raw`(?<y2>${YEAR})[-/](?<m2>[01]\d)[-/](?<d2>[0-3]\d)(?!\d)`,
    String.raw`(?<m3>${MONTH})\.?\s(?:(?<d3>\d{1,2})(?:st|nd|rd|th)?,?\s)?(?<y3>${YEAR})(?!\d)`,
    String.raw`(?<d4>\d{1,2})(?:st|nd|rd|th)?\s(?<m4>${MONTH})\.?,?\s(?<y4>${YEAR})(?!\d)`,
  ].join('|'),
  'g',
);

/** Days and months of a year, as one quantity each: `2024 年 6 月 19 日` is `June 19, 2024`. Its value is 20240619; a month alone ends in 00. */
export function findDates(text: string): Quantity[] {
  if (!/年|(?:19|20)\d\d/.test(text)) return [];
  return [...text.matchAll(DATE)].flatMap((match) => {
    const part = (name: string) => [1, 2, 3, 4].map((way) => match.groups?.[name + way]).find((found) => found !== undefined);
    const [year, month, day] = [Number(part('y')), monthOf(part('m') ?? ''), Number(part('d') ?? 0)];
    if (month < 1 || month > 12 || day > 31) return [];
    return [dateAt(match.index, match[0], year * 10_000 + month * 100 + day, day === 0 ? 100 : 1)];
  });
}

function monthOf(shown: string): number {
  return /\d/.test(shown) ? Number(shown) : MONTHS.indexOf(shown.slice(0, 3).toLowerCase()) + 1;
}

function dateAt(start: number, text: string, value: number, step: number): Quantity {
  return {
    start,
    end: start + text.length,
    text,
    shape: 'single',
    amounts: [{ value, step, digits: step === 1 ? 8 : 6 }],
    unit: 'calendar-date',
    scale: 1,
    isWords: false,
    isHedged: false,
    isVague: false,
    isLabel: false,
  };
}
