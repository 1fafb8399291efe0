import { startTransition, useEffect, useState } from 'react';

let isOver = true;
const waiting = new Set<() => void>();

/** A page is about to be shown for the first time. */
export function beginFirstPaint(): void {
  isOver = false;
}

/** Calls `andThen` once what was rendered last is on the screen, and lets come what waited for it. */
export function endFirstPaint(andThen: () => void): void {
  // React commits within a task of its own, and the frame that shows it begins with the next callback: a task behind it comes after its paint.
  requestAnimationFrame(() => {
    setTimeout(() => {
      isOver = true;
      for (const show of waiting) show();
      waiting.clear();
      andThen();
    });
  });
}

/** Whether the page has been painted at all: what nobody sees in its first frame can come a moment later, and the rest is there sooner. */
export function useFirstPaint(): boolean {
  const [isPainted, setPainted] = useState(isOver);
  useEffect(() => {
    if (isPainted) return;
    const show = () => startTransition(() => setPainted(true));
    if (isOver) return show();
    waiting.add(show);
    return () => void waiting.delete(show);
  }, [isPainted]);
  return isPainted;
}
