import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { requestHostAccess } from '@/utils/browser/host-access';
import { type ProfileTest, sendMessage } from '@/utils/browser/messages';
import { profileItem } from '@/utils/browser/storage';
import { toFailure } from '@/utils/failure';
import type { Profile } from '@/utils/llm/profile';

type Outcome = { status: 'none' | 'testing' | 'saved' | 'saved-no-access' } | { status: 'tested'; test: ProfileTest };

interface ProfileActionsProps {
  profile: Profile;
  isUsable: boolean;
}

/** Both buttons first ask the browser for access to the service, in the click itself: later it would refuse to ask. */
export function ProfileActions({ profile, isUsable }: ProfileActionsProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>({ status: 'none' });
  const save = async () => {
    const access = requestHostAccess(profile.baseUrl);
    await profileItem.setValue(profile);
    setOutcome({ status: 'saved' });
    if (!(await access)) setOutcome({ status: 'saved-no-access' });
  };
  const test = async () => {
    const access = requestHostAccess(profile.baseUrl);
    setOutcome({ status: 'testing' });
    // Many services answer any origin: they need no access. Only when this one does is the person's answer waited for.
    const call = () => sendMessage('testProfile', profile).catch((error: unknown) => ({ failure: toFailure(error) }));
    const first = await call();
    const needsAccess = 'failure' in first && first.failure.code === 'no-host-access';
    setOutcome({ status: 'tested', test: needsAccess && (await access) ? await call() : first });
  };
  return (
    <>
      <div className="form-actions">
        <Button kind="primary" disabled={!isUsable} onClick={() => void save()}>
          {t('settings.save')}
        </Button>
        <Button disabled={!isUsable || outcome.status === 'testing'} onClick={() => void test()}>
          {t('settings.test')}
        </Button>
        <span role="status" className="muted">
          <OutcomeText outcome={outcome} />
        </span>
      </div>
      {outcome.status === 'saved-no-access' && <p className="amber">{t('settings.savedNoAccess')}</p>}
      {outcome.status === 'tested' && 'failure' in outcome.test && (
        <FailureNotice failure={outcome.test.failure} onGrant={() => void test()} />
      )}
    </>
  );
}

function OutcomeText({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  if (outcome.status === 'testing') return t('settings.testing');
  if (outcome.status === 'saved' || outcome.status === 'saved-no-access') return <Done text={t('settings.saved')} />;
  if (outcome.status === 'tested' && !('failure' in outcome.test))
    return <Done text={t('settings.tested', { model: outcome.test.model, ms: outcome.test.milliseconds })} />;
  return null;
}

function Done({ text }: { text: string }) {
  return (
    <span className="done-mark">
      <Check aria-hidden="true" />
      {text}
    </span>
  );
}
