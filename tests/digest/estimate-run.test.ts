import { describe, expect, it } from 'vitest';
import { type EstimateFacts, estimateRun } from '@/utils/digest/estimate-run';

const facts: EstimateFacts = {
  keys: Array.from({ length: 40 }, (_, index) => `arxiv:${index}`),
  measured: new Map(),
  history: [],
  atOnce: 4,
  now: 0,
};
const estimate = (change: Partial<EstimateFacts>) => estimateRun({ ...facts, ...change });

describe('what a run is thought to take', () => {
  it('is what papers usually take while nothing is known', () => {
    expect(estimate({})).toEqual({ papers: 40, tokensIn: 660_000, tokensOut: 68_000, milliseconds: 600_000, measured: 0 });
  });

  it('counts the call that writes about all of them, where there are at least two', () => {
    const { tokensIn, tokensOut } = estimate({});
    expect(estimate({ overviewOf: 40 })).toMatchObject({ tokensIn: tokensIn + 14_500, tokensOut: tokensOut + 600 });
    expect(estimate({ overviewOf: 1 })).toEqual(estimate({}));
  });

  it('follows what other papers took with the same model', () => {
    const history = Array.from({ length: 40 }, () => ({ tokensIn: 8_000, tokensOut: 4_000, milliseconds: 20_000 }));
    const { tokensIn, tokensOut, milliseconds } = estimate({ history });
    expect(tokensIn / 40).toBeCloseTo((3 * 16_500 + 40 * 8_000) / 43, 0);
    expect(tokensOut / 40).toBeCloseTo((3 * 1_700 + 40 * 4_000) / 43, 0);
    expect(milliseconds).toBeLessThan(240_000);
  });

  it('counts papers that were read as they are, and takes the others to be like them', () => {
    const measured = new Map(facts.keys.slice(0, 12).map((key) => [key, 5_000]));
    const { tokensIn, measured: count } = estimate({ measured });
    expect(count).toBe(12);
    expect(tokensIn).toBeCloseTo(12 * 4_400 + 28 * ((3 * 16_500 + 24 * 4_400) / 27), -1);
  });

  it('knows that no more is sent than a model reads, what it costs, and how fast arXiv lets papers through', () => {
    expect(estimate({ contextTokens: 10_000 }).tokensIn).toBe(40 * 8_300);
    const measured = new Map(facts.keys.map((key) => [key, 60_000]));
    expect(estimate({ contextTokens: 10_000, measured }).tokensIn).toBeCloseTo(40 * 0.88 * 8_300, -1);
    const tariff = { price: { currency: 'CNY' as const, input: 1, output: 4 } };
    expect(estimate({ tariff }).cost).toEqual({ currency: 'CNY', amount: expect.closeTo(0.66 + 0.272) });
    expect(estimate({ atOnce: 40 }).milliseconds).toBe(120_000);
    expect(estimate({ keys: [] })).toMatchObject({ papers: 0, tokensIn: 0, tokensOut: 0, milliseconds: 0 });
  });
});
