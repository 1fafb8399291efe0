/** Narrower, the list and the reader take turns. LibraryPanes.css says the same. */
const WIDE = '(min-width: 900px)';

/** Whether list and reader stand side by side. */
export function isWide(): boolean {
  return matchMedia(WIDE).matches;
}
