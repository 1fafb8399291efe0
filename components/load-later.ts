import { useEffect, useSyncExternalStore } from 'react';
import { nothingPressed } from './press';
import { act } from './toast/toasts';

const later = new Set<() => Promise<void>>();

/** Loads whatever is still to come, so that nothing that is pressed for the first time has to wait. */
export async function loadTheRest(): Promise<void> {
  await Promise.all([...later].map((ask) => ask()));
}

/**
 * A hook for code that a page loads behind its first paint: the module, or `undefined` until it is there. It comes when somebody needs it, at the
 * latest with the rest. React's own `lazy` holds back what comes within 300 ms of an empty place, and empties the place again where code that is
 * there is first used.
 */
export function loadLater<Module>(load: () => Promise<Module>): (isNeeded?: boolean) => Module | undefined {
  let loaded: Module | undefined;
  let isAsked = false;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const ask = async () => {
    if (isAsked) return;
    isAsked = true;
    try {
      const module = await load();
      await nothingPressed();
      loaded = module;
      for (const listener of listeners) listener();
    } catch (error) {
      // The next to need it asks again.
      isAsked = false;
      throw error;
    }
  };
  later.add(ask);
  return (isNeeded = true) => {
    useEffect(() => {
      if (isNeeded) act(ask());
    }, [isNeeded]);
    return useSyncExternalStore(subscribe, () => loaded);
  };
}
