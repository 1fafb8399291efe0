import { Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { useNextFocus } from '@/components/ui/useNextFocus';
import { useFormat } from '@/components/useFormat';
import { useItem } from '@/components/useItem';
import { type ImportState, importItem, undoImport } from '@/utils/browser/library/import-journal';
import { endFile } from './import-run';

/** The way back from the import before, as long as there is one: whoever has looked at the papers first may want it. */
export function LastImport() {
  const last = useItem(importItem);
  return last?.isDone ? <UndoLast last={last} /> : null;
}

function UndoLast({ last: { id, file, at } }: { last: ImportState }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const [isUndoing, setUndoing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useNextFocus(button, 'main', '.file-button input');
  const undo = async () => {
    setUndoing(true);
    try {
      endFile({ file, how: (await undoImport(id)) ? 'undone' : 'not-undone' });
    } finally {
      setUndoing(false);
    }
  };
  return (
    // Disabled it would lose the focus, which goes on from here.
    <Button ref={button} icon={<Undo2 aria-hidden="true" />} aria-disabled={isUndoing} onClick={() => !isUndoing && act(undo())}>
      <span className="long-name">{t('importing.undoLast', { file, when: dateTime(at) })}</span>
    </Button>
  );
}
