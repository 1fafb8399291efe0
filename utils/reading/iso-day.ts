const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayFirst = /\b(\d{1,2})\s+([A-Z][a-z]{2,8})\.?,?\s+(\d{4})\b/;
const monthFirst = /\b([A-Z][a-z]{2,8})\.?\s+(\d{1,2}),?\s+(\d{4})\b/;
const numeric = /\b(\d{4})[/-](\d{2})[/-](\d{2})(?=T|\b)/;

/** The first full date in a text such as `9 May 2024`, `August 14, 2023`, `2019/02/07` or `2024-05-09T17:59:00Z`, as `2024-05-09`. */
export function isoDay(text: string): string | undefined {
  const [, year, month, day] = numeric.exec(text) ?? [];
  if (year && month && day) return `${year}-${month}-${day}`;
  const [, d1, m1 = '', y1] = dayFirst.exec(text) ?? [];
  const [, m2 = '', d2, y2] = monthFirst.exec(text) ?? [];
  const index = months.indexOf((m1 || m2).slice(0, 3).toLowerCase());
  const dayNumber = d1 ?? d2;
  if (index < 0 || dayNumber === undefined) return undefined;
  return `${y1 ?? y2}-${String(index + 1).padStart(2, '0')}-${dayNumber.padStart(2, '0')}`;
}
