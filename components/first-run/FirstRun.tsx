import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useItem } from '@/components/useItem';
import { profilesItem } from '@/utils/browser/storage';
import { type Profiles, profilesInUse } from '@/utils/llm/profile';
import { KeyStep } from './KeyStep';
import { LanguageSwitch } from './LanguageSwitch';
import { ServiceStep } from './ServiceStep';
import { StepLine } from './StepLine';
import { TryStep } from './TryStep';
import { type Step, useFirstRun } from './useFirstRun';
import '@/components/settings/SettingsPage.css';
import './FirstRun.css';

/** The page that opens after the installation: three steps to the first summary. */
export function FirstRun() {
  const profiles = useItem(profilesItem);
  return profiles === undefined ? null : <Steps profiles={profiles} />;
}

function Steps({ profiles }: { profiles: Profiles }) {
  const { t } = useTranslation();
  const { step, draft, isReachable, go, choose, change } = useFirstRun(profiles);
  // What was clicked is gone with its step: the focus goes to the next one's heading, but not when the page has just opened.
  const [hasMoved, setMoved] = useState(false);
  const move = (next: () => void) => {
    setMoved(true);
    next();
    scrollTo({ top: 0 });
  };
  const onGo = (next: Step) => move(() => go(next));
  const [inUse] = profilesInUse(profiles);
  return (
    <div className="first-run settings">
      <header className="first-run-head">
        <div>
          <h1>{t('firstRun.title')}</h1>
          <p className="muted">{t('firstRun.intro')}</p>
        </div>
        <LanguageSwitch />
      </header>
      <StepLine current={step} isReachable={isReachable} onGo={onGo} />
      {step === 'service' && (
        <ServiceStep chosen={draft?.profile.providerId} isFocused={hasMoved} onChoose={(provider) => move(() => choose(provider))} />
      )}
      {step === 'key' && draft && (
        <KeyStep
          key={draft.saved.id}
          draft={draft}
          isFocused={hasMoved}
          onChange={change}
          onSaved={() => onGo('try')}
          onBack={() => onGo('service')}
        />
      )}
      {step === 'try' && inUse && <TryStep profile={inUse} isFocused={hasMoved} onChange={() => onGo('service')} />}
    </div>
  );
}
