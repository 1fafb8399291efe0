import { startTransition, useEffect, useState } from 'react';

/** Of a page that `renderPage` shows; elsewhere nothing waits for a paint. */
let page: 'none' | 'unpainted' | 'painted' = 'none';
const waiting = new Set<() => void>();

/** A page is about to be shown for the first time. */
export function beginFirstPaint(): void {
  page = 'unpainted';
}

/** Calls `andThen` once what was rendered last is on the screen, and lets come what waited for it. */
export function endFirstPaint(andThen: () => void): void {
  afterPaint(() => {
    page = 'painted';
    for (const show of waiting) show();
    waiting.clear();
    andThen();
  });
}

/** The frame that shows what has been rendered begins with the next callback: a task behind it comes after its paint. */
function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Whether the page has been painted at all: what nobody sees in its first frame can come a moment later, and the rest is there sooner. */
export function useFirstPaint(): boolean {
  const [isPainted, setPainted] = useState(page !== 'unpainted');
  useEffect(() => {
    if (isPainted) return;
    const show = () => startTransition(() => setPainted(true));
    if (page !== 'unpainted') return show();
    waiting.add(show);
    return () => void waiting.delete(show);
  }, [isPainted]);
  return isPainted;
}

/** Whether this value has been painted: what is far down the page can come a moment after what one looks at. */
export function usePaintOf<Value>(value: Value): boolean {
  const isFirstPainted = useFirstPaint();
  const [painted, setPainted] = useState(value);
  const isWaiting = page !== 'none' && painted !== value;
  useEffect(() => (isWaiting ? afterPaint(() => startTransition(() => setPainted(() => value))) : undefined), [isWaiting, value]);
  return isFirstPainted && !isWaiting;
}
