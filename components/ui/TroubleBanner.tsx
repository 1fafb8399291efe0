import { useTranslation } from 'react-i18next';
import { useItem } from '@/components/useItem';
import { openLibrary } from '@/utils/browser/pages';
import { troubleItem } from '@/utils/browser/storage';
import { FailureNotice } from './FailureNotice';

/** What the worker found wrong with what is stored, on every page of ours, until it is put away. */
export function TroubleBanner() {
  const { t } = useTranslation();
  const trouble = useItem(troubleItem);
  if (!trouble || trouble.isDismissed) return null;
  return (
    <FailureNotice
      failure={trouble}
      onSettings={() => void openLibrary('settings')}
      onDismiss={() => void troubleItem.setValue({ ...trouble, isDismissed: true })}
      dismissLabel={t('failed.dismiss')}
    />
  );
}
