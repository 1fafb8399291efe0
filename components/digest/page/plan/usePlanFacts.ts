import { useMemo } from 'react';
import { type ProfileInUse, useProfile } from '@/components/profiles/useProfile';
import { useHostAccess } from '@/components/useHostAccess';
import { useItem } from '@/components/useItem';
import { paperSizesItem } from '@/utils/browser/digest/digest-items';
import type { SavedPapers } from '@/utils/browser/digest/watch-saved-papers';
import { templatesItem } from '@/utils/browser/storage';
import type { RunEstimate } from '@/utils/digest/digest';
import { estimateRun } from '@/utils/digest/estimate-run';
import { type ReuseProblem, whyNotReusable } from '@/utils/digest/page/why-not-reusable';
import { atOnceOf, contextTokensOf, isUsable, type Profile, tariffOf } from '@/utils/llm/profile';
import { activeTemplates } from '@/utils/summary/templates/active-templates';
import { askedSections } from '@/utils/summary/templates/asked-sections';
import { useHistory } from './useHistory';

export interface PlanFacts {
  inUse: ProfileInUse;
  /** The one that would be asked. */
  profile: Profile | undefined;
  isUsable: boolean;
  /** The browser does not let us reach it yet. */
  lacksAccess: boolean;
  /** Of the papers that are saved, by `paperKey`: what keeps their summaries from being reused, or nothing. */
  reuse: ReadonlyMap<string, ReuseProblem | undefined>;
  /** @param keys of the papers that would be made @param overviewOf so many papers one more call would write about; absent: none does */
  estimate(keys: readonly string[], overviewOf: number | undefined): RunEstimate;
}

/** Everything that a plan is reckoned from; `undefined` until it has been read. */
export function usePlanFacts(saved: SavedPapers, profileId: string, reusesAny: boolean): PlanFacts | undefined {
  const inUse = useProfile();
  const templates = useItem(templatesItem);
  const sizes = useItem(paperSizesItem);
  const profile = inUse?.profiles.list.find(({ id }) => id === profileId) ?? inUse?.profile;
  const hasAccess = useHostAccess(profile?.baseUrl);
  const model = profile?.model.trim() ?? '';
  const history = useHistory(model);
  const asked = useMemo(() => (templates === undefined ? [] : askedSections(activeTemplates(templates))), [templates]);
  const reuse = useMemo(
    () => new Map([...saved].map(([key, paper]) => [key, whyNotReusable(paper, { model, asked }, reusesAny || undefined)])),
    [saved, model, asked, reusesAny],
  );
  if (inUse === undefined || templates === undefined || sizes === undefined) return undefined;
  return {
    inUse,
    profile,
    isUsable: profile !== undefined && isUsable(profile),
    lacksAccess: hasAccess === false,
    reuse,
    estimate: (keys, overviewOf) => {
      const contextTokens = profile && contextTokensOf(profile);
      const tariff = profile && tariffOf(profile);
      return estimateRun({
        keys,
        measured: new Map(Object.entries(sizes)),
        history,
        ...(contextTokens === undefined ? {} : { contextTokens }),
        ...(tariff === undefined ? {} : { tariff }),
        atOnce: profile === undefined ? 1 : atOnceOf(profile),
        ...(overviewOf === undefined ? {} : { overviewOf }),
        now: Date.now(),
      });
    },
  };
}
