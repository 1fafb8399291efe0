import { useTranslation } from 'react-i18next';

/** All digests, the newest day first, and how a new one is begun. */
export default function DigestsPage() {
  const { t } = useTranslation();
  return <h1>{t('digests.title')}</h1>;
}
