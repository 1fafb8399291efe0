import { ListPlus, Pause, Play, RotateCcw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { RunChange } from '@/utils/browser/digest/digest-runner';
import type { DigestRun } from '@/utils/digest/digest';
import { goesOnByItself } from '@/utils/digest/digest-head';
import type { RunCounts } from '@/utils/digest/run/count-run';

interface RunActionsProps {
  run: DigestRun;
  counts: RunCounts;
  isBusy: boolean;
  onChange(change: RunChange): void;
  onChoose: (() => void) | undefined;
  isChoosing: boolean;
}

/** Pause, go on, cancel, try again, choose more. */
export function RunActions({ run, counts, isBusy, onChange, onChoose, isChoosing }: RunActionsProps) {
  const { t } = useTranslation();
  const { failed, left } = counts;
  const again = failed + (run.status === 'ended' ? left : 0);
  const isOpen = run.status !== 'ended';
  // What tries again by itself would else do so whether it is wanted or not.
  const canPause = goesOnByItself({ status: run.status, until: run.held?.until });
  return (
    <div className="run-actions">
      {canPause && (
        <Button icon={<Pause />} disabled={isBusy} onClick={() => onChange({ to: 'pause' })}>
          {t('digest.pause')}
        </Button>
      )}
      {run.status === 'paused' && (
        <Button kind="primary" icon={<Play />} disabled={isBusy} onClick={() => onChange({ to: 'resume' })}>
          {t('digest.resume')}
        </Button>
      )}
      {again > 0 && (
        <Button icon={<RotateCcw />} disabled={isBusy} onClick={() => onChange({ to: 'retry' })}>
          {failed === again ? t('digest.retryFailed', { count: again }) : t('digest.makeRest', { count: again })}
        </Button>
      )}
      {isOpen && (
        <ConfirmDialog
          trigger={<Button icon={<X />}>{t('digest.cancel')}</Button>}
          title={t('digest.cancelTitle')}
          hint={t('digest.cancelHint', { count: left })}
          cancelLabel={t('digest.keepOn')}
          confirmLabel={t('digest.cancelConfirm')}
          onConfirm={() => onChange({ to: 'cancel' })}
        />
      )}
      {onChoose && (
        <Button icon={<ListPlus />} aria-expanded={isChoosing} onClick={onChoose}>
          {t('digest.chooseMore')}
        </Button>
      )}
    </div>
  );
}
