import { type KeyActionId, keyAction } from './key-actions';
import { useHasKeys } from './useHasKeys';

/** For `aria-keyshortcuts` of the control that does the same as the key. https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts */
export function useKeyShortcut(action: KeyActionId | undefined): string | undefined {
  const hasKeys = useHasKeys();
  return hasKeys && action !== undefined ? keyAction(action).keys.join(' ') : undefined;
}
