import { useTranslation } from 'react-i18next';
import { BackedText } from '@/components/summary/BackedText';
import { TaskProgress } from '@/components/tasks/TaskProgress';
import { ThoughtFold } from '@/components/tasks/ThoughtFold';
import { WaitLine } from '@/components/tasks/WaitLine';
import type { QuestionJob } from '@/utils/summary/summary';

/** A question while it is answered: the words appear as they arrive. */
export function RunningQuestion({ job, onStop }: { job: QuestionJob; onStop(): void }) {
  const { t } = useTranslation();
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
      <TaskProgress startedAt={job.startedAt} stopLabel={t('question.stop')} onStop={onStop}>
        <span className="progress-text">{job.wait ? t('progress.pausing') : status}</span>
      </TaskProgress>
    </article>
  );
}
