import { useTranslation } from 'react-i18next';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** About how long so many milliseconds are: `不到 1 分钟`, `12 分钟`, `1 小时 5 分钟`. */
export function useDuration(): (milliseconds: number) => string {
  const { t } = useTranslation();
  return (milliseconds) => {
    if (milliseconds < MINUTE) return t('digest.underMinute');
    const minutes = Math.round(milliseconds / MINUTE);
    if (minutes < 60) return t('digest.minutes', { count: minutes });
    const hours = Math.floor(milliseconds / HOUR);
    return t('digest.hours', { hours, minutes: Math.round((milliseconds - hours * HOUR) / MINUTE) });
  };
}
