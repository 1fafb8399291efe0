/** An event of the browser that a test can raise. */
export function fakeEvent<Heard extends unknown[]>() {
  const listeners: ((...heard: Heard) => unknown)[] = [];
  return {
    addListener: (listener: (...heard: Heard) => unknown) => void listeners.push(listener),
    removeListener: () => undefined,
    raise: (...heard: Heard) => {
      for (const listener of listeners) listener(...heard);
    },
  };
}
