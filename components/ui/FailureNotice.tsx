import { ChevronDown, CircleAlert, CircleStop } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type FailureRecord, failureText, type Language } from '@/utils/failure';
import { type Profile, profileName } from '@/utils/llm/profile';
import { ActionMenu } from './ActionMenu';
import { Button } from './Button';
import './FailureNotice.css';

interface FailureActions {
  onRetry?(): void;
  /** In place of 重试. */
  retryLabel?: string;
  onSettings?(): void;
  onGrant?(): void;
  onOpenPaper?(): void;
  /** Profiles that could be asked instead, and what choosing one does; without one, the settings are offered. */
  others?: readonly Profile[];
  onSwitch?(profile: Profile): void;
}

interface FailureNoticeProps extends FailureActions {
  failure: FailureRecord;
  /** What had arrived is shown under the notice. */
  hasText?: boolean;
  /** What else there is to know. */
  note?: string;
  onDismiss?(): void;
  dismissLabel?: string;
}

const MINUTE = 60_000;

/** What happened, what to do, one button that does it, and the other side's own words folded under it. */
export function FailureNotice({ failure, hasText = false, note, dismissLabel, onDismiss, ...actions }: FailureNoticeProps) {
  const { t, i18n } = useTranslation();
  const text = failureText(failure.code, i18n.language as Language);
  const retryLabel = actions.retryLabel ?? t('failed.retry');
  const { waitMs = 0 } = failure;
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
        {waitMs >= MINUTE && <p>{t('failed.waitAsked', { minutes: Math.ceil(waitMs / MINUTE) })}</p>}
        {note !== undefined ? <p>{note}</p> : hasText && <p>{t('failed.keptBelow')}</p>}
        <div className="notice-actions">
          <FirstAction {...actions} action={text.action} retryLabel={retryLabel} />
          {actions.onRetry && text.action !== 'retry' && <Button onClick={actions.onRetry}>{retryLabel}</Button>}
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

interface FirstActionProps extends FailureActions {
  action: ReturnType<typeof failureText>['action'];
  retryLabel: string;
}

function FirstAction({ action, retryLabel, others = [], onSwitch, ...handlers }: FirstActionProps): ReactElement | null {
  const { t, i18n } = useTranslation();
  const button = (label: string, run: (() => void) | undefined) =>
    run ? (
      <Button kind="primary" onClick={run}>
        {label}
      </Button>
    ) : null;
  switch (action) {
    case 'retry':
      return button(retryLabel, handlers.onRetry);
    case 'settings':
      return button(t('failed.settings'), handlers.onSettings);
    case 'grant':
      return button(t('failed.grant'), handlers.onGrant);
    case 'open-paper':
      return button(t('failed.openPaper'), handlers.onOpenPaper);
    case 'switch':
      if (onSwitch === undefined || others.length === 0) return button(t('failed.settings'), handlers.onSettings);
      return (
        <ActionMenu
          align="start"
          trigger={
            <Button kind="primary">
              {t('failed.switch')}
              <ChevronDown aria-hidden="true" />
            </Button>
          }
          items={others.map((profile) => ({
            id: profile.id,
            label: profileName(profile, i18n.language as Language),
            onSelect: () => onSwitch(profile),
          }))}
        />
      );
    case 'none':
      return null;
  }
}
