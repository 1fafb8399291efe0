/**
 * How long pdf.js may be silent, in milliseconds. A sound file has its next page in moments; a hostile one keeps pdf.js busy for ever (a page
 * packed as JBIG2), or makes it lose an answer (an outline 10,000 levels deep cannot be sent).
 */
const SILENCE_MS = 7_000;

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
  let since = performance.now();
  // Work of our own may have kept the clock waiting: what counts is when something was heard last.
  const look = (): void => {
    const silence = performance.now() - since;
    if (silence >= SILENCE_MS) reject(onSilence());
    else timer = setTimeout(look, SILENCE_MS - silence);
  };
  let timer = setTimeout(look, SILENCE_MS);
  return {
    heard: () => {
      since = performance.now();
    },
    giveUp: reject,
    lost,
    end: () => clearTimeout(timer),
  };
}
