import { Square } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionList } from '@/components/summary/SectionList';
import { Button } from '@/components/ui/Button';
import { useSeconds } from '@/components/useSeconds';
import { watchWorker } from '@/utils/browser/worker-watch';
import { FIELD_KEYS, type FieldKey } from '@/utils/summary/card';
import { parseCard } from '@/utils/summary/parse/parse-card';
import type { Job } from '@/utils/summary/summary';
import { PaperHeader } from './PaperHeader';

interface RunningPaperProps {
  job: Job;
  tabTitle?: string;
  onStop(): void;
}

function useProgressText(job: Job, current: FieldKey | undefined): string {
  const { t } = useTranslation();
  if (job.status === 'waiting') return t('progress.waiting');
  if (job.status === 'thinking') return t('progress.thinking');
  if (job.status === 'writing') return current ? t('progress.writing', { section: t(`field.${current}`) }) : t('progress.waiting');
  const { reading } = job;
  if (reading?.source === 'pdf' && reading.page !== undefined)
    return t('progress.readingPdfPages', { page: reading.page, pages: reading.pages });
  if (reading?.source === 'html' || reading?.source === 'ar5iv') return t('progress.readingHtml');
  if (reading?.source === 'page') return t('progress.readingPage');
  if (reading?.source === 'pdf') return t('progress.readingPdf');
  return reading ? t('progress.readingAbstract') : t('progress.reading');
}

/** A summary while it is made: the sections appear as they arrive. */
export function RunningPaper({ job, tabTitle, onStop }: RunningPaperProps) {
  const { t } = useTranslation();
  useEffect(watchWorker, []);
  const { card, extra } = parseCard(job.text);
  const written = FIELD_KEYS.filter((key) => card[key] !== undefined);
  // The parser keeps the order of the answer, which need not be the card's.
  const newest = Object.keys(card).at(-1) as FieldKey | undefined;
  const text = useProgressText(job, newest);
  const seconds = useSeconds(job.startedAt);
  return (
    <article className="pane">
      <PaperHeader paper={job.facts?.paper ?? job.paper} facts={job.facts} tabTitle={tabTitle} />
      <div className="progress">
        <span className="progress-mark" aria-hidden="true" />
        <span role="status">{text}</span>
        <span className="muted tabular">{t('progress.seconds', { seconds })}</span>
        <Button onClick={onStop} icon={<Square />}>
          {t('progress.stop')}
        </Button>
      </div>
      <div aria-busy="true">
        <SectionList card={card} fields={written} extra={extra.filter(({ heading }) => heading !== '')} isUnfinished />
      </div>
    </article>
  );
}
