import { useState } from 'react';
import { loadLater } from '@/components/load-later';
import { useKeys } from './useKeys';

const useDialog = loadLater(() => import('./KeyHelpDialog'));

/** What the keyboard can do here now; `?` opens it, and so does `KeyHelpButton`. */
export function KeyHelp() {
  const [opened, setOpened] = useState<{ before: Element | null }>();
  useKeys({ help: () => setOpened({ before: document.activeElement }) });
  const dialog = useDialog(opened !== undefined);
  if (opened === undefined || dialog === undefined) return null;
  return <dialog.default before={opened.before} onClose={() => setOpened(undefined)} />;
}
