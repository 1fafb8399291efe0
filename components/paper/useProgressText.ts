import { useTranslation } from 'react-i18next';
import { useCountdown } from '@/components/useCountdown';
import type { FieldKey } from '@/utils/summary/card';
import type { Job } from '@/utils/summary/summary';

/** What a job is doing now, in few words, and how long the site still asks it to wait; the seconds change too often to be spoken. */
export function useProgressText(job: Job, current: FieldKey | undefined): { text: string; waitSeconds: number } {
  const waitSeconds = useCountdown(job.reading?.waitUntil ?? 0);
  const isWaiting = job.status === 'reading' && job.wait === undefined && waitSeconds > 0;
  return { text: useText(job, current, isWaiting), waitSeconds: isWaiting ? waitSeconds : 0 };
}

function useText(job: Job, current: FieldKey | undefined, isWaiting: boolean): string {
  const { t } = useTranslation();
  const text = useReadingText(job.reading);
  if (isWaiting) return job.paper.source === 'arxiv' ? t('progress.arxivWait') : t('progress.siteWait');
  if (job.wait) return t('progress.pausing');
  switch (job.status) {
    case 'reading':
      return text;
    case 'thinking':
      return t('progress.thinking');
    case 'writing':
      return current ? t('progress.writing', { section: t(`field.${current}`) }) : t('progress.waiting');
    default:
      // What a former call brought is shown already.
      return job.calls.some(({ text: written }) => written !== '') ? t('progress.resuming') : t('progress.waiting');
  }
}

function useReadingText(reading: Job['reading']): string {
  const { t } = useTranslation();
  if (reading?.source === 'pdf' && reading.page !== undefined)
    return t('progress.readingPdfPages', { page: reading.page, pages: reading.pages });
  if (reading?.source === 'html' || reading?.source === 'ar5iv') return t('progress.readingHtml');
  if (reading?.source === 'page') return t('progress.readingPage');
  if (reading?.source === 'pdf') return t('progress.readingPdf');
  return reading ? t('progress.readingAbstract') : t('progress.reading');
}
