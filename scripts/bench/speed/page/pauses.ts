import { type Breathe, createBreathe } from '@/utils/reading/breathe';
import { nextTurn } from '@/utils/reading/next-turn';

/** The pauses of the extension's reader page, see entrypoints/reader/main.ts. */
export function createPauses(): Breathe {
  return createBreathe(nextTurn, () => performance.now());
}
