/** So many batches are under way at once: the browser's own process reads the next ones while a page works through one. */
const AHEAD = 2;

/** Reads what lies under many keys, a batch at a time and in their order; more in one go would be a message that no process can hold. */
export async function* inBatches<Read>(
  keys: readonly string[],
  size: number,
  read: (keys: readonly string[]) => Promise<Read>,
): AsyncGenerator<{ keys: readonly string[]; read: Read }> {
  const underWay: { keys: readonly string[]; answer: Promise<Read> }[] = [];
  let at = 0;
  try {
    while (at < keys.length || underWay.length > 0) {
      for (; at < keys.length && underWay.length <= AHEAD; at += size) {
        const some = keys.slice(at, at + size);
        underWay.push({ keys: some, answer: read(some) });
      }
      const first = underWay.shift();
      if (first !== undefined) yield { keys: first.keys, read: await first.answer };
    }
  } finally {
    // Nobody waits for them any more; one that fails is none that went unheard.
    await Promise.allSettled(underWay.map(({ answer }) => answer));
  }
}
