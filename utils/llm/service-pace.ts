/** How fast a service takes calls, as its answers show; profiles by id. Forgotten with the worker, which then finds out anew. */
export interface ServicePace {
  /** It refused a call for there were too many; it wants to be left alone for so long, in milliseconds. */
  noteRefused(profile: string, waitMs: number | undefined): void;
  noteAnswered(profile: string): void;
  /** How many calls it takes at once, as far as it is known, of those that the person allows. */
  atOnce(profile: string, allowed: number): number;
  /** When it may be called next, in milliseconds since the epoch; each asks for a moment of its own, so that they do not come all at once. */
  nextTurn(profile: string): number;
}

interface Known {
  /** Fewer than allowed, since it refused some. */
  fewer: number;
  answered: number;
  coolUntil: number;
}

/** After so many answers without a refusal one more is tried. */
const ANSWERS_FOR_ONE_MORE = 6;
const USUAL_WAIT_MS = 5_000;
/** Between calls that waited for the end of one pause. */
const APART_MS = 250;
/** What asks for longer is told to the person by the call's own failure. */
const LONGEST_MS = 120_000;

export function createServicePace(now: () => number = Date.now): ServicePace {
  const services = new Map<string, Known>();
  const of = (profile: string) => services.get(profile) ?? { fewer: 0, answered: 0, coolUntil: 0 };
  return {
    noteRefused(profile, waitMs = USUAL_WAIT_MS) {
      const known = of(profile);
      // Those that were under way together are refused together, which counts once.
      const isNews = known.coolUntil <= now();
      const coolUntil = Math.max(known.coolUntil, now() + Math.min(LONGEST_MS, waitMs));
      services.set(profile, { fewer: known.fewer + (isNews ? 1 : 0), answered: 0, coolUntil });
    },
    noteAnswered(profile) {
      const known = services.get(profile);
      if (known === undefined) return;
      const isEnough = known.answered + 1 >= ANSWERS_FOR_ONE_MORE;
      services.set(profile, {
        ...known,
        fewer: Math.max(0, known.fewer - (isEnough ? 1 : 0)),
        answered: isEnough ? 0 : known.answered + 1,
      });
    },
    atOnce(profile, allowed) {
      const known = services.get(profile);
      // One is always taken: whatever was refused beyond that would only have to be made good by as many answers.
      const fewer = Math.min(known?.fewer ?? 0, Math.max(0, allowed - 1));
      if (known !== undefined) services.set(profile, { ...known, fewer });
      return Math.max(1, allowed - fewer);
    },
    nextTurn(profile) {
      const known = services.get(profile);
      if (known === undefined || known.coolUntil <= now()) return now();
      const turn = known.coolUntil;
      services.set(profile, { ...known, coolUntil: turn + APART_MS });
      return turn;
    },
  };
}
