import type { Ceiling } from '@/utils/cost/spending';
import type { DigestRun } from '@/utils/digest/digest';
import { estimateRun } from '@/utils/digest/estimate-run';
import { findReusable } from '@/utils/digest/find-reusable';
import { samplesOf } from '@/utils/digest/page/samples-of';
import { startRun, withResumed } from '@/utils/digest/run/change-run';
import { withSpent } from '@/utils/digest/run/spent';
import type { FailureRecord } from '@/utils/failure';
import { contextTokensOf, type ProfileWithKey, tariffOf } from '@/utils/llm/profile';
import type { KeptState } from './kept-state';

export interface Planned {
  /** `paperKey` of the papers that are wanted, in the report's order. */
  keys: readonly string[];
  kept: KeptState;
  profile: ProfileWithKey;
  atOnce: number;
  ceiling?: Ceiling;
  hasOverview: boolean;
  /** What failed before is tried once more. */
  retriesFailed: boolean;
  now: number;
}

/** The run of a list as former runs have left it: what they have made counts, what it cost too, and what failed stays so unless it is to be tried again. */
export function planRun({ keys, kept, profile, atOnce, ceiling, hasOverview, retriesFailed, now }: Planned): DigestRun {
  const making = { model: profile.model.trim(), asked: [] };
  const reused = new Map(
    keys.flatMap((key) => {
      const saved = kept.cards.get(key);
      const summary = saved && findReusable(saved, making);
      return summary === undefined ? [] : [[key, summary.made.startedAt] as const];
    }),
  );
  const failed = new Map([...kept.failures].filter(([key]) => !retriesFailed && keys.includes(key) && !reused.has(key)));
  const estimate = estimateRun({
    keys: keys.filter((key) => !reused.has(key) && !failed.has(key)),
    measured: new Map(),
    history: samplesOf([...kept.cards.values()].reverse(), making.model),
    contextTokens: contextTokensOf(profile),
    tariff: tariffOf(profile),
    atOnce,
    ...(hasOverview ? { overviewOf: keys.length } : {}),
    now,
  });
  const plan = { estimate, ...(ceiling === undefined ? {} : { ceiling }), ...(hasOverview ? { hasOverview } : {}) };
  const run = withFormerFailures(startRun(keys, reused, plan, now), failed, now);
  return kept.calls.reduce((spent, { usage, cost }) => withSpent(spent, usage, cost), run);
}

/** They were tried often enough by the run in which they failed. */
function withFormerFailures(run: DigestRun, failures: ReadonlyMap<string, FailureRecord>, at: number): DigestRun {
  if (failures.size === 0) return run;
  const failed = [...failures].map(([key, failure]) => [key, { status: 'failed', at, failure }] as const);
  const putBack = Object.fromEntries([...failures.keys()].map((key) => [key, 1]));
  return withResumed({ ...run, outcomes: { ...run.outcomes, ...Object.fromEntries(failed) }, putBack }, at);
}
