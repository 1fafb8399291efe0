import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { useSavedPapers } from '@/components/digest/page/useSavedPapers';
import { useWorker } from '@/components/digest/page/useWorker';
import { readCeiling } from '@/components/settings/spending/read-ceiling';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { requestHostAccess } from '@/utils/browser/host-access';
import { sendMessage } from '@/utils/browser/messages';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { fieldOf } from '@/utils/digest/page/field-of';
import { countRun } from '@/utils/digest/run/count-run';
import { tariffOf } from '@/utils/llm/profile';
import { paperKey } from '@/utils/paper/paper-ref';
import { ChoiceFields } from './ChoiceFields';
import { PlanOptions } from './PlanOptions';
import { PlanRows } from './PlanRows';
import { PlanStart } from './PlanStart';
import { emptyDraft, listedChoice, type PlanDraft } from './plan-draft';
import { useMeasuring } from './useMeasuring';
import { type PlanFacts, usePlanFacts } from './usePlanFacts';
import './Plan.css';

interface PlanFormProps {
  digest: Digest;
  /** One that has ended, to which further papers are added. */
  run: DigestRun | null;
  known: ReturnType<typeof useSavedPapers>;
  onDone(): void;
}

/** What is to be made of a list, and what that takes. */
export function PlanForm(props: PlanFormProps) {
  const { digest, run, known } = props;
  const [draft, setDraft] = useState(() => emptyDraft(digest.papers));
  const profileId = run === null ? draft.profile : (run.plan.profile ?? '');
  const facts = usePlanFacts(known.papers, profileId, draft.reusesAny || run?.plan.reusesAny === true);
  if (facts === undefined) return null;
  const change = (part: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...part }));
  return <KnownPlan {...props} draft={draft} onChange={change} facts={facts} />;
}

interface KnownPlanProps extends PlanFormProps {
  draft: PlanDraft;
  onChange(part: Partial<PlanDraft>): void;
  facts: PlanFacts;
}

function KnownPlan({ digest, run, known, draft, onChange, facts, onDone }: KnownPlanProps) {
  const { t } = useTranslation();
  const { isBusy, failure, ask } = useWorker();
  const { profile, reuse } = facts;
  const rows = useChoice(digest, run, known, draft);
  const chosen = rows.filter(({ isChosen }) => isChosen).map(({ listed }) => paperKey(listed.paper));
  const toMake = chosen.filter((key) => !reuse.has(key) || reuse.get(key) !== undefined);
  // Nobody who can have nothing made yet has papers read.
  useMeasuring(facts.isUsable ? toMake : []);
  const estimate = facts.estimate(toMake, overviewOf(draft, run, chosen.length));
  const currency = profile && tariffOf(profile)?.price.currency;
  const ceiling = currency === undefined ? null : readCeiling(draft.ceiling, currency);
  const start = () => {
    if (ceiling === 'bad' || profile === undefined) return;
    // In this very click: afterwards the browser would refuse to ask. Not waited for: many services answer without it, and a run that needs it goes
    // on when it is given.
    if (facts.lacksAccess) void requestHostAccess(profile.baseUrl);
    const { id } = digest;
    const plan = {
      ...(draft.profile === '' ? {} : { profile: draft.profile }),
      order: draft.order,
      ...(ceiling === null ? {} : { ceiling }),
      ...(draft.reusesAny ? { reusesAny: true as const } : {}),
      ...(draft.hasOverview ? { hasOverview: true as const } : {}),
      estimate,
    };
    const asked = () =>
      run === null
        ? sendMessage('startDigest', { id, keys: chosen, plan })
        : sendMessage('changeDigest', { id, change: { to: 'more', keys: chosen } });
    void ask(asked).then((answer) => answer !== undefined && onDone());
  };
  return (
    <section className="digest-plan" aria-label={run === null ? t('digest.plan') : t('digest.chooseMore')}>
      {run === null && <PlanOptions draft={draft} onChange={onChange} facts={facts} currency={currency} isBadCeiling={ceiling === 'bad'} />}
      <ChoiceFields draft={draft} onChange={onChange} rows={rows} />
      <PlanRows rows={rows} saved={known.papers} reuse={reuse} draft={draft} onChange={onChange} />
      {failure && <FailureNotice failure={failure} onRetry={start} />}
      <PlanStart
        facts={facts}
        estimate={estimate}
        chosen={chosen.length}
        isMore={run !== null}
        isBusy={isBusy}
        isBlocked={ceiling === 'bad'}
        onStart={start}
      />
    </section>
  );
}

/** How many papers one more call writes about: further papers bring no second one. */
function overviewOf({ hasOverview }: PlanDraft, run: DigestRun | null, chosen: number): number | undefined {
  if (run === null) return hasOverview ? chosen : undefined;
  return run.plan.hasOverview && run.overview?.status === 'none' ? countRun(run).done + chosen : undefined;
}

/** The papers that can be chosen, in the chosen order. */
function useChoice(digest: Digest, run: DigestRun | null, { papers: saved }: PlanFormProps['known'], draft: PlanDraft) {
  return useMemo(() => {
    const taken = new Set(run?.chosen);
    const papers = digest.papers.filter(({ paper }) => !taken.has(paperKey(paper)));
    const known = new Map(
      [...saved].map(([key, { own, summaries }]) => [key, { isRead: own.readAt !== undefined, field: fieldOf(summaries[0].card) }]),
    );
    return listedChoice(papers, draft, known);
  }, [digest, run, saved, draft]);
}
