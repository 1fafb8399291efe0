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

/** The same for a text with its form, as word processors and chats take it; those that take none get the plain text. */
export function useCopyRich(): (make: () => Promise<{ html: string; text: string }>) => void {
  const { t } = useTranslation();
  return (make) => {
    const made = make();
    const part = (name: 'html' | 'text', type: string) => made.then((rich) => new Blob([rich[name]], { type }));
    // The promises are handed over in the click itself: Safari and Firefox refuse to be given the clipboard later.
    const item = new ClipboardItem({ 'text/html': part('html', 'text/html'), 'text/plain': part('text', 'text/plain') });
    navigator.clipboard.write([item]).then(
      () => toast(t('toast.copied')),
      () => toast(t('toast.copyFailed')),
    );
  };
}
