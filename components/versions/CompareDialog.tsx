import { GitCompareArrows, Maximize2, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { openLibrary } from '@/utils/browser/pages';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { CompareSummaries } from './CompareSummaries';
import './CompareDialog.css';

interface CompareDialogProps {
  paperKey: string;
  summaries: SavedPaper['summaries'];
  before: Summary;
  after: Summary;
}

/** 看变化: the comparison over the summary, as wide as the panel. */
export function CompareDialog({ paperKey, summaries, before, after }: CompareDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <Button icon={<GitCompareArrows />}>{t('version.changes')}</Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content className="dialog compare-dialog" aria-describedby={undefined}>
          <header>
            <Dialog.Title>{t('version.compare')}</Dialog.Title>
            <IconButton label={t('version.openPage')} icon={<Maximize2 />} onClick={() => void openLibrary(`compare/${paperKey}`)} />
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
