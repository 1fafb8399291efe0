import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHelpButton } from '@/components/keys/KeyHelpButton';
import { useKeys } from '@/components/keys/useKeys';
import { Bar } from '@/components/ui/Bar';
import { TroubleBanner } from '@/components/ui/TroubleBanner';
import { usePageTitle } from '@/components/usePageTitle';
import { placeHash } from '@/utils/browser/pages';
import { LibraryPanes } from './LibraryPanes';
import { usePlace } from './usePlace';
import './Library.css';

const FirstRun = lazy(async () => ({ default: (await import('@/components/first-run/FirstRun')).FirstRun }));
const SettingsPage = lazy(async () => ({ default: (await import('@/components/settings/SettingsPage')).SettingsPage }));
const ComparePage = lazy(async () => ({ default: (await import('./ComparePage')).ComparePage }));
const ImportPage = lazy(() => import('./pages/ImportPage'));
const TrashPage = lazy(() => import('./pages/TrashPage'));
const DigestPage = lazy(() => import('@/components/digest/page/DigestPage'));
const DigestsPage = lazy(() => import('@/components/digest/index/DigestsPage'));
const TidyPage = lazy(() => import('./pages/TidyPage'));

/** The full page: saved summaries, one of them, settings. The place stands behind the address's `#/`. */
export function Library() {
  const { t } = useTranslation();
  const place = usePlace();
  const isWelcome = place === 'welcome';
  const isSettings = isWelcome || place === 'settings' || place.startsWith('settings/');
  const isDigest = place === 'digests' || place.startsWith('digest/');
  const title = isWelcome ? 'firstRun.pageTitle' : isSettings ? 'panel.settings' : isDigest ? 'digests.title' : 'panel.library';
  usePageTitle(t(title));
  useKeys({
    library: () => {
      location.hash = '#/';
    },
    settings: () => {
      location.hash = placeHash('settings');
    },
  });
  const page = pageAt(place);
  return (
    <div className="library">
      <Bar>
        <nav className="doors" aria-label={t('library.doors')}>
          <a href="#/" aria-current={isSettings || isDigest ? undefined : 'page'}>
            {t('panel.library')}
          </a>
          <a href={placeHash('digests')} aria-current={isDigest ? 'page' : undefined}>
            {t('digests.title')}
          </a>
          <a href="#/settings" aria-current={isSettings ? 'page' : undefined}>
            {t('panel.settings')}
          </a>
        </nav>
        <KeyHelpButton isSmall />
      </Bar>
      {page === undefined ? (
        <LibraryPanes opened={place.startsWith('paper/') ? place.slice('paper/'.length) : undefined} />
      ) : (
        <main className="column">
          <TroubleBanner />
          <Suspense>{page}</Suspense>
        </main>
      )}
    </div>
  );
}

/** A page of one column; absent: list and reader. */
function pageAt(place: string) {
  if (place.startsWith('digest/')) return <DigestPage key={place} id={place.slice('digest/'.length)} />;
  if (place.startsWith('compare/')) return <ComparePage key={place} paperKey={place.slice('compare/'.length)} />;
  if (place === 'settings' || place.startsWith('settings/')) return <SettingsPage />;
  switch (place) {
    case 'welcome':
      return <FirstRun />;
    case 'import':
      return <ImportPage />;
    case 'trash':
      return <TrashPage />;
    case 'digests':
      return <DigestsPage />;
    case 'tidy':
      return <TidyPage />;
    default:
      return undefined;
  }
}
