import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupPart } from '@/components/backup/BackupPart';
import { useProfile } from '@/components/profiles/useProfile';
import { AppearanceForm } from './AppearanceForm';
import { ExportPart } from './export/ExportPart';
import { ProfilesPart } from './profiles/ProfilesPart';
import { SpendingPart } from './spending/SpendingPart';
import { TemplatesPart } from './templates/TemplatesPart';
import { usePartAtFirst } from './usePartAtFirst';
import './SettingsPage.css';

const DigestPart = lazy(() => import('./digest/DigestPart'));

const PARTS = ['services', 'spending', 'templates', 'digest', 'export', 'backup', 'appearance', 'privacy'] as const;

/** As it stands in the address behind `#`: so the browser itself goes there, and the library's page stays on the settings. */
function idOf(part: (typeof PARTS)[number]): string {
  return `/settings/${part}`;
}

/** Settings, with the ways to their parts on top. */
export function SettingsPage() {
  const { t } = useTranslation();
  const inUse = useProfile();
  usePartAtFirst(inUse !== undefined);
  if (inUse === undefined) return null;
  return (
    <div className="settings">
      <header>
        <h1>{t('settings.title')}</h1>
      </header>
      <nav className="settings-parts" aria-label={t('settings.parts')}>
        <ul>
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#${idOf(part)}`}>{t(`settings.part.${part}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div id={idOf('services')} className="settings-part">
        <ProfilesPart profiles={inUse.profiles} />
      </div>
      <div id={idOf('spending')} className="settings-part">
        <SpendingPart />
      </div>
      <div id={idOf('templates')} className="settings-part">
        <TemplatesPart />
      </div>
      <Part part="digest">
        <Suspense>
          <DigestPart />
        </Suspense>
      </Part>
      <div id={idOf('export')} className="settings-part">
        <ExportPart />
      </div>
      <Part part="backup">
        <BackupPart />
      </Part>
      <Part part="appearance">
        <AppearanceForm />
      </Part>
      <Part part="privacy">
        <p className="muted small">{t('settings.privacy')}</p>
      </Part>
    </div>
  );
}

function Part({ part, children }: { part: (typeof PARTS)[number]; children: ReactNode }) {
  const { t } = useTranslation();
  const id = idOf(part);
  return (
    <section id={id} className="settings-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="part-title">
        {t(`settings.part.${part}`)}
      </h2>
      {children}
    </section>
  );
}
