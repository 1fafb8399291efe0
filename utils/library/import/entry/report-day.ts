const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const NUMERIC = /(?<!\d)(20\d{2})\s?[-/.年_]\s?(\d{1,2})\s?[-/.月_]\s?(\d{1,2})(?!\d)/;
/** `20250920`, which no longer number and no id is taken for. */
const COMPACT = /(?<![\d.])(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?![\d.]?\d)/;
const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`).join('|')})\\.?`;
const ENGLISH = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(20\\d{2})\\b`, 'i');
/** `20 September 2025`. */
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(20\\d{2})\\b`, 'i');
/** A heading, or a fact of the whole report. */
const ABOUT_REPORT = /^\s*(?:#{1,6}\s|>|\*\*|<h\d|(?:date|日期|papers for)\b)/i;
const LINES = 30;
/** Of a report in plain words. */
const LONGEST_TITLE = 60;

/** The first ISO day that a text names. */
export function dayIn(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = NUMERIC.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year !== '') return isoDay(Number(year), Number(month), Number(day));
  const [, name = '', date = '', of = ''] = ENGLISH.exec(text) ?? [];
  if (name !== '') return isoDay(Number(of), monthOf(name), Number(date));
  const [, first = '', second = '', last = ''] = DAY_FIRST.exec(text) ?? [];
  return second === '' ? undefined : isoDay(Number(last), monthOf(second), Number(first));
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
