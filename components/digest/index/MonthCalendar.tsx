import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DigestSign } from '@/components/digest/DigestMark';
import { IconButton } from '@/components/ui/IconButton';
import { useFormat } from '@/components/useFormat';
import { placeHash } from '@/utils/browser/pages';
import type { DigestHead } from '@/utils/digest/digest-head';
import { isOfDay } from '@/utils/digest/digest-id';
import { digestStanding } from '@/utils/digest/digest-standing';
import { daysOf, mondayFirst, monthAfter } from '@/utils/digest/trends/month-days';
import { useDayKeys } from './useDayKeys';
import './MonthCalendar.css';

interface MonthCalendarProps {
  month: string;
  /** ISO day in UTC; no day after it has a list. */
  today: string;
  heads: readonly DigestHead[];
  onMonth(month: string): void;
}

/** The days of a month, each of which leads to its digest, be there one yet or not: one stop of the tab key, with arrow keys among them. */
export function MonthCalendar({ month, today, heads, onMonth }: MonthCalendarProps) {
  const { t } = useTranslation();
  const { month: monthName, weekday } = useFormat();
  const ofDays = new Map(heads.filter(isOfDay).map((head) => [head.day, head]));
  const weeks = weeksOf(month);
  const days = daysOf(month).filter((day) => day <= today);
  const { stop, gridProps } = useDayKeys(days, days.findLast((day) => ofDays.has(day)) ?? days.at(-1));
  const wholeWeek = weeks[1] ?? [];
  return (
    <section className="month-calendar" aria-label={t('digestList.calendar')}>
      <header>
        <h2>{monthName(month)}</h2>
        <IconButton label={t('digestList.formerMonth')} icon={<ChevronLeft />} onClick={() => onMonth(monthAfter(month, -1))} />
        <IconButton
          label={t('digestList.nextMonth')}
          icon={<ChevronRight />}
          aria-disabled={month >= today.slice(0, 7)}
          onClick={() => month < today.slice(0, 7) && onMonth(monthAfter(month, 1))}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */}
      <table role="grid" aria-label={monthName(month)} {...gridProps}>
        <thead>
          <tr>
            {wholeWeek.map((day) => (
              <th key={day} scope="col">
                {day && weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days, index) => (
            <tr key={index}>
              {days.map((day, place) => (
                <td key={place}>
                  {day !== undefined && <Day day={day} head={ofDays.get(day)} isFuture={day > today} isStop={day === stop} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayProps {
  day: string;
  /** Absent: there is no digest of it. */
  head: DigestHead | undefined;
  isFuture: boolean;
  /** The tab key stops here. */
  isStop: boolean;
}

function Day({ day, head, isFuture, isStop }: DayProps) {
  const { t } = useTranslation();
  const { isoDay } = useFormat();
  const number = Number(day.slice(-2));
  if (isFuture) return <span className="calendar-day">{number}</span>;
  const standing = head && digestStanding(head);
  const words = standing === undefined ? t('digestList.noDigest') : t(`digest.standing.${standing}`);
  return (
    <a
      className="calendar-day"
      data-day={day}
      tabIndex={isStop ? undefined : -1}
      href={placeHash(`digest/hf:${day}`)}
      aria-label={t('digestList.dayOf', { day: isoDay(day), standing: words })}
    >
      {number}
      {standing && <DigestSign standing={standing} />}
    </a>
  );
}

/** From Monday to Sunday; places outside of the month have no day. */
function weeksOf(month: string): (string | undefined)[][] {
  const days = daysOf(month);
  const before = mondayFirst(`${month}-01`);
  const places = Array.from({ length: 7 * Math.ceil((before + days.length) / 7) }, (_, place) => days[place - before]);
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(7 * week, 7 * week + 7));
}
