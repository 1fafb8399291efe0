import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownPart } from '@/components/ui/useShownPart';
import type { SavedPapers } from '@/utils/browser/digest/watch-saved-papers';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import type { ReuseProblem } from '@/utils/digest/page/why-not-reusable';
import { paperKey } from '@/utils/paper/paper-ref';
import { PlanRow } from './PlanRow';
import type { PlanDraft } from './plan-draft';

interface PlanRowsProps {
  rows: readonly { listed: DigestPaper; isChosen: boolean }[];
  saved: SavedPapers;
  reuse: ReadonlyMap<string, ReuseProblem | undefined>;
  draft: PlanDraft;
  onChange(part: Partial<PlanDraft>): void;
}

/** The papers that can be chosen, each with what is known of it. */
export function PlanRows({ rows, saved, reuse, draft, onChange }: PlanRowsProps) {
  const { t } = useTranslation();
  const { shown, more } = useShownPart(rows);
  const latest = useRef({ draft, onChange });
  latest.current = { draft, onChange };
  const tick = useCallback((key: string, isChosen: boolean) => {
    const { draft: now, onChange: change } = latest.current;
    change({ ticks: new Map([...now.ticks, [key, isChosen]]) });
  }, []);
  return (
    <>
      <ul className="plan-rows page-list" aria-label={t('digest.papersOfList')}>
        {shown.map(({ listed, isChosen }) => {
          const key = paperKey(listed.paper);
          const isSaved = saved.has(key);
          return (
            <PlanRow
              key={key}
              paperKey={key}
              listed={listed}
              isChosen={isChosen}
              reuse={isSaved ? (reuse.get(key) ?? 'yes') : undefined}
              onTick={tick}
            />
          );
        })}
      </ul>
      {more}
    </>
  );
}
