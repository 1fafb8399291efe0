/** Gives up on a service that says nothing: aborts `signal` after `milliseconds` without `heard()`. */
export function watchSilence(milliseconds: number): { signal: AbortSignal; heard(): void; end(): void } {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  let timer = setTimeout(giveUp, milliseconds);
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(giveUp, milliseconds);
    },
    end() {
      clearTimeout(timer);
    },
  };
}
