import type { Language } from '@/utils/failure';

/** The one spelling of each language that dates and numbers go by. */
export function localeOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

/** How dates and numbers are written in a language. What costs are: `formatCost`. */
export function formatsFor(language: Language) {
  const locale = localeOf(language);
  return {
    /** `12,345`. */
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    /** `22K`, `2.2万`. */
    compact: (value: number) => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value),
    /** To two digits that say something: `18,000`. */
    rough: (value: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(value),
    /** `340 kB`, `1.2 MB`: of decimal units, as systems show file sizes. */
    bytes(size: number) {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
      const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, size)) / 3));
      const options = { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: 1 } as const;
      return new Intl.NumberFormat(locale, options).format(size / 1000 ** step);
    },
    /** Of milliseconds, without their unit: `0.3`, `12`; what took less than a tenth took a tenth. */
    seconds: (milliseconds: number) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: milliseconds < 10_000 ? 1 : 0 }).format(Math.max(milliseconds, 100) / 1000),
    /** Of a moment, where the person is: `2026年11月22日`, `Nov 22, 2026`. */
    day: (moment: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(moment),
    /** The same with the time. */
    dateTime: (moment: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(moment),
    /** Of a day without time and place, `2026-11-22`, as `day` writes it; what is none stays as it is. */
    isoDay(day: string) {
      const moment = Date.parse(`${day}T00:00:00Z`);
      return Number.isNaN(moment) ? day : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(moment);
    },
    /** Of `2026-11`: `2026年11月`, `November 2026`. */
    month: (month: string) =>
      new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`)),
    /** `甲、乙和丙`, `a, b, and c`. */
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}
