import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Between an old value and a new one. */
export function Arrow() {
  const { t } = useTranslation();
  return <ArrowRight className="compare-arrow" role="img" aria-label={t('version.becomes')} />;
}
