import type { Walk } from './walk';

/** As often as this costs nothing: asking for the time costs as much as a short cell. */
const STEP = 64;

/** For loops over what is small and countless, such as the cells of a table: breathes at every 64th of them, the first one included. */
export function breatheAt(index: number, { breathe }: Walk): Promise<void> | undefined {
  return index % STEP === 0 ? breathe?.() : undefined;
}
