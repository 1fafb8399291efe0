import { useTranslation } from 'react-i18next';

/** The way out before anything is set up; the panel leads back to here. */
export function Leave() {
  const { t } = useTranslation();
  return (
    <p className="muted small first-run-leave">
      <a href="#/">{t('firstRun.later')}</a> <span>{t('firstRun.laterHint')}</span>
    </p>
  );
}
