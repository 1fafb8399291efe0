import type { Language } from '@/utils/failure';

/** The one spelling of each language that dates and numbers go by. */
export function localeOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

const known = new Map<Language, ReturnType<typeof makeFormats>>();

/** How dates and numbers are written in a language. What costs are: `formatCost`. */
export function formatsFor(language: Language): ReturnType<typeof makeFormats> {
  const formats = known.get(language) ?? makeFormats(localeOf(language));
  known.set(language, formats);
  return formats;
}

/** Made once: a list of a dozen rows would else spend more time on its formats than on anything else. */
function makeFormats(locale: string) {
  const numbers = formatter((options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
  const dates = formatter((options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
  const weekday = (day: string) => dates({ weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return {
    /** `12,345`. */
    number: (value: number) => numbers().format(value),
    /** `22K`, `2.2万`. */
    compact: (value: number) => numbers({ notation: 'compact', maximumFractionDigits: 1 }).format(value),
    /** To two digits that say something: `18,000`. */
    rough: (value: number) => numbers({ maximumSignificantDigits: 2 }).format(value),
    /** Of a share from 0 to 1: `19%`, `4.5%`. */
    percent: (share: number) => numbers({ style: 'percent', maximumSignificantDigits: 2 }).format(share),
    /** `340 kB`, `1.2 MB`: of decimal units, as systems show file sizes. */
    bytes(size: number) {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
      const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, size)) / 3));
      const options = { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: 1 } as const;
      return numbers(options).format(size / 1000 ** step);
    },
    /** Of milliseconds, without their unit: `0.3`, `12`; what took less than a tenth took a tenth. */
    seconds: (milliseconds: number) =>
      numbers({ maximumFractionDigits: milliseconds < 10_000 ? 1 : 0 }).format(Math.max(milliseconds, 100) / 1000),
    /** Of a moment, where the person is: `2026年11月22日`, `Nov 22, 2026`. */
    day: (moment: number) => dates({ dateStyle: 'medium' }).format(moment),
    /** The same with the time. */
    dateTime: (moment: number) => dates({ dateStyle: 'medium', timeStyle: 'short' }).format(moment),
    /** Of a moment, where the person is: `18:05`, `6:05 PM`. */
    time: (moment: number) => dates({ timeStyle: 'short' }).format(moment),
    /** Of a day without time and place, `2026-11-22`, as `day` writes it; what is none stays as it is. */
    isoDay(day: string) {
      const moment = Date.parse(`${day}T00:00:00Z`);
      return Number.isNaN(moment) ? day : dates({ dateStyle: 'medium', timeZone: 'UTC' }).format(moment);
    },
    /** Of an ISO day: `周六`, `Sat`. */
    weekday,
    /** Of an ISO day, with its day of the week: `2026年2月14日 周六`, `Sat, February 14, 2026`. */
    longDay(day: string) {
      const moment = new Date(`${day}T00:00:00Z`);
      const long = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
      const isChinese = locale.startsWith('zh');
      // Chinese puts the day of the week behind without a space.
      return isChinese ? `${dates(long).format(moment)} ${weekday(day)}` : dates({ ...long, weekday: 'short' }).format(moment);
    },
    /** Of `2026-11`: `2026年11月`, `November 2026`. */
    month: (month: string) => dates({ year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`)),
    /** `甲、乙和丙`, `a, b, and c`. */
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

/** The same format for the same options. */
function formatter<Options, Format>(make: (options?: Options) => Format): (options?: Options) => Format {
  const made = new Map<string, Format>();
  return (options) => {
    const name = JSON.stringify(options ?? {});
    const format = made.get(name) ?? make(options);
    made.set(name, format);
    return format;
  };
}
