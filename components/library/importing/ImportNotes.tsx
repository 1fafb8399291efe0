import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { ImportNote } from '@/utils/library/import/import-result';

/** More lines are in the file itself. */
const MOST = 500;

/** What was left out and what was mended, line by line. */
export function ImportNotes({ notes }: { notes: readonly ImportNote[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (['left', 'mended'] as const).map((kind) => {
    const some = notes.filter((note) => note.kind === kind);
    if (some.length === 0) return null;
    return (
      <details key={kind} className="import-kind">
        <summary className={kind === 'left' ? 'amber' : undefined}>
          {kind === 'left'
            ? t('importing.left', { count: some.length, shown: number(some.length) })
            : t('importing.mended', { count: some.length, shown: number(some.length) })}
        </summary>
        <ul>
          {some.slice(0, MOST).map((note) => (
            <li key={`${note.line ?? ''} ${note.code} ${note.about}`}>
              {note.line !== undefined && <span className="muted">{t('importing.line', { line: number(note.line) })} · </span>}
              {t(`importing.note.${note.code}`)}
              {note.about !== '' && <q>{note.about}</q>}
            </li>
          ))}
          {some.length > MOST && <li className="muted">{t('importing.more', { count: some.length - MOST })}</li>}
        </ul>
      </details>
    );
  });
}
