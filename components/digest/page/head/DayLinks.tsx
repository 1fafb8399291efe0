import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import { placeHash } from '@/utils/browser/pages';
import { dayAfter } from '@/utils/digest/digest-id';

/** To the day before and the day behind; the day behind the last one has not come. */
export function DayLinks({ day }: { day: string }) {
  const { t } = useTranslation();
  const { isoDay } = useFormat();
  const today = new Date().toISOString().slice(0, 10);
  const [before, behind] = [dayAfter(day, -1), dayAfter(day, 1)];
  const linkTo = (to: string, label: string, icon: ReactElement) => (
    <a className="icon-button" href={placeHash(`digest/hf:${to}`)} aria-label={label} title={label}>
      {icon}
    </a>
  );
  return (
    <span className="day-links">
      {linkTo(before, t('digest.previousDay', { day: isoDay(before) }), <ChevronLeft />)}
      {behind <= today && linkTo(behind, t('digest.nextDay', { day: isoDay(behind) }), <ChevronRight />)}
    </span>
  );
}
