/** Elements into which letters are typed. A list takes some for itself, and says so by `preventDefault`. */
const TAKES_LETTERS = [
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
  '[role="textbox"]',
  '[role="combobox"]',
].join();

/** While one is open it has the keyboard. The card beside a number does not: one reads on with it open. */
const OPEN_LAYERS = '[role="menu"], [role="alertdialog"], [role="dialog"]:not(.peek)';

/**
 * The single key that was pressed as a command to the page; `undefined` where it was text, part of a browser's own shortcut, or for somebody
 * else. Letters come small whatever Caps Lock says; a full-width `？`, as Chinese input methods send it, counts as `?`.
 */
export function pressedKey(event: KeyboardEvent): string | undefined {
  // An input method's composition; Safari reports its last key by its code only.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return undefined;
  // AltGr is how many keyboards write brackets; Windows reports it as Ctrl and Alt as well.
  const isAltGr = event.getModifierState('AltGraph');
  if (event.metaKey || ((event.ctrlKey || event.altKey) && !isAltGr)) return undefined;
  const key = event.key.normalize('NFKC');
  const isLetter = /^[a-z]$/i.test(key);
  // Other signs lie behind Shift on one keyboard and not on the next.
  if ([...key].length !== 1 || (isLetter && (event.shiftKey || isAltGr))) return undefined;
  if (event.target instanceof Element && event.target.closest(TAKES_LETTERS) !== null) return undefined;
  if (document.querySelector(OPEN_LAYERS) !== null) return undefined;
  return key.toLowerCase();
}
