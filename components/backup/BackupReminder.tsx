import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { useFormat } from '@/components/useFormat';
import { useItem } from '@/components/useItem';
import { backupItem, needsReminder, remindLater } from '@/utils/browser/library/backup-state';
import { useBackup } from './useBackup';
import './BackupReminder.css';

/** Says, once there is something to lose, that nothing of it has ever been written to a file. */
export function BackupReminder({ count }: { count: number }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const state = useItem(backupItem);
  const { isBusy, backUp } = useBackup();
  if (state === undefined || !needsReminder(state, count, Date.now())) return null;
  return (
    <aside className="backup-reminder" aria-label={t('backup.title')}>
      <p>{t('backup.reminder', { count, shown: number(count) })}</p>
      <Button disabled={isBusy} onClick={backUp}>
        {t('backup.now')}
      </Button>
      <Button onClick={() => act(remindLater())}>{t('backup.later')}</Button>
    </aside>
  );
}
