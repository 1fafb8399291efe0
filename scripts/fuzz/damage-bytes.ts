import type { Change } from './change';
import type { Random } from './random';

/** What happens to any file on its way: the same for a page and a PDF. */
export const byteChanges: readonly Change<Uint8Array>[] = [
  cutAnywhere,
  flipBytes,
  dropRange,
  doubleRange,
  swapRanges,
  zeroRange,
  scatterBytes,
];

/** At any byte: within a tag, a number or a letter of several bytes. */
export function cutAnywhere(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.subarray(0, random.below(bytes.length + 1));
}

function flipBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  for (let count = random.few(200); count > 0; count -= 1) {
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  }
  return copy;
}

function scatterBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  for (let count = random.few(60); count > 0; count -= 1) copy[random.below(copy.length)] = random.below(256);
  return copy;
}

function dropRange(bytes: Uint8Array, random: Random): Uint8Array {
  const [start, end] = range(bytes, random);
  return joined([bytes.subarray(0, start), bytes.subarray(end)]);
}

function doubleRange(bytes: Uint8Array, random: Random): Uint8Array {
  const [start, end] = range(bytes, random);
  return joined([bytes.subarray(0, end), bytes.subarray(start)]);
}

function zeroRange(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const [start, end] = range(bytes, random);
  return copy.fill(random.pick([0, 32, 255]), start, end);
}

function swapRanges(bytes: Uint8Array, random: Random): Uint8Array {
  const ends = [random, random, random].map((each) => each.below(bytes.length + 1)).sort((a, b) => a - b);
  const [first = 0, second = 0, third = 0] = ends;
  return joined([bytes.subarray(0, first), bytes.subarray(second, third), bytes.subarray(first, second), bytes.subarray(third)]);
}

function range(bytes: Uint8Array, random: Random): [number, number] {
  const start = random.below(bytes.length + 1);
  return [start, Math.min(bytes.length, start + random.few(4000))];
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
