import { Square } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ThoughtFold } from '@/components/paper/ThoughtFold';
import { WaitLine } from '@/components/paper/WaitLine';
import { BackedText } from '@/components/summary/BackedText';
import { Button } from '@/components/ui/Button';
import { useSeconds } from '@/components/useSeconds';
import { watchWorker } from '@/utils/browser/worker-watch';
import type { QuestionJob } from '@/utils/summary/summary';

/** A question while it is answered: the words appear as they arrive. */
export function RunningQuestion({ job, onStop }: { job: QuestionJob; onStop(): void }) {
  const { t } = useTranslation();
  useEffect(watchWorker, []);
  const seconds = useSeconds(job.startedAt);
  const status = {
    reading: t('progress.reading'),
    waiting: t('progress.waiting'),
    thinking: t('progress.thinking'),
    writing: t('question.writing'),
    failed: '',
  }[job.status];
  return (
    <article className="exchange" aria-busy="true">
      <h3>{job.question}</h3>
      <ThoughtFold thought={job.thought} />
      {job.text !== '' && <BackedText text={job.text} section="answer" isUnfinished />}
      {job.wait && <WaitLine wait={job.wait} />}
      <div className="progress">
        <span className="progress-mark" aria-hidden="true" />
        <span className="progress-text">{job.wait ? t('progress.pausing') : status}</span>
        <span className="muted tabular">{t('progress.seconds', { seconds })}</span>
        <Button onClick={onStop} icon={<Square />}>
          {t('question.stop')}
        </Button>
      </div>
    </article>
  );
}
