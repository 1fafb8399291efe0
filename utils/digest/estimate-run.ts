import { costOf, type Tariff } from '@/utils/cost/cost';
import type { RunEstimate } from './digest';
import { FEWEST_FOR_OVERVIEW } from './overview/fewest-for-overview';

/** What one summary took. */
export interface Sample {
  tokensIn: number;
  tokensOut: number;
  milliseconds: number;
}

export interface EstimateFacts {
  /** `paperKey` of the papers that are to be made. */
  keys: readonly string[];
  /** How many tokens the prompt about all of a paper has at most, of those that have been read already, by `paperKey`. */
  measured: ReadonlyMap<string, number>;
  /** Summaries by the same model, newest first. */
  history: readonly Sample[];
  /** How much of a paper the model reads at most; absent: all. */
  contextTokens?: number;
  tariff?: Tariff;
  /** So many are made at once. */
  atOnce: number;
  /** One more call writes about so many papers; absent: none does. */
  overviewOf?: number;
  now: number;
}

/** A paper of usual length, in tokens and milliseconds: 31 papers with HTML have 16,100 by o200k and 18,600 at most. */
const USUAL: Sample = { tokensIn: 16_500, tokensOut: 1_700, milliseconds: 60_000 };
/** So much of `countPromptTokens`, which never counts too few, do tokenizers make of a paper: o200k takes 0.87, those that take digits one by one more. */
const EXPECTED = 0.88;
/** It counts as so many papers that one knows. */
const USUAL_WEIGHT = 3;
const MOST_HISTORY = 40;

/** Of the one call that writes about all of them: its rules, what it is told of each paper (at most 900 characters), and what it writes. */
const OVERVIEW = { tokensIn: 500, tokensInEach: 350, tokensOut: 600 };

/** arXiv lets one request through in this time: https://info.arxiv.org/help/api/tou.html */
const READING_MS = 3_000;

/** About what it takes to make these papers, from what is known: their own length, what others took, or what is usual. */
export function estimateRun({ keys, measured, history, contextTokens, tariff, atOnce, overviewOf, now }: EstimateFacts): RunEstimate {
  const overview = overviewOf === undefined ? { tokensIn: 0, tokensOut: 0 } : takenByOverview(overviewOf);
  const past = history.slice(0, MOST_HISTORY);
  const most = contextTokens === undefined ? Number.POSITIVE_INFINITY : Math.max(0, contextTokens - USUAL.tokensOut);
  const known = keys.flatMap((key) => {
    const size = measured.get(key);
    return size === undefined ? [] : [EXPECTED * Math.min(most, size)];
  });
  // Of the same list, they say more about the rest of it than others do.
  const lengths = [...known, ...known, ...past.map(({ tokensIn }) => tokensIn)];
  const length = Math.min(most, meanWith(USUAL.tokensIn, lengths));
  const written = meanWith(
    USUAL.tokensOut,
    past.map(({ tokensOut }) => tokensOut),
  );
  const time = meanWith(
    USUAL.milliseconds,
    past.map(({ milliseconds }) => milliseconds),
  );
  const tokensIn = Math.round(sum(known) + (keys.length - known.length) * length) + overview.tokensIn;
  const tokensOut = Math.round(keys.length * written) + overview.tokensOut;
  const cost = costOf(tariff, { tokensIn, tokensOut }, now);
  return {
    papers: keys.length,
    tokensIn,
    tokensOut,
    ...(cost === undefined ? {} : { cost }),
    milliseconds: Math.round(Math.max(keys.length * READING_MS, Math.ceil(keys.length / atOnce) * time)),
    measured: known.length,
  };
}

function takenByOverview(papers: number): Pick<Sample, 'tokensIn' | 'tokensOut'> {
  if (papers < FEWEST_FOR_OVERVIEW) return { tokensIn: 0, tokensOut: 0 };
  return { tokensIn: OVERVIEW.tokensIn + papers * OVERVIEW.tokensInEach, tokensOut: OVERVIEW.tokensOut };
}

function meanWith(usual: number, samples: readonly number[]): number {
  return (usual * USUAL_WEIGHT + sum(samples)) / (USUAL_WEIGHT + samples.length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
