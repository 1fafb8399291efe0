/**
 * Called between two pieces of work; a promise when the work has gone on for so long that others on the same thread must have their turn
 * now. A reader shares its thread with the side panel: all pages of an extension live in one process.
 */
export type Breathe = () => Promise<void> | undefined;

/** Longer than this nobody on the thread waits for a reader, in milliseconds. */
const SLICE_MS = 8;

/** @param turn resolves after the event loop has turned; @param now milliseconds. */
export function createBreathe(turn: () => Promise<void>, now: () => number): Breathe {
  let since = now();
  return () => {
    if (now() - since < SLICE_MS) return undefined;
    return turn().then(() => {
      since = now();
    });
  };
}
