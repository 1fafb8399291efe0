import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorker } from '@/components/digest/page/useWorker';
import { Announcement } from '@/components/ui/Announcement';
import { FailureNotice } from '@/components/ui/FailureNotice';
import type { RunChange } from '@/utils/browser/digest/digest-runner';
import { sendMessage } from '@/utils/browser/messages';
import { watchWorker } from '@/utils/browser/worker-watch';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { countRun } from '@/utils/digest/run/count-run';
import { HeldRun } from './HeldRun';
import { RunActions } from './RunActions';
import { RunProgress } from './RunProgress';
import './Run.css';

interface RunPartProps {
  digest: Digest;
  run: DigestRun;
  /** Further papers can be chosen. */
  onChoose: (() => void) | undefined;
  isChoosing: boolean;
}

/** How far a run is, what it has cost, why it stands still, and everything that can be done about it. */
export function RunPart({ digest: { id }, run, onChoose, isChoosing }: RunPartProps) {
  const { t } = useTranslation();
  const { isBusy, failure, ask, dismiss } = useWorker();
  const isGoing = run.status === 'going';
  // While it is looked at a worker that dies is started again.
  useEffect(() => (isGoing ? watchWorker() : undefined), [isGoing]);
  const change = (to: RunChange) => void ask(() => sendMessage('changeDigest', { id, change: to }));
  const counts = countRun(run);
  const isOver = run.status === 'ended' && counts.done === counts.chosen;
  return (
    <section className="digest-run" aria-label={t('digest.progress')} data-status={run.status}>
      {!isOver && <RunProgress run={run} counts={counts} />}
      {run.status === 'held' && run.held && <HeldRun run={run} hold={run.held} onChange={change} />}
      {failure && <FailureNotice failure={failure} onDismiss={dismiss} dismissLabel={t('failed.dismiss')} />}
      <RunActions run={run} counts={counts} isBusy={isBusy} onChange={change} onChoose={onChoose} isChoosing={isChoosing} />
      <Announcement
        isBusy={isGoing}
        hasFailed={run.status === 'held'}
        started={t('digest.started', { count: counts.chosen })}
        finished={run.status === 'ended' ? t('digest.ended') : t('digest.standing.paused')}
      />
    </section>
  );
}
