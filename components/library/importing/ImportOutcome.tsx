import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { useFormat } from '@/components/useFormat';
import type { ReadImport } from '@/utils/browser/library/read-import';
import type { ImportOutcome as Outcome } from '@/utils/browser/library/run-import';
import { ImportNotes } from './ImportNotes';
import { readFiles } from './import-run';
import { NextFile } from './NextFile';
import { UndoImport } from './UndoImport';

interface ImportOutcomeProps {
  read: ReadImport;
  outcome: Outcome;
  /** Files that were chosen with it. */
  waiting: readonly File[];
}

/** What an import did, and the way back. */
export function ImportOutcome({ read, outcome, waiting }: ImportOutcomeProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { added, changed, listed } = outcome;
  return (
    <section className="import-preview" aria-label={read.file}>
      <p role="status">{t('importing.done', { added: number(added), changed: number(changed), listed: number(listed) })}</p>
      <ImportNotes notes={read.notes} />
      <div className="page-actions">
        {waiting.length > 0 ? (
          <NextFile waiting={waiting} />
        ) : (
          <>
            <Button
              kind="primary"
              onClick={() => {
                location.hash = '#/';
              }}
            >
              {t('importing.open')}
            </Button>
            <Button onClick={() => void readFiles([])}>{t('importing.another')}</Button>
          </>
        )}
        <UndoImport file={read.file} undo={outcome.undo}>
          {t('importing.undo')}
        </UndoImport>
      </div>
    </section>
  );
}
