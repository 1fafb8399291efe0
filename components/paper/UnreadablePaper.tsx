import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadText } from '@/components/downloadFile';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { rawRecord } from '@/utils/browser/broken-records';
import { savedPaperItem } from '@/utils/browser/storage';
import { type FailureRecord, toFailure } from '@/utils/failure';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { PaperHeader } from './PaperHeader';

interface UnreadablePaperProps {
  paper: PaperRef;
  listed?: ListedPaper;
  tabTitle?: string;
  failure: FailureRecord;
  onSummarise(): void;
}

/** A paper whose saved record is damaged or of a newer version. Its raw data can be had; a new summary sets it aside. */
export function UnreadablePaper({ paper, listed, tabTitle, failure, onSummarise }: UnreadablePaperProps) {
  const { t } = useTranslation();
  const key = paperKey(paper);
  const [notRead, setNotRead] = useState<FailureRecord>();
  const saveRaw = () =>
    rawRecord(savedPaperItem(key).key).then(
      (raw) => {
        setNotRead(undefined);
        downloadText(`${key.replace(/[^\w.-]+/g, '-')}.raw.json`, 'application/json', raw);
      },
      (error: unknown) => setNotRead(toFailure(error)),
    );
  const again = () => {
    switch (failure.code) {
      case 'record-corrupt':
        return { retryLabel: t('failed.summariseAgain'), onRetry: onSummarise };
      case 'record-newer':
        // It must not be overwritten.
        return {};
      default:
        // The browser could not read it now; what could not be read is still there.
        return { onRetry: () => location.reload() };
    }
  };
  return (
    <article className="pane">
      <PaperHeader paper={paper} about={listed} tabTitle={tabTitle} />
      <FailureNotice failure={notRead ?? failure} {...again()} onDismiss={() => void saveRaw()} dismissLabel={t('failed.saveRaw')} />
    </article>
  );
}
