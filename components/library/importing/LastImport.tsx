import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNextFocus } from '@/components/ui/useNextFocus';
import { useFormat } from '@/components/useFormat';
import { useItem } from '@/components/useItem';
import { type ImportState, importItem, undoImport } from '@/utils/browser/library/import-journal';
import { UndoImport } from './UndoImport';

/** The way back from the import before, as long as there is one: whoever has looked at the papers first may want it. */
export function LastImport() {
  const last = useItem(importItem);
  return last?.isDone ? <UndoLast last={last} /> : null;
}

function UndoLast({ last: { id, file, at } }: { last: ImportState }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  useNextFocus(button, 'main', '.file-button input');
  return (
    <UndoImport ref={button} file={file} undo={() => undoImport(id)}>
      <span className="long-name">{t('importing.undoLast', { file, when: dateTime(at) })}</span>
    </UndoImport>
  );
}
