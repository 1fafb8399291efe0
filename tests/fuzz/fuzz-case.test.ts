import { describe, expect, it } from 'vitest';
import { makeCase, placeOf } from '@/scripts/fuzz/fuzz-case';
import { giants } from '@/scripts/fuzz/giants';
import { seedFiles } from '@/scripts/fuzz/seed-files';

const seeds = seedFiles(true);
const numbers = Array.from({ length: 200 }, (_, index) => giants.length + index);

describe('a case of the fuzzer', () => {
  it('is the same for the same seed and number, whatever was made before', () => {
    const inOrder = numbers.map((number) => makeCase(7, number, seeds));
    const backwards = numbers.toReversed().map((number) => makeCase(7, number, seeds));
    expect(backwards.toReversed()).toEqual(inOrder);
  });

  it('differs from seed to seed and from number to number', () => {
    const cases = numbers.flatMap((number) => [makeCase(7, number, seeds), makeCase(8, number, seeds)]);
    expect(new Set(cases.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))).size).toBeGreaterThan(cases.length * 0.97);
  });

  it('says what was done, a page or a PDF, and where it is read', () => {
    const places = numbers.map((number) => `${placeOf(number).format} ${placeOf(number).lane}`);
    expect(new Set(places)).toEqual(new Set(['html browser', 'html thread', 'pdf browser', 'pdf thread']));
    expect(numbers.every((number) => makeCase(7, number, seeds).trail.length > 0)).toBe(true);
  });
});
