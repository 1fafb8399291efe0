import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import type { FailureRecord } from '@/utils/failure';

interface NoteEditorActionsProps {
  isChanged: boolean;
  /** It is word for word the one that ships. */
  isShipped: boolean;
  /** Somebody wanted to save, and it cannot be saved as it is. */
  isWrong: boolean;
  onSave(): Promise<void> | void;
  onReset(): void;
  onClose(): void;
}

/** What becomes of a note's template; where changes would be lost, they are asked for first. */
export function NoteEditorActions({ isChanged, isShipped, isWrong, onSave, onReset, onClose }: NoteEditorActionsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'discard' | 'reset'>();
  const [failure, setFailure] = useState<FailureRecord>();
  const save = async () => {
    setFailure(undefined);
    try {
      await onSave();
    } catch (error) {
      setFailure(toStorageFailure(error));
    }
  };
  const dialog = (question: typeof asked) => ({
    isOpen: asked === question,
    onOpenChange: (isOpen: boolean) => setAsked(isOpen ? question : undefined),
    cancelLabel: t('template.keepEditing'),
  });
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <div className="form-actions">
        <Button kind="primary" onClick={() => void save()}>
          {t('template.save')}
        </Button>
        <Button onClick={() => (isChanged ? setAsked('discard') : onClose())}>{t('template.cancel')}</Button>
        {/* It stays when it has been pressed, for the keyboard is on it. */}
        <Button
          icon={<RotateCcw />}
          aria-disabled={isShipped}
          onClick={() => {
            if (isShipped) return;
            if (isChanged) setAsked('reset');
            else onReset();
          }}
        >
          {t('noteEditor.reset')}
        </Button>
        <span role="status" className="amber">
          {isWrong && t('template.fix')}
        </span>
      </div>
      <ConfirmDialog
        {...dialog('discard')}
        title={t('template.confirmDiscard')}
        hint={t('template.confirmDiscardHint')}
        confirmLabel={t('template.discard')}
        onConfirm={onClose}
      />
      <ConfirmDialog
        {...dialog('reset')}
        title={t('noteEditor.confirmReset')}
        hint={t('noteEditor.confirmResetHint')}
        confirmLabel={t('noteEditor.reset')}
        onConfirm={onReset}
      />
    </>
  );
}
