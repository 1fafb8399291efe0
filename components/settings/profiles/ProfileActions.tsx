import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { requestHostAccess } from '@/utils/browser/host-access';
import { type ProfileTest, sendMessage, type TriedProfile } from '@/utils/browser/messages';
import { saveProfile } from '@/utils/browser/profiles';
import { callWithAccess } from './call-with-access';

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
  const [test, setTest] = useState<ProfileTest | 'running'>();
  const [tested, setTested] = useState(edits);
  const run = async () => {
    const asked = tried();
    setTested(edits);
    setTest('running');
    setTest(
      await callWithAccess<Exclude<ProfileTest, { failure: unknown }>>(asked.profile.baseUrl, () => sendMessage('testProfile', asked)),
    );
  };
  const save = async () => {
    const { profile, apiKey } = tried();
    void requestHostAccess(profile.baseUrl);
    try {
      await saveProfile(profile, apiKey);
      onSaved();
    } catch (error) {
      setTest({ failure: toStorageFailure(error) });
    }
  };
  const outcome = test === 'running' ? undefined : test;
  return (
    <>
      <div className="form-actions">
        <Button kind="primary" disabled={isBlocked} onClick={() => void save()}>
          {t('settings.save')}
        </Button>
        <Button disabled={isBlocked || test === 'running'} onClick={() => void run()}>
          {t('settings.test')}
        </Button>
        {children}
        <span role="status" className="muted small">
          {test === 'running' ? t('settings.testing') : problem}
          {outcome && 'model' in outcome && tested === edits && (
            <span className="done-mark">
              <Check aria-hidden="true" />
              {t('settings.tested', { model: outcome.model, ms: outcome.milliseconds })}
            </span>
          )}
        </span>
      </div>
      {outcome && 'failure' in outcome && <FailureNotice failure={outcome.failure} onGrant={() => void run()} />}
    </>
  );
}
