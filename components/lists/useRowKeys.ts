import { type FocusEvent, type KeyboardEvent, useState } from 'react';

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Makes a list one stop for Tab, within which arrows go from row to row. Rows carry `data-key`; the first button of each is what is focused.
 * https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export function useRowKeys(keys: readonly string[], first: string | undefined) {
  const [chosen, setChosen] = useState(first);
  const stop = chosen !== undefined && keys.includes(chosen) ? chosen : keys[0];
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => setChosen(keyOfRow(target));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    const index = keys.indexOf(keyOfRow(event.target) ?? '');
    if (step === undefined || index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    rowOf(event.currentTarget, keys[step(index, keys.length - 1)])
      ?.querySelector('button')
      ?.focus();
  };
  return { stop, onFocus, onKeyDown };
}

function keyOfRow(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined;
}

export function rowOf(list: Element, key: string | undefined): HTMLElement | undefined {
  return [...list.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset.key === key);
}
