import { fireEvent } from '@testing-library/react';

/** Presses a key where the focus is. @returns whether the browser would still do something of its own with it */
export function press(key: string, event: KeyboardEventInit & { keyCode?: number } = {}): boolean {
  return fireEvent.keyDown(document.activeElement ?? document.body, { key, ...event });
}
