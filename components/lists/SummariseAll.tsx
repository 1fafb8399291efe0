import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileInUse } from '@/components/profiles/useProfile';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { requestHostAccess } from '@/utils/browser/host-access';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import type { FailureRecord } from '@/utils/failure';
import { atOnceOf } from '@/utils/llm/profile';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { useBatchCost } from './useBatchCost';
import { useFocusHeir } from './useFocusHeir';

/** More of them are not started by a slip of the hand. */
const ASKED_ABOVE = 5;

interface SummariseAllProps {
  papers: readonly PaperRef[];
  inUse: ProfileInUse;
  /** Others are queued already, and these come behind them. */
  isMore: boolean;
}

/** Puts papers into the queue; says before how many they are and about what they cost. */
export function SummariseAll({ papers, inUse: { profile, lacksAccess }, isMore }: SummariseAllProps) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<FailureRecord>();
  const part = useFocusHeir<HTMLDivElement>('.list-view', 'h1');
  const count = papers.length;
  const cost = useBatchCost(profile, count);
  const start = () => {
    // In this very click: afterwards the browser would refuse to ask.
    if (profile && lacksAccess) void requestHostAccess(profile.baseUrl);
    setFailure(undefined);
    askTwice(() => sendMessage('summariseAll', [...papers])).catch((error: unknown) => setFailure(toStorageFailure(error)));
  };
  const label = t('list.summariseAll', { count });
  const button = (
    <Button kind={isMore ? 'plain' : 'primary'} icon={<ListChecks />} onClick={count > ASKED_ABOVE ? undefined : start}>
      {label}
    </Button>
  );
  return (
    <div ref={part} className="summarise-all">
      {count > ASKED_ABOVE ? (
        <ConfirmDialog
          trigger={button}
          title={t('list.confirm', { count })}
          hint={t('list.confirmHint', { cost, atOnce: profile === undefined ? 1 : atOnceOf(profile) })}
          cancelLabel={t('list.cancel')}
          confirmLabel={t('list.confirmStart')}
          onConfirm={start}
        />
      ) : (
        button
      )}
      <span className="muted">{cost}</span>
      {failure && <FailureNotice failure={failure} onRetry={start} />}
    </div>
  );
}
