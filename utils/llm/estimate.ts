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
  const context = contextTokensOf(profile) ?? Number.POSITIVE_INFINITY;
  const tokensIn = papers * Math.max(0, Math.min(USUAL.tokensIn, context - USUAL.tokensOut));
  const tokensOut = papers * USUAL.tokensOut;
  const cost = costOf(tariffOf(profile), { tokensIn, tokensOut }, at);
  return { tokens: tokensIn + tokensOut, ...(cost === undefined ? {} : { cost }) };
}
