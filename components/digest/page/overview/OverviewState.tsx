import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { useWorker } from '@/components/digest/page/useWorker';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { sendMessage } from '@/utils/browser/messages';
import { placeHash } from '@/utils/browser/pages';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { FEWEST_FOR_OVERVIEW } from '@/utils/digest/overview/fewest-for-overview';
import { OverviewMade } from './OverviewMade';
import { OverviewText } from './OverviewText';

interface OverviewStateProps {
  digest: Digest;
  run: DigestRun;
  rows: readonly DigestRow[];
  /** How many cards there are. */
  done: number;
  onGo(key: string): void;
}

/** The text about a whole digest, or how far it is, and the way to have it written. */
export function OverviewState({ digest: { id, overview }, run, rows, done, onGo }: OverviewStateProps) {
  const { t } = useTranslation();
  const { isBusy, failure: refused, ask } = useWorker();
  const write = () => void ask(() => sendMessage('writeOverview', id));
  const isWriting = run.plan.hasOverview === true && run.overview === undefined && run.status === 'ended' && done > 0;
  const failure = refused ?? (run.overview?.status === 'failed' ? run.overview.failure : undefined);
  const canWrite = run.status === 'ended' && done >= FEWEST_FOR_OVERVIEW && !isWriting;
  return (
    <>
      {overview && <OverviewText overview={overview} rows={rows} onGo={onGo} />}
      {overview && <OverviewMade overview={overview} done={done} />}
      {isWriting && (
        <p className="muted" role="status">
          {t('digest.overviewWriting')}
        </p>
      )}
      {run.plan.hasOverview && run.status !== 'ended' && overview === undefined && <p className="muted">{t('digest.overviewLater')}</p>}
      {failure && !isWriting && (
        <FailureNotice
          failure={failure}
          onRetry={write}
          onSettings={() => {
            location.hash = placeHash('settings');
          }}
        />
      )}
      {canWrite && failure === undefined && (
        <p className="overview-actions">
          <Button icon={<PenLine />} disabled={isBusy} onClick={write}>
            {overview === undefined ? t('digest.overviewWrite') : t('digest.overviewAgain')}
          </Button>
          <span className="muted">{t('digest.overviewCall')}</span>
        </p>
      )}
    </>
  );
}
