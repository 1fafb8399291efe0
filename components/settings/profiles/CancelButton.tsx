import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';

interface CancelButtonProps {
  /** Something would be lost. */
  isChanged: boolean;
  onClose(): void;
}

/** The way out of a form; asks where something would be lost. */
export function CancelButton({ isChanged, onClose }: CancelButtonProps) {
  const { t } = useTranslation();
  if (!isChanged) return <Button onClick={onClose}>{t('settings.cancel')}</Button>;
  return (
    <ConfirmDialog
      trigger={<Button>{t('settings.cancel')}</Button>}
      title={t('settings.confirmDiscard')}
      hint={t('settings.confirmDiscardHint')}
      cancelLabel={t('settings.keepEditing')}
      confirmLabel={t('settings.discard')}
      onConfirm={onClose}
    />
  );
}
