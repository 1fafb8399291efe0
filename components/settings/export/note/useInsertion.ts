import { type RefObject, useRef } from 'react';

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Insertion {
  /** Of whatever holds the fields: a field with `data-takes-variables` is remembered. */
  onFocus(event: { target: EventTarget }): void;
  /** Puts text on both sides of the caret of the field that had the focus last, in place of what is marked there. */
  insert(before: string, after: string): void;
}

/** Writes into fields from outside of them. @param other where none has had the focus yet, or it is gone */
export function useInsertion(other: RefObject<TextField | null>): Insertion {
  const last = useRef<TextField>(undefined);
  return {
    onFocus: ({ target }) => {
      if (isTextField(target) && target.dataset.takesVariables !== undefined) last.current = target;
    },
    insert: (before, after) => {
      const field = last.current?.isConnected ? last.current : other.current;
      if (field === null) return;
      const start = field.selectionStart ?? field.value.length;
      const end = field.selectionEnd ?? start;
      const [ahead, behind] = field instanceof HTMLInputElement ? [oneLine(before), oneLine(after)] : [before, after];
      field.setRangeText(ahead + behind, start, end, 'end');
      // React hears of what a script has written as of what is typed.
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
      field.setSelectionRange(start + ahead.length, start + ahead.length);
    },
  };
}

function isTextField(target: EventTarget): target is TextField {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
