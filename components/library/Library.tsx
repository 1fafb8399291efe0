import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/components/settings/SettingsPage';
import { Bar } from '@/components/ui/Bar';
import { TroubleBanner } from '@/components/ui/TroubleBanner';
import { ComparePage } from './ComparePage';
import { SavedPage } from './SavedPage';
import { SummaryPage } from './SummaryPage';
import { usePlace } from './usePlace';
import './Library.css';

/** The full page: saved summaries, one of them, settings. The place stands behind the address's `#/`. */
export function Library() {
  const { t } = useTranslation();
  const place = usePlace();
  const isSettings = place === 'settings' || place === 'welcome';
  return (
    <div className="library">
      <Bar>
        <nav className="doors">
          <a href="#/" aria-current={isSettings ? undefined : 'page'}>
            {t('panel.library')}
          </a>
          <a href="#/settings" aria-current={isSettings ? 'page' : undefined}>
            {t('panel.settings')}
          </a>
        </nav>
      </Bar>
      <main className="column">
        <TroubleBanner />
        {place.startsWith('paper/') ? (
          <SummaryPage paperKey={place.slice('paper/'.length)} />
        ) : place.startsWith('compare/') ? (
          <ComparePage key={place} paperKey={place.slice('compare/'.length)} />
        ) : isSettings ? (
          <SettingsPage isWelcome={place === 'welcome'} />
        ) : (
          <SavedPage />
        )}
      </main>
    </div>
  );
}
