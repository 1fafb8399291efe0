import { useTranslation } from 'react-i18next';
import { FirstRun } from '@/components/first-run/FirstRun';
import { KeyHelpButton } from '@/components/keys/KeyHelpButton';
import { useKeys } from '@/components/keys/useKeys';
import { SettingsPage } from '@/components/settings/SettingsPage';
import { Bar } from '@/components/ui/Bar';
import { TroubleBanner } from '@/components/ui/TroubleBanner';
import { usePageTitle } from '@/components/usePageTitle';
import { placeHash } from '@/utils/browser/pages';
import { ComparePage } from './ComparePage';
import { LibraryPanes } from './LibraryPanes';
import { usePlace } from './usePlace';
import './Library.css';

/** The full page: saved summaries, one of them, settings. The place stands behind the address's `#/`. */
export function Library() {
  const { t } = useTranslation();
  const place = usePlace();
  const isWelcome = place === 'welcome';
  const isSettings = isWelcome || place === 'settings' || place.startsWith('settings/');
  const isCompare = place.startsWith('compare/');
  usePageTitle(isWelcome ? t('firstRun.pageTitle') : isSettings ? t('panel.settings') : t('panel.library'));
  useKeys({
    library: () => {
      location.hash = '#/';
    },
    settings: () => {
      location.hash = placeHash('settings');
    },
  });
  return (
    <div className="library">
      <Bar>
        <nav className="doors" aria-label={t('library.doors')}>
          <a href="#/" aria-current={isSettings ? undefined : 'page'}>
            {t('panel.library')}
          </a>
          <a href="#/settings" aria-current={isSettings ? 'page' : undefined}>
            {t('panel.settings')}
          </a>
        </nav>
        <KeyHelpButton isSmall />
      </Bar>
      {isCompare || isSettings ? (
        <main className="column">
          <TroubleBanner />
          {isCompare && <ComparePage key={place} paperKey={place.slice('compare/'.length)} />}
          {isWelcome && <FirstRun />}
          {isSettings && !isWelcome && <SettingsPage />}
        </main>
      ) : (
        <LibraryPanes opened={place.startsWith('paper/') ? place.slice('paper/'.length) : undefined} />
      )}
    </div>
  );
}
