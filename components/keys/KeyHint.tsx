import { KeySign } from './KeySign';
import { type KeyActionId, keyAction } from './key-actions';
import { useHasKeys } from './useHasKeys';

/**
 * The key of an action, beside its words in a menu or tooltip; nothing where single keys are switched off. Screen readers hear it from the
 * control itself: see `useKeyShortcut`.
 */
export function KeyHint({ action }: { action: KeyActionId }) {
  const hasKeys = useHasKeys();
  const [key] = keyAction(action).keys;
  return hasKeys && key !== undefined ? <KeySign text={key} isHidden /> : null;
}
