const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const NUMERIC = /(?<!\d)(?<year>20\d{2})\s?[-/.年_]\s?(?<month>\d{1,2})\s?[-/.月_]\s?(?<day>\d{1,2})(?!\d)(?:\s?日)?/;
/** `20250920`, which no longer number and no id is taken for. */
const COMPACT = /(?<![\d.])(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?![\d.]?\d)/;
const MONTH = `(?<month>${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`).join('|')})\\.?`;
const ENGLISH = new RegExp(`\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>20\\d{2})\\b`, 'i');
/** `20 September 2025`. */
const DAY_FIRST = new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(?<year>20\\d{2})\\b`, 'i');
/** A heading, or a fact of the whole report. */
const ABOUT_REPORT = /^\s*(?:#{1,6}\s|>|\*\*|<h\d|(?:date|日期|papers for)\b)/i;
const LINES = 30;
/** Of a report in plain words. */
const LONGEST_TITLE = 60;

/** The first ISO day that a text names. */
export function dayIn(text: string): string | undefined {
  return findDay(text)?.day;
}

/** The text around the first day that it names. */
export function withoutDay(text: string): string {
  const found = findDay(text);
  return found === undefined ? text : `${text.slice(0, found.start)} ${text.slice(found.end)}`;
}

function findDay(text: string): { day: string | undefined; start: number; end: number } | undefined {
  const numeric = NUMERIC.exec(text) ?? COMPACT.exec(text);
  const match = numeric ?? ENGLISH.exec(text) ?? DAY_FIRST.exec(text);
  if (match === null) return undefined;
  const { year = '', month = '', day = '' } = match.groups ?? {};
  const monthNumber = numeric === null ? monthOf(month) : Number(month);
  return { day: isoDay(Number(year), monthNumber, Number(day)), start: match.index, end: match.index + match[0].length };
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

/** The day that a report says it is of: in its first lines, else in its name. */
export function reportDay(lines: readonly string[], file: string): string | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  for (const [index, line] of lines.slice(0, LINES).entries()) {
    const isTitle = index === first && line.length < LONGEST_TITLE;
    const day = isTitle || ABOUT_REPORT.test(line) ? dayIn(line) : undefined;
    if (day !== undefined) return day;
  }
  return dayIn(file);
}

/** Midnight UTC, in milliseconds since the epoch. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
