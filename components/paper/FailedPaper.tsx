import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionList } from '@/components/summary/SectionList';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { useHostAccess } from '@/components/useHostAccess';
import { useItem } from '@/components/useItem';
import { requestHostAccess } from '@/utils/browser/host-access';
import { openLibrary, openTab } from '@/utils/browser/pages';
import { profileItem } from '@/utils/browser/storage';
import { paperPage } from '@/utils/paper/paper-urls';
import { FIELD_KEYS } from '@/utils/summary/card';
import { parseCard } from '@/utils/summary/parse/parse-card';
import type { Job } from '@/utils/summary/summary';
import { PaperHeader } from './PaperHeader';

/** A failure older than this, in milliseconds, is not tried again without a click. */
const FRESH_MS = 60_000;

/**
 * The browser's own prompt may be answered after the call has already failed for want of access, or just while it was failing: the answer
 * then sets it going again.
 */
function useRetryOnAccess(isWaiting: boolean, startedAt: number, url: string | undefined, onRetry: () => void): void {
  const hasAccess = useHostAccess(url);
  const hadAccess = useRef(hasAccess);
  useEffect(() => {
    const isNew = hadAccess.current === false || Date.now() - startedAt < FRESH_MS;
    if (isWaiting && isNew && hasAccess) onRetry();
    hadAccess.current = hasAccess;
  }, [isWaiting, startedAt, hasAccess, onRetry]);
}

interface FailedPaperProps {
  job: Job;
  tabTitle?: string;
  hasSaved: boolean;
  onRetry(): void;
  onDismiss(): void;
}

/** What happened, what to do, and every word that had arrived. */
export function FailedPaper({ job, tabTitle, hasSaved, onRetry, onDismiss }: FailedPaperProps) {
  const { t } = useTranslation();
  const profile = useItem(profileItem);
  const { card, extra, preamble } = parseCard(job.text);
  const written = FIELD_KEYS.filter((key) => card[key] !== undefined);
  const isPage = job.failure?.code === 'no-page-access';
  const site = isPage ? paperPage(job.paper) : profile?.baseUrl;
  useRetryOnAccess(isPage || job.failure?.code === 'no-host-access', job.startedAt, site, onRetry);
  return (
    <article className="pane">
      <PaperHeader paper={job.facts?.paper ?? job.paper} facts={job.facts} tabTitle={tabTitle} />
      <FailureNotice
        failure={job.failure ?? { code: 'unexpected' }}
        hasText={job.text.trim() !== ''}
        onRetry={onRetry}
        onSettings={() => void openLibrary('settings')}
        onGrant={() => void requestHostAccess(site ?? '').then((isGranted) => isGranted && onRetry())}
        onOpenPaper={() => void openTab(paperPage(job.paper))}
        onDismiss={onDismiss}
        dismissLabel={hasSaved ? t('failed.showSaved') : t('failed.dismiss')}
      />
      {job.text.trim() !== '' && (
        <section aria-label={t('failed.kept')} className="kept">
          <h2 className="kept-title">{t('failed.kept')}</h2>
          {written.length === 0 && <pre className="raw-text">{job.text}</pre>}
          {written.length > 0 && preamble !== '' && <pre className="raw-text">{preamble}</pre>}
          {written.length > 0 && <SectionList card={card} fields={written} extra={extra} />}
        </section>
      )}
    </article>
  );
}
