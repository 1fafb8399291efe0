/**
 * How long pdf.js may be silent, in milliseconds. A sound file has its next page in moments; a hostile one keeps pdf.js busy for ever (a page
 * packed as JBIG2), or makes it lose an answer (an outline 10,000 levels deep cannot be sent).
 */
const SILENCE_MS = 8_000;
/** A look that comes late counts for no more than this: the computer was busy or asleep, not pdf.js. */
const LOOK_MS = 250;

export interface Patience {
  /** Tells that work goes on. */
  heard(): void;
  /** Rejects with this at once. */
  giveUp(reason: Error): void;
  /** Never resolves; rejects after a silence, or with the reason given. */
  lost: Promise<never>;
  end(): void;
}

/** @param onSilence the error of a silence. */
export function createPatience(onSilence: () => Error): Patience {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  let looks = 0;
  // Looks instead of a clock: where pdf.js or the reader works on this thread itself, no look comes in between.
  const timer = setInterval(() => {
    looks += 1;
    if (looks * LOOK_MS >= SILENCE_MS) reject(onSilence());
  }, LOOK_MS);
  return {
    heard: () => {
      looks = 0;
    },
    giveUp: reject,
    lost,
    end: () => clearInterval(timer),
  };
}
