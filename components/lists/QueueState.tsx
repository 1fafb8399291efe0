import * as Progress from 'radix-ui/progress';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { TaskFailure } from '@/components/tasks/TaskFailure';
import { act } from '@/components/toast/toasts';
import { Announcement } from '@/components/ui/Announcement';
import { Button } from '@/components/ui/Button';
import { WithTooltip } from '@/components/ui/WithTooltip';
import { useItem } from '@/components/useItem';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import { listPart } from '@/utils/browser/queue-change';
import { lastListItem, type Queue, queueItem } from '@/utils/browser/storage';
import { watchWorker } from '@/utils/browser/worker-watch';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { TitleText } from './TitleText';
import { useQueueKind } from './useQueueKind';
import './QueueState.css';

const goOn = ({ running, waiting }: Queue) => act(askTwice(() => sendMessage('summariseAll', [...running, ...waiting])));
const stop = () => act(askTwice(() => sendMessage('stopAll')));

/**
 * What the queue is doing with papers of lists, or that it stands still and why; nothing while it has none. Digests tell of theirs themselves. `titleOf`
 * knows the papers at hand.
 */
export function QueueState({ titleOf }: { titleOf(key: string): string | undefined }) {
  const stored = useItem(queueItem);
  const { t } = useTranslation();
  const kind = useQueueKind();
  useEffect(() => (kind === 'going' ? watchWorker() : undefined), [kind]);
  if (stored === undefined || kind === undefined) return null;
  const queue = listPart(stored);
  return (
    <>
      {kind === 'going' && <GoingQueue queue={queue} titleOf={titleOf} />}
      {kind === 'held' && <HeldQueue queue={queue} />}
      <Announcement
        isBusy={kind === 'going'}
        hasFailed={kind === 'held'}
        started={t('list.started', { count: countOf(queue) })}
        finished={t('list.ended')}
      />
    </>
  );
}

/** How many papers it has had; never fewer than there are. */
function countOf({ waiting, running, size = 0 }: Queue): number {
  return Math.max(size, waiting.length + running.length);
}

function GoingQueue({ queue, titleOf }: { queue: Queue; titleOf(key: string): string | undefined }) {
  const { t } = useTranslation();
  const lastList = useItem(lastListItem);
  const count = countOf(queue);
  const done = count - queue.waiting.length - queue.running.length;
  const nameOf = (paper: PaperRef) => {
    const key = paperKey(paper);
    const listed = lastList?.papers.find((other) => paperKey(other.paper) === key);
    return titleOf(key) ?? listed?.title ?? key.replace(/^(?:arxiv|web):/, '');
  };
  const label = t('list.progress', { done, count });
  return (
    <section className="queue-state" aria-label={label}>
      <div className="queue-head">
        <strong>{label}</strong>
        <WithTooltip text={t('list.stopHint')}>
          <Button onClick={stop} disabled={queue.waiting.length === 0}>
            {t('list.stop')}
          </Button>
        </WithTooltip>
      </div>
      <Progress.Root className="queue-bar" value={done} max={count} aria-label={label}>
        <Progress.Indicator style={{ width: `${(100 * done) / count}%` }} />
      </Progress.Root>
      {queue.running.length > 0 && (
        <ul className="queue-now">
          {queue.running.map((paper) => (
            <li key={paperKey(paper)}>
              <TitleText text={nameOf(paper)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A failure stopped it, or the browser was closed: it goes on when somebody says so. */
function HeldQueue({ queue }: { queue: Queue }) {
  const { t } = useTranslation();
  const count = queue.waiting.length + queue.running.length;
  const [paper] = [...queue.waiting, ...queue.running];
  if (queue.heldBy !== undefined && paper !== undefined)
    return (
      <TaskFailure
        task={{ paper, startedAt: 0, status: 'failed', failure: queue.heldBy }}
        hasText={false}
        note={t('list.held', { count })}
        retryLabel={t('list.goOn')}
        onRetry={() => goOn(queue)}
        onDismiss={stop}
        dismissLabel={t('list.clear')}
      />
    );
  return (
    <section className="queue-state" aria-label={t('list.held', { count })}>
      <strong>{t('list.held', { count })}</strong>
      <p className="muted">{t('list.heldHint')}</p>
      <div className="queue-actions">
        <Button kind="primary" onClick={() => goOn(queue)}>
          {t('list.goOn')}
        </Button>
        <Button onClick={stop}>{t('list.clear')}</Button>
      </div>
    </section>
  );
}
