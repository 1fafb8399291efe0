import { useTranslation } from 'react-i18next';
import { switchProfile } from '@/components/profiles/switchProfile';
import { useProfile } from '@/components/profiles/useProfile';
import { BackedText } from '@/components/summary/BackedText';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { requestHostAccess } from '@/utils/browser/host-access';
import { openLibrary, openTab } from '@/utils/browser/pages';
import { paperPage } from '@/utils/paper/paper-urls';
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
  const inUse = useProfile();
  const site = job.failure?.site ?? (job.failure?.code === 'no-page-access' ? paperPage(job.paper) : inUse?.profile?.baseUrl);
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
        <FailureNotice
          failure={job.failure ?? { code: 'unexpected' }}
          hasText={job.text !== ''}
          onRetry={onRetry}
          others={inUse?.others}
          onSwitch={(profile) => void switchProfile(profile).then(onSwitched)}
          onSettings={() => void openLibrary('settings')}
          onGrant={() => void requestHostAccess(site ?? '').then((isGranted) => isGranted && onRetry())}
          onOpenPaper={() => void openTab(paperPage(job.paper))}
          onDismiss={onDismiss}
          dismissLabel={t('question.delete')}
        />
      )}
      {job.text !== '' && <BackedText text={job.text} section="answer" isUnfinished />}
    </article>
  );
}
