import { CircleAlert, CircleStop } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type FailureAction, type FailureRecord, failureText, type Language } from '@/utils/failure';
import { Button } from './Button';
import './FailureNotice.css';

interface FailureNoticeProps {
  failure: FailureRecord;
  /** What had arrived is shown under the notice. */
  hasText?: boolean;
  onRetry?(): void;
  onSettings?(): void;
  onGrant?(): void;
  onOpenPaper?(): void;
  onDismiss?(): void;
  dismissLabel?: string;
}

/** What happened, what to do, one button that does it, and the other side's own words folded under it. */
export function FailureNotice({
  failure,
  hasText = false,
  dismissLabel,
  onRetry,
  onSettings,
  onGrant,
  onOpenPaper,
  onDismiss,
}: FailureNoticeProps) {
  const { t, i18n } = useTranslation();
  const text = failureText(failure.code, i18n.language as Language);
  const actions: Record<FailureAction, { label: string; run: (() => void) | undefined }> = {
    retry: { label: t('failed.retry'), run: onRetry },
    settings: { label: t('failed.settings'), run: onSettings },
    grant: { label: t('failed.grant'), run: onGrant },
    'open-paper': { label: t('failed.openPaper'), run: onOpenPaper },
    none: { label: '', run: undefined },
  };
  const action = actions[text.action];
  return (
    <section
      className={`notice ${failure.code === 'stopped' ? 'quiet' : ''}`}
      role={failure.code === 'stopped' ? 'status' : 'alert'}
      data-failure={failure.code}
    >
      {failure.code === 'stopped' ? <CircleStop aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
      <div>
        <p className="notice-what">{text.what}</p>
        <p>{text.next}</p>
        {hasText && <p>{t('failed.keptBelow')}</p>}
        <div className="notice-actions">
          {action.run && (
            <Button kind="primary" onClick={action.run}>
              {action.label}
            </Button>
          )}
          {onRetry && text.action !== 'retry' && <Button onClick={onRetry}>{t('failed.retry')}</Button>}
          {onDismiss && <Button onClick={onDismiss}>{dismissLabel}</Button>}
        </div>
        {failure.detail && (
          <details>
            <summary>{t('failed.details')}</summary>
            <pre>{failure.detail}</pre>
          </details>
        )}
      </div>
    </section>
  );
}
