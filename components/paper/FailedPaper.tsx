import { Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OneLine, SummaryPart } from '@/components/summary/sections/SummaryPart';
import { extraParts, writtenParts } from '@/components/summary/sections/view-parts';
import { TaskFailure } from '@/components/tasks/TaskFailure';
import { useMissingSite } from '@/components/tasks/useMissingSite';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { useCopy } from '@/components/useCopy';
import { useHostAccess } from '@/components/useHostAccess';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { paperKey } from '@/utils/paper/paper-ref';
import { shownOf, solidOf } from '@/utils/summary/calls';
import { FIELD_KEYS } from '@/utils/summary/card';
import { textOf } from '@/utils/summary/job-text';
import type { Job } from '@/utils/summary/summary';
import { PaperHeader } from './PaperHeader';

/** A failure older than this, in milliseconds, is not tried again without a click. */
const FRESH_MS = 60_000;

/** Papers with the site for whose access they were tried again without a click. */
const retried = new Set<string>();

/**
 * The browser's own prompt may be answered after the call has already failed for want of access: the answer then sets it going again. Or it
 * was answered just while the call was failing, and access is there at once; that is tried a single time, lest it fail and begin for ever.
 */
function useRetryOnAccess(isWaiting: boolean, { paper, startedAt }: Job, site: string | undefined, onRetry: () => void): void {
  const hasAccess = useHostAccess(site);
  const before = useRef({ site, hasAccess });
  const trial = `${paperKey(paper)} ${site}`;
  useEffect(() => {
    const hasCome = before.current.site === site && before.current.hasAccess === false;
    before.current = { site, hasAccess };
    const isNew = hasCome || (Date.now() - startedAt < FRESH_MS && !retried.has(trial));
    if (!isWaiting || !isNew || !hasAccess) return;
    retried.add(trial);
    onRetry();
  }, [isWaiting, startedAt, site, trial, hasAccess, onRetry]);
}

interface FailedPaperProps {
  job: Job;
  listed?: ListedPaper;
  tabTitle?: string;
  hasSaved: boolean;
  /** Goes on where it stopped. */
  onRetry(): void;
  /** Begins from nothing. */
  onRetryAnew(): void;
  onDismiss(): void;
}

/** What happened, what to do, and every word that had arrived. */
export function FailedPaper({ job, listed, tabTitle, hasSaved, onRetry, onRetryAnew, onDismiss }: FailedPaperProps) {
  const { t } = useTranslation();
  const isAccessMissing = job.failure?.code === 'no-page-access' || job.failure?.code === 'no-host-access';
  useRetryOnAccess(isAccessMissing, job, useMissingSite(job), onRetry);
  const [isDropping, setDropping] = useState(false);
  const finished = Object.keys(solidOf(job.calls, []).card).length;
  return (
    <article className="pane">
      <PaperHeader paper={job.facts?.paper ?? job.paper} facts={job.facts} about={job.reading?.about ?? listed} tabTitle={tabTitle} />
      <TaskFailure
        task={job}
        hasText={textOf(job) !== ''}
        note={finished > 0 ? t('failed.keptParts', { count: finished }) : undefined}
        retryLabel={finished > 0 ? t('failed.continue') : undefined}
        onRetry={onRetry}
        onDismiss={finished > 0 ? () => setDropping(true) : onDismiss}
        dismissLabel={hasSaved ? t('failed.showSaved') : t('failed.dismiss')}
      />
      <ConfirmDialog
        isOpen={isDropping}
        onOpenChange={setDropping}
        title={t('failed.confirmDrop')}
        hint={t('failed.confirmDropHint', { count: finished })}
        cancelLabel={t('failed.cancel')}
        confirmLabel={t('failed.drop')}
        onConfirm={onDismiss}
      />
      <KeptText job={job} onRetryAnew={finished > 0 ? onRetryAnew : undefined} />
    </article>
  );
}

/** Every word that had arrived; where it has sections, in them. */
function KeptText({ job, onRetryAnew }: { job: Job; onRetryAnew: (() => void) | undefined }) {
  const { t } = useTranslation();
  const copy = useCopy();
  const text = textOf(job);
  if (text === '') return null;
  const { card, extra, preamble } = shownOf(job.calls);
  const written = FIELD_KEYS.filter((key) => card[key] !== undefined);
  return (
    <section aria-label={t('failed.kept')} className="kept">
      <h2 className="kept-title">{t('failed.kept')}</h2>
      {written.length === 0 && <pre className="raw-text">{text}</pre>}
      {written.length > 0 && preamble !== '' && <pre className="raw-text">{preamble}</pre>}
      {written.length > 0 && (
        <div className="sections">
          {card.oneLine !== undefined && <OneLine text={card.oneLine} />}
          {[...writtenParts(card, t), ...extraParts({ extra }, t)].map((part) => (
            <SummaryPart key={part.id} {...part} />
          ))}
        </div>
      )}
      <p className="kept-actions">
        <Button onClick={() => copy(text)} icon={<Copy />}>
          {t('failed.copyKept')}
        </Button>
        {onRetryAnew && <Button onClick={onRetryAnew}>{t('failed.anew')}</Button>}
      </p>
    </section>
  );
}
