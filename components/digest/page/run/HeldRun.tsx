import { useTranslation } from 'react-i18next';
import { useDuration } from '@/components/digest/page/useDuration';
import { useProfile } from '@/components/profiles/useProfile';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { useCountdown } from '@/components/useCountdown';
import type { RunChange } from '@/utils/browser/digest/digest-runner';
import { requestHostAccess } from '@/utils/browser/host-access';
import { placeHash } from '@/utils/browser/pages';
import type { DigestRun, Hold } from '@/utils/digest/digest';
import { CeilingForm } from './CeilingForm';

interface HeldRunProps {
  run: DigestRun;
  hold: Hold;
  onChange(change: RunChange): void;
}

/** Why a run stands still, when it tries again, and what can be done. */
export function HeldRun({ run, hold: { failure, until }, onChange }: HeldRunProps) {
  const { t } = useTranslation();
  const inUse = useProfile();
  const resume = () => onChange({ to: 'resume' });
  if (failure.code === 'digest-ceiling')
    return (
      <>
        <FailureNotice failure={failure} />
        <CeilingForm run={run} onChange={onChange} />
      </>
    );
  const site = failure.site ?? inUse?.profile?.baseUrl ?? '';
  return (
    <>
      <FailureNotice
        failure={failure}
        onRetry={resume}
        retryLabel={until === undefined ? t('digest.resume') : t('digest.tryNow')}
        onSettings={() => {
          location.hash = placeHash('settings');
        }}
        onGrant={() => void requestHostAccess(site).then((isGranted) => isGranted && resume())}
      />
      {until !== undefined && <NextTry until={until} />}
    </>
  );
}

/** To the second only where that is soon. */
function NextTry({ until }: { until: number }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const seconds = useCountdown(until);
  if (seconds === 0) return <p className="muted next-try">{t('digest.tryingSoon')}</p>;
  const text = seconds >= 120 ? t('digest.nextTryLater', { time: duration(seconds * 1000) }) : t('digest.nextTry', { count: seconds });
  return <p className="muted next-try">{text}</p>;
}
