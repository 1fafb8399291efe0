import { useTranslation } from 'react-i18next';
import { useItem } from '@/components/useItem';
import { digestItem, digestRunItem } from '@/utils/browser/digest/digest-items';

/** One digest: what is chosen of its list, how far that is, and the day's cards. */
export default function DigestPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const digest = useItem(digestItem(id));
  const run = useItem(digestRunItem(id));
  if (digest === undefined || run === undefined) return null;
  return <h1>{t('digest.title', { day: digest?.day ?? id })}</h1>;
}
