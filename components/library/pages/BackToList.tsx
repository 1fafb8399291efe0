import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The way back from a page beside the list. */
export function BackToList() {
  const { t } = useTranslation();
  return (
    <nav className="page-nav" aria-label={t('library.list')}>
      <a href="#/">
        <ArrowLeft aria-hidden="true" />
        {t('library.back')}
      </a>
    </nav>
  );
}
