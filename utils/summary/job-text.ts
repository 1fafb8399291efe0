import type { Job } from './summary';

/** Every word that has arrived, in order. */
export function textOf({ calls }: Pick<Job, 'calls'>): string {
  return calls
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}
