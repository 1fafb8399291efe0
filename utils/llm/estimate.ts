import { type Cost, costOf } from '@/utils/cost/cost';
import { contextTokensOf, type Profile, tariffOf } from './profile';

/** A paper of usual length with its prompt, and a summary of it, in tokens. */
const USUAL = { tokensIn: 20_000, tokensOut: 2_000 };

export interface Estimate {
  /** Read and written together. */
  tokens: number;
  /** Absent where the price is not known. */
  cost?: Cost;
}

/** About what some papers of usual length take at that moment. What a model cannot read is not sent to it. */
export function estimate(profile: Profile, at: number, papers = 1): Estimate {
  const { tokensIn, tokensOut } = usualPapers(profile, papers);
  const cost = costOf(tariffOf(profile), { tokensIn, tokensOut }, at);
  return { tokens: tokensIn + tokensOut, ...(cost === undefined ? {} : { cost }) };
}

/** About what some papers cost outside and, where that is more, within the service's peak hours; `undefined` where no price is known. */
export function estimateRange(profile: Profile, papers: number): { usual: Cost; peak?: Cost } | undefined {
  const tariff = tariffOf(profile);
  const usual = tariff && costOf({ price: tariff.price }, usualPapers(profile, papers), 0);
  if (tariff === undefined || usual === undefined) return undefined;
  const factor = tariff.peak?.factor ?? 1;
  return { usual, ...(factor === 1 || usual.amount === 0 ? {} : { peak: { ...usual, amount: usual.amount * factor } }) };
}

function usualPapers(profile: Profile, papers: number): { tokensIn: number; tokensOut: number } {
  const context = contextTokensOf(profile) ?? Number.POSITIVE_INFINITY;
  return {
    tokensIn: papers * Math.max(0, Math.min(USUAL.tokensIn, context - USUAL.tokensOut)),
    tokensOut: papers * USUAL.tokensOut,
  };
}
