import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumberTour } from '@/components/summary/views/useNumberTour';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { sendMessage } from '@/utils/browser/messages';
import { type FailureRecord, toFailure } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { Choice, SavedPaper } from '@/utils/summary/summary';
import { ActionBar } from './ActionBar';
import { DonePaper } from './DonePaper';

interface UnsavedPaperProps {
  paper: PaperRef;
  /** Its newest summary is the one that could not be saved. */
  saved: SavedPaper;
  failure: FailureRecord;
  onRedo(choice?: Choice): void;
  onDismiss(): void;
}

/** A finished summary for which there was no room: it can be read, copied and exported, and saved as soon as there is. */
export function UnsavedPaper({ paper, saved, failure, onRedo, onDismiss }: UnsavedPaperProps) {
  const { t } = useTranslation();
  const [latest, setLatest] = useState(failure);
  const [isDiscarding, setDiscarding] = useState(false);
  const [summary] = saved.summaries;
  const tour = useNumberTour(summary);
  const save = async () => {
    // The worker may end while it saves.
    const outcome = await sendMessage('saveAgain', paper).catch((error: unknown) => ({ failure: toFailure(error) }));
    if (outcome.failure !== undefined) setLatest(outcome.failure);
  };
  return (
    <>
      <FailureNotice
        failure={latest}
        note={t('failed.stillHere')}
        retryLabel={t('failed.saveAgain')}
        onRetry={() => void save()}
        onDismiss={() => setDiscarding(true)}
        dismissLabel={t('failed.discard')}
      />
      <ConfirmDialog
        isOpen={isDiscarding}
        onOpenChange={setDiscarding}
        title={t('failed.confirmDiscard')}
        hint={t('failed.confirmDiscardHint')}
        cancelLabel={t('failed.cancel')}
        confirmLabel={t('failed.discard')}
        onConfirm={onDismiss}
      />
      <DonePaper asked={paper} summary={summary} saved={saved} tour={tour} />
      <footer className="foot">
        <ActionBar summary={summary} saved={saved} view={tour.view} onRedo={onRedo} />
      </footer>
    </>
  );
}
