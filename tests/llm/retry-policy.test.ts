import { describe, expect, it } from 'vitest';
import { failure as texts } from '@/assets/messages.json';
import { Failure, type FailureCode } from '@/utils/failure';
import { nextTry } from '@/utils/llm/retry-policy';

const codes = Object.keys(texts) as FailureCode[];

/** The waits until the policy gives up, where each call fails so. */
function waits(
  code: FailureCode,
  { brings = false, random = 1, waitMs }: { brings?: boolean; random?: number; waitMs?: number } = {},
): number[] {
  const all: number[] = [];
  for (let failed = 1; failed < 50; failed++) {
    const wait = nextTry({ failure: new Failure(code, '', { waitMs }), inVain: brings ? 0 : failed, failed }, random);
    if (wait === undefined) return all;
    all.push(wait);
  }
  throw new Error(`${code} is tried for ever`);
}

const patient: Partial<Record<FailureCode, number[]>> = {
  'rate-limited': [5_000, 10_000, 20_000, 40_000, 80_000],
  'service-busy': [2_000, 4_000, 8_000, 16_000],
  'connection-cut': [1_000, 2_000, 4_000],
  unreachable: [2_000, 4_000],
  'empty-answer': [1_000],
  'arxiv-busy': [30_000, 60_000],
};

describe.each(codes)('%s', (code) => {
  it('that brings nothing is tried again as often as it may pass by itself', () => {
    expect(waits(code)).toEqual(patient[code] ?? []);
  });

  it('is never tried for ever, whatever it brings', () => {
    expect(waits(code, { brings: true }).length).toBeLessThanOrEqual(12);
  });
});

it.each<[FailureCode, number]>([
  ['answer-cut', 6],
  ['endless-answer', 2],
])('%s that brought sections goes on at once, %i times', (code, times) => {
  expect(waits(code, { brings: true })).toEqual(Array.from({ length: times }, () => 0));
});

it.each<FailureCode>([
  'no-balance',
  'bad-key',
  'no-key',
  'unknown-model',
  'content-blocked',
  'bad-request',
  'too-long',
  'nonsense-answer',
  'no-host-access',
  'origin-refused',
  'region-refused',
  'moved-address',
  'ceiling-reached',
  'storage-full',
  'stopped',
  'interrupted',
  'unexpected',
])('never tries again what would fail in the same way: %s', (code) => {
  for (const brings of [true, false]) for (const waitMs of [undefined, 0, 1_000]) expect(waits(code, { brings, waitMs })).toEqual([]);
});

it.each<[string, number, number[]]>([
  ['no time at all', 0, [100, 200, 400, 800, 1600]],
  ['some seconds', 7_000, [7_000, 7_000, 7_000, 7_000, 7_000]],
  ['five minutes', 300_000, [300_000, 300_000, 300_000, 300_000, 300_000]],
  ['more than anybody waits', 300_001, []],
])('a service that asks for %s is left alone so long', (_, waitMs, expected) => {
  expect(waits('rate-limited', { waitMs, random: 0 })).toEqual(expected);
});

it('waits between half and all of its time, and never less than was asked for', () => {
  for (let random = 0; random < 1; random += 0.01) {
    for (const [code, expected] of Object.entries(patient) as [FailureCode, number[]][]) {
      waits(code, { random }).forEach((wait, index) => {
        expect(wait).toBeGreaterThanOrEqual((expected[index] ?? 0) / 2);
        expect(wait).toBeLessThanOrEqual(expected[index] ?? 0);
      });
    }
    for (const wait of waits('rate-limited', { random, waitMs: 3_000.4 })) {
      expect(wait).toBeGreaterThanOrEqual(3_000.4);
      expect(wait).toBeLessThanOrEqual(3_251);
    }
  }
});

it('begins to wait anew where a failed call brought something', () => {
  const failure = new Failure('connection-cut');
  expect(nextTry({ failure, inVain: 0, failed: 4 }, 1)).toBe(1_000);
  expect(nextTry({ failure, inVain: 1, failed: 12 }, 1)).toBe(1_000);
  expect(nextTry({ failure, inVain: 0, failed: 13 }, 1)).toBeUndefined();
});
