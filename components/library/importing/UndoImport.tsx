import { Undo2 } from 'lucide-react';
import { type ReactNode, type Ref, useState } from 'react';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { endFile } from './import-run';

interface UndoImportProps {
  file: string;
  /** @returns whether it was still the last import */
  undo(): Promise<boolean>;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** Takes an import back, and tells what became of its file. */
export function UndoImport({ file, undo, ref, children }: UndoImportProps) {
  const [isUndoing, setUndoing] = useState(false);
  const takeBack = async () => {
    setUndoing(true);
    try {
      endFile({ file, how: (await undo()) ? 'undone' : 'not-undone' });
    } finally {
      setUndoing(false);
    }
  };
  return (
    // Disabled it would lose the focus, which goes on from here.
    <Button ref={ref} icon={<Undo2 aria-hidden="true" />} aria-disabled={isUndoing} onClick={() => !isUndoing && act(takeBack())}>
      {children}
    </Button>
  );
}
