import { useTranslation } from 'react-i18next';

/** The mark and the name. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <span className="brand">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 1.5h7l3 3v10H3z" fill="none" stroke="currentColor" />
        <path d="M5.75 1.5v13" stroke="currentColor" strokeWidth="0.9" />
        <rect x="8" y="9" width="3.6" height="3.6" rx="0.8" className="brand-seal" />
      </svg>
      {t('panel.product')}
    </span>
  );
}
