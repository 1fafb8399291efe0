import { useTranslation } from 'react-i18next';
import { useProfile } from '@/components/profiles/useProfile';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { useFormat } from '@/components/useFormat';
import { requestHostAccess } from '@/utils/browser/host-access';
import { openLibrary } from '@/utils/browser/pages';
import type { Hold } from '@/utils/digest/digest';
import { failureText, type Language, sentenceBreak } from '@/utils/failure';

interface RunHoldProps {
  hold: Hold;
  onResume(): void;
  onOpen(): void;
}

/** Why a run stands still: what passes by itself in one line, what needs the person with the button that helps. */
export function RunHold({ hold: { failure, until }, onResume, onOpen }: RunHoldProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const { time } = useFormat();
  const inUse = useProfile();
  if (until !== undefined)
    return (
      <div className="run-wait">
        <p className="amber">
          {failureText(failure.code, language).what + sentenceBreak(language) + t('digestPanel.retryAt', { time: time(until) })}
        </p>
        <Button onClick={onResume}>{t('digestPanel.retryNow')}</Button>
      </div>
    );
  const site = failure.site ?? inUse?.profile?.baseUrl ?? '';
  // A higher ceiling is set in the digest itself.
  const isCeiling = failure.code === 'digest-ceiling';
  return (
    <FailureNotice
      failure={failure}
      onRetry={isCeiling ? undefined : onResume}
      retryLabel={t('digestPanel.resume')}
      onSettings={() => act(openLibrary('settings'))}
      onGrant={() => void requestHostAccess(site).then((isGranted) => isGranted && onResume())}
      {...(isCeiling ? { onDismiss: onOpen, dismissLabel: t('digestPanel.open') } : {})}
    />
  );
}
