import { useEffect, useLayoutEffect, useRef } from 'react';
import { bindKeys, type KeyHandlers } from './bound-keys';

/**
 * Gives the single keys of `key-actions` a meaning while the calling component is mounted; an action whose handler is absent or undefined does
 * nothing. Where two components know the same action, the one mounted later has it. Where the person has switched single keys off, or they
 * are typing, nothing is called.
 */
export function useKeys(handlers: KeyHandlers): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => bindKeys(() => latest.current), []);
}
