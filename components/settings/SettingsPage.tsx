import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { useItem } from '@/components/useItem';
import { openTab } from '@/utils/browser/pages';
import { profileItem } from '@/utils/browser/storage';
import { profileProblem } from '@/utils/llm/profile';
import { AppearanceForm } from './AppearanceForm';
import { ProfileForm } from './ProfileForm';
import { TemplatesPart } from './templates/TemplatesPart';
import './SettingsPage.css';

/** Settings; on the first run the same form with a word of welcome. */
export function SettingsPage({ isWelcome }: { isWelcome: boolean }) {
  const { t } = useTranslation();
  const profile = useItem(profileItem);
  if (profile === undefined) return null;
  const isReady = profile !== null && profileProblem(profile) === undefined;
  return (
    <div className="settings">
      <header>
        <h1>{isWelcome ? t('settings.welcome') : t('settings.title')}</h1>
        {isWelcome && <p className="muted">{t('settings.welcomeHint')}</p>}
      </header>
      <ProfileForm saved={profile} />
      {isWelcome && isReady && <Button onClick={() => void openTab('https://huggingface.co/papers')}>{t('settings.start')}</Button>}
      {!isWelcome && (
        <>
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
