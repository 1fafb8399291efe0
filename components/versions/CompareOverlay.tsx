import { Maximize2, X } from 'lucide-react';
import * as Dialog from 'radix-ui/dialog';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { IconButton } from '@/components/ui/IconButton';
import { openLibrary } from '@/utils/browser/pages';
import type { CompareOverlayProps } from './CompareDialog';
import { CompareSummaries } from './CompareSummaries';
import './CompareDialog.css';

export default function CompareOverlay({ paperKey, summaries, before, after, trigger, isOpen, onOpenChange }: CompareOverlayProps) {
  const { t } = useTranslation();
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Trigger asChild>{trigger}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content className="dialog compare-dialog" aria-describedby={undefined}>
          <header>
            <Dialog.Title>{t('version.compare')}</Dialog.Title>
            <IconButton label={t('version.openPage')} icon={<Maximize2 />} onClick={() => act(openLibrary(`compare/${paperKey}`))} />
            <Dialog.Close asChild>
              <IconButton label={t('version.close')} icon={<X />} />
            </Dialog.Close>
          </header>
          <CompareSummaries summaries={summaries} before={before} after={after} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
