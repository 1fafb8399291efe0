import { type Breathe, createBreathe } from '@/utils/reading/breathe';

/** The pauses of the extension's reader page, see entrypoints/reader/main.ts. */
export function createPauses(): Breathe {
  return createBreathe(
    () => new Promise((resolve) => setTimeout(resolve)),
    () => performance.now(),
  );
}
