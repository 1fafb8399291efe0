import { useTranslation } from 'react-i18next';
import { useCountdown } from '@/components/useCountdown';
import { failureText, type Language } from '@/utils/failure';
import type { Wait } from '@/utils/summary/summary';
import './WaitLine.css';

/** Why there is a pause, and how long it still is; the button beside it ends it. */
export function WaitLine({ wait }: { wait: Wait }) {
  const { t, i18n } = useTranslation();
  const seconds = useCountdown(wait.until);
  const { what } = failureText(wait.failure.code, i18n.language as Language);
  return (
    <p className="amber wait-line" data-wait={wait.failure.code}>
      {t('progress.retryIn', { what, seconds })}
    </p>
  );
}
