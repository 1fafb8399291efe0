import { type ReactNode, useEffect } from 'react';
import { useItem } from '@/components/useItem';
import { settingsItem } from '@/utils/browser/storage';
import { findActionOf } from './bound-keys';
import { KeyHelp } from './KeyHelp';
import { keyAction } from './key-actions';
import { pressedKey } from './pressed-key';
import { HasKeys } from './useHasKeys';

/** Around each page of ours: listens to the keyboard for all that `useKeys` binds, and shows what that is when asked. */
export function PageKeys({ children }: { children: ReactNode }) {
  const settings = useItem(settingsItem);
  const hasKeys = settings !== undefined && !settings.hasNoLetterKeys;
  useEffect(() => {
    if (!hasKeys) return;
    window.addEventListener('keydown', obeyKey);
    return () => window.removeEventListener('keydown', obeyKey);
  }, [hasKeys]);
  return (
    <HasKeys value={hasKeys}>
      {children}
      <KeyHelp />
    </HasKeys>
  );
}

function obeyKey(event: KeyboardEvent): void {
  const key = pressedKey(event);
  const action = key === undefined ? undefined : findActionOf(key);
  if (action === undefined || (event.repeat && !keyAction(action.id).repeats)) return;
  // Firefox begins a search in the page at `/`, and a field that gets the focus would take the letter.
  event.preventDefault();
  action.run(Number(key));
}
