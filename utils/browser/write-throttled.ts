/** Ten times a second is as often as an eye follows, and often enough to keep the worker alive while text streams. */
const INTERVAL_MS = 100;

export interface ThrottledWriter<T> {
  /** Remembers the value; the newest one is written at most ten times a second, one write after the other. */
  write(value: T): void;
  /** Drops what is not yet written and waits for the write under way. */
  finish(): Promise<void>;
}

/** For values that each replace the one before: a write that fails is made good by the next, so failures are passed over. */
export function writeThrottled<T>(store: (value: T) => Promise<void>): ThrottledWriter<T> {
  let pending: { value: T } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let lastWrite = Number.NEGATIVE_INFINITY;
  const flush = () => {
    timer = undefined;
    const next = pending;
    pending = undefined;
    if (!next) return;
    lastWrite = Date.now();
    const attempt = () => store(next.value);
    writing = Promise.allSettled([writing]).then(attempt);
    // Somebody must look at a rejected promise before the next write does, or it is reported as unhandled.
    void Promise.allSettled([writing]);
  };
  return {
    write(value) {
      pending = { value };
      timer ??= setTimeout(flush, Math.max(0, lastWrite + INTERVAL_MS - Date.now()));
    },
    async finish() {
      clearTimeout(timer);
      timer = undefined;
      pending = undefined;
      await Promise.allSettled([writing]);
    },
  };
}
