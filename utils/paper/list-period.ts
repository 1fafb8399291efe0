/** Which list of daily papers a page shows. Values as Hugging Face writes them: `2026-09-20`, `2026-W38`, `2026-09`. */
export type ListPeriod = { period: 'latest' | 'trending' } | { period: 'day' | 'week' | 'month'; value: string };

/** Hugging Face calls a day `date`, in the path and in the older query form alike. */
const dated = [
  { name: 'date', period: 'day', isValid: isDay },
  { name: 'week', period: 'week', isValid: isIsoWeek },
  { name: 'month', period: 'month', isValid: isMonth },
] as const;

/** Reads what follows `/papers`: nothing, `trending`, `date/2026-09-20` … or `?date=2026-09-20`. `undefined` for what is no list. */
export function parseListPeriod(path: readonly string[], query: URLSearchParams): ListPeriod | undefined {
  if (path.length === 1 && path[0] === 'trending') return { period: 'trending' };
  if (path.length === 2) return datedPeriod(path[0], path[1]);
  if (path.length > 0) return undefined;
  const asked = dated.find(({ name }) => query.has(name));
  return asked === undefined ? { period: 'latest' } : datedPeriod(asked.name, query.get(asked.name) ?? '');
}

function datedPeriod(name: string | undefined, value = ''): ListPeriod | undefined {
  const form = dated.find((candidate) => candidate.name === name);
  return form?.isValid(value) ? { period: form.period, value } : undefined;
}

function isDay(value: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  // February 30th either does not parse or comes back as another day, depending on the engine.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isIsoWeek(value: string): boolean {
  const [, year, week] = /^(20\d{2})-W(\d{2})$/.exec(value) ?? [];
  return Number(week) >= 1 && Number(week) <= weeksIn(Number(year));
}

/** An ISO year has 53 weeks when it starts on a Thursday, or ends on one (leap years). */
function weeksIn(year: number): number {
  const thursday = 4;
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const last = new Date(Date.UTC(year, 11, 31)).getUTCDay();
  return first === thursday || last === thursday ? 53 : 52;
}

function isMonth(value: string): boolean {
  return /^20\d{2}-(0[1-9]|1[0-2])$/.test(value);
}
