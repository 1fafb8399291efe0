import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useProfileTest } from '@/components/settings/profiles/useProfileTest';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { useFormat } from '@/components/useFormat';
import type { TriedProfile } from '@/utils/browser/messages';
import { activateProfile, saveProfile } from '@/utils/browser/profiles';
import { useCostText } from './useCostText';

interface KeyActionsProps {
  /** The form as it stands. */
  tried(): TriedProfile;
  /** Another number: it stands otherwise. */
  edits: number;
  /** What is missing before it can be tried. */
  problem: string | undefined;
  isBlocked: boolean;
  onSaved(): void;
}

/** First the test, which asks for access to this one service in its click; then saving, which a failed test does not forbid. */
export function KeyActions({ tried, edits, problem, isBlocked, onSaved }: KeyActionsProps) {
  const { t } = useTranslation();
  const { isRunning, passed, failure, run, failToSave } = useProfileTest(tried, edits);
  const save = async () => {
    const { profile, apiKey } = tried();
    try {
      await saveProfile(profile, apiKey);
      // Whoever comes here with another one in use has just chosen this one.
      await activateProfile(profile.id);
      onSaved();
    } catch (error) {
      failToSave(error);
    }
  };
  return (
    <>
      <div className="form-actions">
        <Button kind={passed ? 'plain' : 'primary'} type="submit" disabled={isBlocked || isRunning} onClick={() => void run()}>
          {t('settings.test')}
        </Button>
        {passed && (
          <Button kind="primary" onClick={() => void save()}>
            {t('firstRun.saveAndGo')}
          </Button>
        )}
        <span role="status" className="muted small">
          {isRunning ? t('settings.testing') : problem}
          {passed && <Passed test={passed} tried={tried} />}
        </span>
      </div>
      {failure && (
        <FailureNotice failure={failure} onGrant={() => void run()} onRetry={() => void run()} retryLabel={t('firstRun.testAgain')} />
      )}
      {failure && (
        <p className="muted small">
          {t('firstRun.saveAnywayHint')}{' '}
          <Button disabled={isBlocked || isRunning} onClick={() => void save()}>
            {t('firstRun.saveAnyway')}
          </Button>
        </p>
      )}
    </>
  );
}

function Passed({ test: { model, milliseconds }, tried }: { test: { model: string; milliseconds: number }; tried(): TriedProfile }) {
  const { t } = useTranslation();
  const { seconds } = useFormat();
  const costText = useCostText();
  return (
    <span className="done-mark">
      <Check aria-hidden="true" />
      {t('firstRun.tested', { model, seconds: seconds(milliseconds), cost: costText(tried().profile) })}
    </span>
  );
}
