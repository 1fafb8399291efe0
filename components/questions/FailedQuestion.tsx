import { useTranslation } from 'react-i18next';
import { BackedText } from '@/components/summary/BackedText';
import { TaskFailure } from '@/components/tasks/TaskFailure';
import { Button } from '@/components/ui/Button';
import type { QuestionJob } from '@/utils/summary/summary';

interface FailedQuestionProps {
  job: QuestionJob;
  onRetry(): void;
  /** Another service was chosen for it. */
  onSwitched(): void;
  onDismiss(): void;
}

/** A question without a finished answer: what happened, what to do, and every word that had arrived. */
export function FailedQuestion({ job, onRetry, onSwitched, onDismiss }: FailedQuestionProps) {
  const { t } = useTranslation();
  return (
    <article className="exchange">
      <h3>{job.question}</h3>
      {job.failure?.code === 'stopped' ? (
        <div className="stopped-answer" data-failure="stopped">
          <span className="muted">{t('question.stopped')}</span>
          <Button onClick={onRetry}>{t('question.askAgain')}</Button>
          <Button onClick={onDismiss}>{t('question.delete')}</Button>
        </div>
      ) : (
        <TaskFailure
          task={job}
          hasText={job.text !== ''}
          onRetry={onRetry}
          onSwitched={onSwitched}
          onDismiss={onDismiss}
          dismissLabel={t('question.delete')}
        />
      )}
      {job.text !== '' && <BackedText text={job.text} section="answer" isUnfinished />}
    </article>
  );
}
