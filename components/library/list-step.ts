/** How many rows a page is. */
const PAGE = 8;

interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

interface ListPlace {
  index: number;
  count: number;
  /** Whether `j` and `k` lead anywhere. */
  hasLetterKeys: boolean;
}

/** To which row of a list a key leads; `undefined` where it means something else. */
export function listStep({ key, ctrlKey, metaKey, altKey }: PressedKey, { index, count, hasLetterKeys }: ListPlace): number | undefined {
  if (ctrlKey || metaKey || altKey || count === 0 || (!hasLetterKeys && key.length === 1)) return undefined;
  const target = targetOf(key, index, count);
  return target === undefined ? undefined : Math.max(0, Math.min(count - 1, target));
}

function targetOf(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return index + 1;
    case 'ArrowUp':
    case 'k':
      return index - 1;
    case 'PageDown':
      return index + PAGE;
    case 'PageUp':
      return index - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
