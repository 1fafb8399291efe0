import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import { useProfile } from '@/components/profiles/useProfile';
import { Button } from '@/components/ui/Button';
import { useFormat } from '@/components/useFormat';
import type { OnConflict } from '@/utils/browser/library/import-papers';
import { readableParts } from '@/utils/browser/library/library-parts';
import type { FoundPaper, ReadImport } from '@/utils/browser/library/read-import';
import type { ImportWish } from '@/utils/browser/library/run-import';
import type { RestoredPart } from '@/utils/library/file/library-file';
import type { MergeKind } from '@/utils/library/merge/compare-saved';
import { paperName } from '@/utils/library/paper-name';
import { ImportNotes } from './ImportNotes';
import './importing.css';

interface ImportPreviewProps {
  read: ReadImport;
  onStart(wish: ImportWish): void;
  onCancel(): void;
}

const KINDS: readonly MergeKind[] = ['new', 'newer', 'conflict', 'same'];
const CONFLICTS: readonly OnConflict[] = ['join', 'mine', 'theirs'];
/** More titles nobody reads here. */
const MOST_TITLES = 100;

/** What a file would bring, before anything is changed. */
export function ImportPreview({ read, onStart, onCancel }: ImportPreviewProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const isNewHere = useProfile()?.profiles.list.length === 0;
  const offered = readableParts(read.parts);
  const [onConflict, setOnConflict] = useState<OnConflict>('join');
  const [chosen, setChosen] = useState<readonly RestoredPart[]>();
  // On a new machine everything comes back; elsewhere what there is stays unless the person says so.
  const parts = chosen ?? (isNewHere ? offered : []);
  const { toRead, known } = read;
  const found = useMemo(() => eachOnce(read.found), [read.found]);
  const taken = found.filter(({ kind }) => kind !== 'same' && !(kind === 'conflict' && onConflict === 'mine')).length;
  const isNothing = taken === 0 && toRead.length === 0 && parts.length === 0;
  return (
    <section className="import-preview" aria-label={read.file}>
      <h2>
        {read.file} <small>{t(`importing.format.${read.format}`)}</small>
      </h2>
      {KINDS.map((kind) => (
        <FoundOfKind key={kind} kind={kind} papers={found.filter((paper) => paper.kind === kind)} />
      ))}
      {found.some(({ kind }) => kind === 'conflict') && (
        <fieldset className="import-choice">
          <legend>{t('importing.onConflict')}</legend>
          {CONFLICTS.map((choice) => (
            <label key={choice}>
              <input type="radio" name="conflict" checked={onConflict === choice} onChange={() => setOnConflict(choice)} />
              {t(`importing.conflict.${choice}`)}
            </label>
          ))}
        </fieldset>
      )}
      {toRead.length > 0 && <p>{t('importing.toRead', { count: toRead.length, shown: number(toRead.length) })}</p>}
      {known > 0 && <p className="muted small">{t('importing.known', { count: known, shown: number(known) })}</p>}
      {offered.length > 0 && (
        <fieldset className="import-choice">
          <legend>{t('importing.parts')}</legend>
          {offered.map((part) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={parts.includes(part)}
                onChange={() => setChosen(parts.includes(part) ? parts.filter((each) => each !== part) : [...parts, part])}
              />
              {t(`importing.part.${part}`)}
            </label>
          ))}
          <p className="muted small">{t('importing.partsHint')}</p>
        </fieldset>
      )}
      <ImportNotes notes={read.notes} />
      {isNothing && <p>{t('importing.nothing')}</p>}
      <div className="page-actions">
        <Button kind="primary" disabled={isNothing} onClick={() => onStart({ onConflict, parts })}>
          {taken > 0 ? t('importing.start', { count: taken, shown: number(taken) }) : t('importing.startRest')}
        </Button>
        <Button onClick={onCancel}>{t('importing.cancel')}</Button>
      </div>
    </section>
  );
}

/** A paper that stands in a file several times is one paper; where only some of them bring anything, it does. */
function eachOnce(papers: readonly FoundPaper[]): FoundPaper[] {
  const byKey = new Map<string, FoundPaper>();
  for (const paper of papers) if ((byKey.get(paper.key)?.kind ?? 'same') === 'same') byKey.set(paper.key, paper);
  return [...byKey.values()];
}

function FoundOfKind({ kind, papers }: { kind: MergeKind; papers: readonly FoundPaper[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (papers.length === 0) return null;
  const shown = papers.slice(0, MOST_TITLES);
  return (
    <details className="import-kind">
      <summary>
        <strong>{number(papers.length)}</strong> {t(`importing.kinds.${kind}`)}{' '}
        <small className="muted">{t(`importing.kindHint.${kind}`)}</small>
      </summary>
      <ul>
        {shown.map(({ key, title }) => (
          <li key={key}>
            <Markdown text={title || paperName(key)} inline />
          </li>
        ))}
        {papers.length > shown.length && <li className="muted">{t('importing.more', { count: papers.length - shown.length })}</li>}
      </ul>
    </details>
  );
}
