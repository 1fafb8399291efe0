import { useTranslation } from 'react-i18next';
import { useProfile } from '@/components/profiles/useProfile';
import { Button } from '@/components/ui/Button';
import { openTab } from '@/utils/browser/pages';
import { AppearanceForm } from './AppearanceForm';
import { ProfilesPart } from './profiles/ProfilesPart';
import { SpendingPart } from './spending/SpendingPart';
import { TemplatesPart } from './templates/TemplatesPart';
import './SettingsPage.css';

/** Settings; on the first run the same with a word of welcome, and without what matters only later. */
export function SettingsPage({ isWelcome }: { isWelcome: boolean }) {
  const { t } = useTranslation();
  const inUse = useProfile();
  if (inUse === undefined) return null;
  return (
    <div className="settings">
      <header>
        <h1>{isWelcome ? t('settings.welcome') : t('settings.title')}</h1>
        {isWelcome && <p className="muted">{t('settings.welcomeHint')}</p>}
      </header>
      <ProfilesPart profiles={inUse.profiles} />
      {isWelcome && inUse.problem === undefined && (
        <Button onClick={() => void openTab('https://huggingface.co/papers')}>{t('settings.start')}</Button>
      )}
      {!isWelcome && (
        <>
          <hr />
          <SpendingPart />
          <hr />
          <TemplatesPart />
        </>
      )}
      <hr />
      <AppearanceForm />
      <p className="muted small">{t('settings.privacy')}</p>
    </div>
  );
}
