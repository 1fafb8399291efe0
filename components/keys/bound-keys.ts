import { KEY_ACTION_IDS, type KeyActionId, keyAction } from './key-actions';

/** What a part of the page can do; `view` is told which digit was pressed. */
export type KeyHandlers = { readonly [Id in KeyActionId]?: ((digit: number) => void) | undefined };

interface BoundAction {
  id: KeyActionId;
  run(digit: number): void;
}

/** Of this page, the newest last. */
const bound: (() => KeyHandlers)[] = [];

/** Binds handlers until the returned function is called. What was bound later is asked first. */
export function bindKeys(handlers: () => KeyHandlers): () => void {
  bound.push(handlers);
  return () => {
    bound.splice(bound.indexOf(handlers), 1);
  };
}

/** What an action does here now. */
export function findAction(id: KeyActionId): BoundAction | undefined {
  for (const handlers of bound.toReversed()) {
    const run = handlers()[id];
    if (run !== undefined) return { id, run };
  }
  return undefined;
}

/** What a key does here now. */
export function findActionOf(key: string): BoundAction | undefined {
  for (const id of KEY_ACTION_IDS) {
    const action = keyAction(id).keys.includes(key) ? findAction(id) : undefined;
    if (action !== undefined) return action;
  }
  return undefined;
}

/** Everything that keys do here now, each with the keys that lead to it. */
export function boundKeys(): { id: KeyActionId; keys: readonly string[] }[] {
  return KEY_ACTION_IDS.flatMap((id) => {
    const keys = keyAction(id).keys.filter((key) => findActionOf(key)?.id === id);
    return keys.length === 0 ? [] : [{ id, keys }];
  });
}
