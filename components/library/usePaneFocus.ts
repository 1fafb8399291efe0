import { type KeyboardEvent, useEffect, useRef } from 'react';
import { isWide } from './is-wide';

export type PaneFocus = ReturnType<typeof usePaneFocus>;

/** Where the focus goes between search box, list and reader. */
export function usePaneFocus(opened: string | undefined) {
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const reader = useRef<HTMLElement>(null);
  const before = useRef(opened);
  useEffect(() => {
    if (before.current === opened) return;
    before.current = opened;
    reader.current?.scrollTo({ top: 0 });
    // What had the focus is gone with the paper or hidden behind it.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (opened === undefined && isLost) list.current?.focus({ preventScroll: true });
  }, [opened]);
  const leaveReader = (event: KeyboardEvent) => {
    const { target, currentTarget } = event;
    // Menus and dialogs stand elsewhere in the page, and take the key for themselves.
    if (event.key !== 'Escape' || event.defaultPrevented || !(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    if (target.closest('input, textarea, select')) return;
    if (!isWide()) location.hash = '#/';
    list.current?.focus({ preventScroll: true });
  };
  return { search, list, reader, leaveReader };
}
