import { useTranslation } from 'react-i18next';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { type EndedFile as Ended, forgetEnded } from './import-run';

/** What became of the file before, by its name. */
export function EndedFile({ ended }: { ended: Ended | undefined }) {
  const { t } = useTranslation();
  if (typeof ended?.how === 'object')
    return (
      <FailureNotice
        failure={ended.how}
        note={t('importing.notTaken', { file: ended.file })}
        onDismiss={forgetEnded}
        dismissLabel={t('library.close')}
      />
    );
  return (
    <p role="status" className={ended?.how === 'not-undone' ? 'amber' : undefined}>
      {ended && words(ended.file, ended.how)}
    </p>
  );

  function words(file: string, how: 'stopped' | 'undone' | 'not-undone'): string {
    switch (how) {
      case 'stopped':
        return t('importing.stopped', { file });
      case 'undone':
        return t('importing.undone', { file });
      case 'not-undone':
        return t('importing.notUndone', { file });
    }
  }
}
