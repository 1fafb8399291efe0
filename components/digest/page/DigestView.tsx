import { type Ref, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '@/components/ui/Empty.css';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { isOfDay } from '@/utils/digest/digest-id';
import { isOpen } from '@/utils/digest/run/change-run';
import { paperKey } from '@/utils/paper/paper-ref';
import { DigestActions } from './export/DigestActions';
import { PrintedMissing } from './export/PrintedMissing';
import { DigestHeader } from './head/DigestHeader';
import { OverviewPart } from './overview/OverviewPart';
import { PlanForm } from './plan/PlanForm';
import { CardsPart } from './reader/CardsPart';
import { Contents } from './reader/Contents';
import { NotChosen } from './reader/NotChosen';
import { useCardWish } from './reader/useCardWish';
import { RunPart } from './run/RunPart';
import { useRows } from './useRows';
import { useSavedPapers } from './useSavedPapers';

interface DigestViewProps {
  digest: Digest;
  run: DigestRun | null;
  headingRef: Ref<HTMLHeadingElement>;
}

/** A digest whose list is there: what is to be made of it, how far that is, and what there is to read. */
export function DigestView({ digest, run, headingRef }: DigestViewProps) {
  const keys = useKeys(digest);
  const known = useSavedPapers(keys);
  const rows = useRows({ digest, run, keys, known });
  const [isChoosing, setChoosing] = useState(false);
  const hasCards = rows.some(({ summary }) => summary !== undefined);
  const left = run === null ? [] : keys.filter((key) => !run.chosen.includes(key));
  const top = useRef<HTMLDivElement>(null);
  const { wish, setWish, goTo } = useCardWish(top);
  if (digest.papers.length === 0)
    return (
      <>
        <DigestHeader digest={digest} run={run} headingRef={headingRef} />
        <EmptyList digest={digest} />
      </>
    );
  return (
    <div className="digest-page" ref={top} data-has-contents={run !== null || undefined}>
      <DigestHeader digest={digest} run={run} headingRef={headingRef} gone={rows.filter(({ state }) => state === 'gone').length}>
        {hasCards && run !== null && <DigestActions digest={digest} run={run} rows={rows} isWhole={known.isWhole} />}
      </DigestHeader>
      {run !== null && (
        <RunPart
          digest={digest}
          run={run}
          onChoose={left.length > 0 && !isOpen(run) ? () => setChoosing(!isChoosing) : undefined}
          isChoosing={isChoosing}
        />
      )}
      {(run === null || isChoosing) && <PlanForm digest={digest} run={run} known={known} onDone={() => setChoosing(false)} />}
      {hasCards && run !== null && <OverviewPart digest={digest} run={run} rows={rows} onGo={goTo} />}
      {run !== null && <Contents digest={digest} run={run} rows={rows} onGo={goTo} />}
      {run !== null && <CardsPart digest={digest} rows={rows} wish={wish} onWish={setWish} />}
      {run !== null && <PrintedMissing digest={digest} run={run} rows={rows} />}
      {run !== null && left.length > 0 && <NotChosen digest={digest} keys={left} />}
    </div>
  );
}

/** A day may well have none, which is told in its own words. */
function EmptyList({ digest }: { digest: Digest }) {
  const { t } = useTranslation();
  const isDay = isOfDay(digest);
  return (
    <section className="empty">
      <h2>{t(isDay ? 'digest.empty' : 'digest.emptyList')}</h2>
      <p>{t(isDay ? 'digest.emptyHint' : 'digest.emptyListHint')}</p>
    </section>
  );
}

/** The same array as long as the list has the same papers: their votes change. */
function useKeys({ papers }: Digest): readonly string[] {
  const names = papers.map(({ paper }) => paperKey(paper)).join('\n');
  return useMemo(() => (names === '' ? [] : names.split('\n')), [names]);
}
