import type { Pace } from '@/utils/reading/fetching/pace';
import type { GateMemory } from '@/utils/reading/fetching/request-gate';

const PREFIX = 'pace:';

/**
 * When which site was asked last, in `localStorage`: the reader document closes after each reading and has no extension storage, and arXiv
 * counts across readings. Where that is not allowed the document itself remembers, as long as it lives.
 */
export function createGateMemory(): GateMemory {
  const own = new Map<string, Pace>();
  return {
    load: (group) => own.get(group) ?? ifAllowed(() => JSON.parse(localStorage.getItem(PREFIX + group) ?? 'null')),
    save(group, pace) {
      own.set(group, pace);
      ifAllowed(() => localStorage.setItem(PREFIX + group, JSON.stringify(pace)));
    },
  };
}

/** Merely to touch `localStorage` throws where the person has turned site data off; what lies in it may be cut. */
function ifAllowed<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
