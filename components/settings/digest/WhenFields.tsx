import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { Schedule } from '@/utils/digest/schedule';
import { KeptField } from './KeptField';

/** Of a week that begins with a Monday: its days' names, and their numbers as `Date` has them. */
const WEEK = [1, 2, 3, 4, 5, 6, 0].map((weekday, index) => ({ weekday, day: `2026-02-${16 + index}` }));

interface WhenFieldsProps {
  schedule: Pick<Schedule, 'minute' | 'weekdays'>;
  onChange(part: Pick<Schedule, 'minute'> | Pick<Schedule, 'weekdays'>): void;
}

/** At which hour, on which days. */
export function WhenFields({ schedule: { minute, weekdays }, onChange }: WhenFieldsProps) {
  const { t } = useTranslation();
  const { weekday: nameOf } = useFormat();
  const change = (weekday: number, isOn: boolean) =>
    onChange({ weekdays: isOn ? [...weekdays, weekday] : weekdays.filter((other) => other !== weekday) });
  return (
    <>
      <KeptField
        name="digestTime"
        type="time"
        label={t('digestSettings.time')}
        kept={clockOf(minute)}
        read={minuteOf}
        bad={t('digestSettings.timeBad')}
        onKeep={(read) => onChange({ minute: read })}
      />
      <fieldset className="digest-weekdays">
        <legend>{t('digestSettings.weekdays')}</legend>
        {WEEK.map(({ weekday, day }) => (
          <label key={weekday}>
            <input
              type="checkbox"
              name={`weekday-${weekday}`}
              checked={weekdays.includes(weekday)}
              onChange={({ target }) => change(weekday, target.checked)}
            />
            {nameOf(day)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

function clockOf(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** A time of which a part is missing is the empty text. */
function minuteOf(clock: string): number | 'bad' {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return clock === '' ? 'bad' : hours * 60 + minutes;
}
