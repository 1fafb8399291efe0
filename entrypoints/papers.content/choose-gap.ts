/** A rectangle in the window, as `getBoundingClientRect` gives it. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A blank strip of an entry, in CSS pixels from its edges; by its lower edge where nothing stands below it, so that it holds when the entry grows. */
export type Gap = { left: number; right: number; height: number } & ({ top: number } | { bottom: number });

/** What a mark needs. */
export const LEAST_HEIGHT = 22;
const LEAST_WIDTH = 72;

/** The first strip below the heading that is high enough and has nothing in it. `content` is what stands around it in the entry. */
export function chooseGap(entry: Box, heading: Box, content: readonly Box[]): Gap | undefined {
  // As wide as what is in the entry from the heading on: cards are padded.
  const inside = [heading, ...content.filter((box) => box.bottom > heading.top && box.right > box.left)];
  const left = Math.max(entry.left, Math.min(...inside.map((box) => box.left)));
  const right = Math.min(entry.right, Math.max(...inside.map((box) => box.right)));
  if (right - left < LEAST_WIDTH) return undefined;
  const below = content
    .filter((box) => box.bottom > heading.bottom && box.left < right && box.right > left && box.bottom > box.top)
    .sort((a, b) => a.top - b.top);
  const strip = { left: left - entry.left, right: entry.right - right };
  let from = heading.bottom;
  for (const box of below) {
    if (box.top - from >= LEAST_HEIGHT) return { ...strip, top: from - entry.top, height: box.top - from };
    from = Math.max(from, box.bottom);
  }
  const height = entry.bottom - from;
  return height >= LEAST_HEIGHT ? { ...strip, bottom: 0, height } : undefined;
}
