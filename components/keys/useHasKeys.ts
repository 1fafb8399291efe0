import { createContext, useContext } from 'react';

/** `PageKeys` provides it. */
export const HasKeys = createContext(false);

/** Whether single keys do something: not for those who switched them off (WCAG 2.1.4), and not before that is known. */
export function useHasKeys(): boolean {
  return useContext(HasKeys);
}
