import { useTranslation } from 'react-i18next';
import { useFocusHeir } from '@/components/lists/useFocusHeir';
import { useProfile } from '@/components/profiles/useProfile';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
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

/** Why a run stands still, when it goes on by itself, and the buttons that help. It is small: whatever the tab shows stands under it. */
export function RunHold({ hold: { failure, until }, onResume, onOpen }: RunHoldProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const { time } = useFormat();
  const part = useFocusHeir<HTMLDivElement>('.run-strip', '.run-head button:last-child');
  const { what, action } = failureText(failure.code, language);
  const when = until === undefined ? '' : sentenceBreak(language) + t('digestPanel.retryAt', { time: time(until) });
  return (
    <div ref={part} className="run-hold" data-failure={failure.code} role={until === undefined ? 'alert' : undefined}>
      <p className="amber">{what + when}</p>
      <span className="run-hold-actions">
        {failure.code === 'digest-ceiling' ? (
          // A higher one is set in the digest itself.
          <Button onClick={onOpen}>{t('digestPanel.open')}</Button>
        ) : (
          <>
            {until === undefined && (action === 'settings' || action === 'switch') && (
              <Button onClick={() => act(openLibrary('settings'))}>{t('failed.settings')}</Button>
            )}
            {action === 'grant' ? (
              <GrantButton site={failure.site} onGranted={onResume} />
            ) : (
              <Button onClick={onResume}>{t(until === undefined ? 'digestPanel.resume' : 'digestPanel.retryNow')}</Button>
            )}
          </>
        )}
      </span>
    </div>
  );
}

function GrantButton({ site, onGranted }: { site: string | undefined; onGranted(): void }) {
  const { t } = useTranslation();
  const inUse = useProfile();
  const grant = () => act(requestHostAccess(site ?? inUse?.profile?.baseUrl ?? '').then((isGranted) => isGranted && onGranted()));
  return <Button onClick={grant}>{t('failed.grant')}</Button>;
}
