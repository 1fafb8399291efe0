import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { placeHash } from '@/utils/browser/pages';
import type { RunEstimate } from '@/utils/digest/digest';
import { EstimateLine } from './EstimateLine';
import type { PlanFacts } from './usePlanFacts';

interface PlanStartProps {
  facts: PlanFacts;
  estimate: RunEstimate;
  /** How many papers are chosen. */
  chosen: number;
  isMore: boolean;
  isBusy: boolean;
  isBlocked: boolean;
  onStart(): void;
}

/** What it takes, and the button that begins it; without a service, the way to set one up. */
export function PlanStart({ facts, estimate, chosen, isMore, isBusy, isBlocked, onStart }: PlanStartProps) {
  const { t } = useTranslation();
  const { profile, isUsable } = facts;
  // What is all there already needs no service.
  const needsService = estimate.papers > 0 && !isUsable;
  return (
    <div className="plan-start">
      <EstimateLine estimate={estimate} chosen={chosen} isMeasured={isUsable} />
      {needsService ? (
        <Button
          kind="primary"
          onClick={() => {
            location.hash = placeHash(profile ? 'settings' : 'welcome');
          }}
        >
          {t('list.setUp')}
        </Button>
      ) : (
        <Button kind="primary" icon={<ListChecks />} disabled={chosen === 0 || isBusy || isBlocked} aria-busy={isBusy} onClick={onStart}>
          {isMore ? t('digest.addToRun', { count: chosen }) : t('digest.start', { count: chosen })}
        </Button>
      )}
    </div>
  );
}
