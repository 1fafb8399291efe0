import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { useFormat } from '@/components/useFormat';
import type { ReadImport } from '@/utils/browser/library/read-import';
import type { ImportOutcome as Outcome } from '@/utils/browser/library/run-import';
import { ImportNotes } from './ImportNotes';

interface ImportOutcomeProps {
  read: ReadImport;
  outcome: Outcome;
  /** Whether another file was chosen with it. */
  hasNext: boolean;
  onNext(): void;
  onUndone(): void;
  onFailure(error: unknown): void;
}

/** What an import did, and the way back. */
export function ImportOutcome({ read, outcome, hasNext, onNext, onUndone, onFailure }: ImportOutcomeProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [isUndoing, setUndoing] = useState(false);
  const undo = () => {
    setUndoing(true);
    outcome.undo().then(onUndone, onFailure);
  };
  const { added, changed, listed } = outcome;
  return (
    <section className="import-preview" aria-label={read.file}>
      <p role="status">{t('importing.done', { added: number(added), changed: number(changed), listed: number(listed) })}</p>
      <ImportNotes notes={read.notes} />
      <div className="page-actions">
        {!hasNext && (
          <Button
            kind="primary"
            onClick={() => {
              location.hash = '#/';
            }}
          >
            {t('importing.open')}
          </Button>
        )}
        <Button kind={hasNext ? 'primary' : 'plain'} onClick={onNext}>
          {t('importing.another')}
        </Button>
        <Button icon={<Undo2 aria-hidden="true" />} disabled={isUndoing} onClick={undo}>
          {t('importing.undo')}
        </Button>
      </div>
    </section>
  );
}
