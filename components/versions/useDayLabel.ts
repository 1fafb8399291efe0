import { useTranslation } from 'react-i18next';
import { localeOf } from '@/components/format';
import type { Language } from '@/utils/failure';

const DAY_MS = 86_400_000;

/** `今天 14:20`, `昨天 09:05`, `11-02`, `2025-11-02`: short enough for a menu at panel width. */
export function useDayLabel(): (moment: number) => string {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.language as Language);
  return (moment) => dayLabel(moment, Date.now(), locale);
}

export function dayLabel(moment: number, now: number, locale: string): string {
  const date = new Date(moment);
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / DAY_MS);
  if (days === 0 || days === 1) {
    const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
    const time = date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    return `${day} ${time}`;
  }
  const isoDay = date.toLocaleDateString('sv-SE');
  return date.getFullYear() === new Date(now).getFullYear() ? isoDay.slice(5) : isoDay;
}

function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
