/** How far work on many papers is, and whether it is to go on. */
export interface Watch {
  /** How many so far. */
  onProgress?(done: number): void;
  signal?: AbortSignal;
}

/** So many papers are changed in one go: some three megabytes. */
export const AT_ONCE = 50;

/** Works through papers some at a time; what is done is done, where it ends early. @throws the signal's reason */
export async function eachBatch(
  keys: readonly string[],
  { onProgress, signal }: Watch,
  work: (some: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    signal?.throwIfAborted();
    await work(keys.slice(at, at + AT_ONCE));
    onProgress?.(Math.min(at + AT_ONCE, keys.length));
  }
}
