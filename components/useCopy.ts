import { useTranslation } from 'react-i18next';
import { toast } from '@/components/toast/toasts';

/** Copies a text to the clipboard and says what became of it. */
export function useCopy(): (text: string) => void {
  const { t } = useTranslation();
  return (text) => {
    navigator.clipboard.writeText(text).then(
      () => toast(t('toast.copied')),
      () => toast(t('toast.copyFailed')),
    );
  };
}
