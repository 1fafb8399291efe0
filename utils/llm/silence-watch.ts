/** Gives up on a service that says nothing: aborts `signal` after `milliseconds` without `heard()`, which may set another patience. */
export function watchSilence(milliseconds: number): { signal: AbortSignal; heard(next?: number): void; end(): void } {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  let timer = setTimeout(giveUp, milliseconds);
  return {
    signal: controller.signal,
    heard(next = milliseconds) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, next);
    },
    end() {
      clearTimeout(timer);
    },
  };
}
