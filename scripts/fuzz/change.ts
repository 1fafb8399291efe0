import type { Random } from './random';

/** One way to damage an input; its name stands in the trail of a finding. */
export type Change<Input> = (input: Input, random: Random) => Input;

/** Damages an input a few times over; the trail says how. */
export function changed<Input>(
  input: Input,
  changes: readonly Change<Input>[],
  random: Random,
  most: number,
): { result: Input; trail: string[] } {
  const trail: string[] = [];
  let result = input;
  for (let count = random.few(most); count > 0; count -= 1) {
    const change = random.pick(changes);
    result = change(result, random);
    trail.push(change.name);
  }
  return { result, trail };
}
