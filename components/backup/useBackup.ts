import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/components/downloadFile';
import { act, toast } from '@/components/toast/toasts';
import { useFormat } from '@/components/useFormat';
import { noteBackup } from '@/utils/browser/library/backup-state';
import { writeBackup } from '@/utils/browser/library/write-backup';

/** One click: everything but keys in one file. */
export function useBackup(): { isBusy: boolean; done: number; backUp(): void } {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [done, setDone] = useState<number>();
  const run = async () => {
    setDone(0);
    let lacking = 0;
    try {
      const { name, blob, count } = await writeBackup({ onProgress: setDone, onLacking: (more) => (lacking += more) });
      downloadFile(name, blob);
      await noteBackup(count);
      toast(
        lacking === 0
          ? t('backup.done', { count, shown: number(count) })
          : t('backup.doneLacking', { count, shown: number(count), lacking: number(lacking) }),
      );
    } finally {
      setDone(undefined);
    }
  };
  return { isBusy: done !== undefined, done: done ?? 0, backUp: () => act(run()) };
}
