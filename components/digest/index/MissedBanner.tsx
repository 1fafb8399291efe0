import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { useFormat } from '@/components/useFormat';
import { useItem } from '@/components/useItem';
import { noteSchedule } from '@/utils/browser/digest/change-schedule';
import { scheduleItem } from '@/utils/browser/digest/digest-items';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import { placeHash } from '@/utils/browser/pages';
import type { FailureRecord } from '@/utils/failure';
import './MissedBanner.css';

/** What the schedule could not do: days that it missed while the browser was closed are offered, and what fails now is told. */
export function MissedBanner() {
  const { t } = useTranslation();
  const { longDay, list } = useFormat();
  const schedule = useItem(scheduleItem);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<FailureRecord>();
  if (schedule === undefined) return null;
  const { missed = [], failure: notListed } = schedule;
  const offer = t('digestList.missed', { days: list(missed.map(longDay)) });
  const runNow = async () => {
    if (isBusy) return;
    setBusy(true);
    setFailed(undefined);
    try {
      const { failure } = await askTwice(() => sendMessage('runScheduleNow'));
      setFailed(failure);
    } catch (error) {
      setFailed(toStorageFailure(error));
    } finally {
      setBusy(false);
    }
  };
  const skip = () => noteSchedule(() => ({ missed: undefined }));
  const toSettings = () => {
    location.hash = placeHash('settings');
  };
  return (
    <>
      {missed.length > 0 && (
        <aside className="missed-banner" aria-label={offer}>
          <CalendarClock aria-hidden="true" />
          <p>{offer}</p>
          <div className="missed-actions">
            <Button kind="primary" aria-disabled={isBusy} onClick={() => void runNow()}>
              {isBusy ? t('digestList.fetching') : t('digestList.runNow')}
            </Button>
            <Button aria-disabled={isBusy} onClick={() => !isBusy && act(skip())}>
              {t('digestList.skip')}
            </Button>
          </div>
        </aside>
      )}
      {failed && <FailureNotice failure={failed} onRetry={() => void runNow()} onSettings={toSettings} />}
      {notListed && !failed && <FailureNotice failure={notListed} note={t('digestList.notListed')} onSettings={toSettings} />}
    </>
  );
}
