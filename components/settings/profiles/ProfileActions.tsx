import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { requestHostAccess } from '@/utils/browser/host-access';
import type { TriedProfile } from '@/utils/browser/messages';
import { saveProfile } from '@/utils/browser/profiles';
import { useProfileTest } from './useProfileTest';

interface ProfileActionsProps {
  /** The form as it stands. */
  tried(): TriedProfile;
  /** Another number: it stands otherwise. */
  edits: number;
  /** What must be mended first; empty where it can be saved and tried. */
  problem: string | undefined;
  isBlocked: boolean;
  onSaved(): void;
  /** The way back without saving, where there is one. */
  children?: ReactNode;
}

/** Both buttons first ask the browser for access to the service, in the click itself: later it would refuse to ask. */
export function ProfileActions({ tried, edits, problem, isBlocked, onSaved, children }: ProfileActionsProps) {
  const { t } = useTranslation();
  const { isRunning, passed, failure, run, failToSave } = useProfileTest(tried, edits);
  const save = async () => {
    const { profile, apiKey } = tried();
    void requestHostAccess(profile.baseUrl);
    try {
      await saveProfile(profile, apiKey);
      onSaved();
    } catch (error) {
      failToSave(error);
    }
  };
  return (
    <>
      <div className="form-actions">
        <Button kind="primary" disabled={isBlocked} onClick={() => void save()}>
          {t('settings.save')}
        </Button>
        <Button disabled={isBlocked || isRunning} onClick={() => void run()}>
          {t('settings.test')}
        </Button>
        {children}
        <span role="status" className="muted small">
          {isRunning ? t('settings.testing') : problem}
          {passed && (
            <span className="done-mark">
              <Check aria-hidden="true" />
              {t('settings.tested', { model: passed.model, ms: passed.milliseconds })}
            </span>
          )}
        </span>
      </div>
      {failure && <FailureNotice failure={failure} onGrant={() => void run()} />}
    </>
  );
}
