import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { Announcement } from '@/components/ui/Announcement';
import { Button } from '@/components/ui/Button';
import { dismissQuestion } from '@/utils/browser/exchanges';
import { sendMessage } from '@/utils/browser/messages';
import { openLibrary } from '@/utils/browser/pages';
import { paperKey } from '@/utils/paper/paper-ref';
import { suggestQuestions } from '@/utils/summary/suggest-questions';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { AnsweredQuestion } from './AnsweredQuestion';
import { FailedQuestion } from './FailedQuestion';
import { RunningQuestion } from './RunningQuestion';
import type { QuestionDesk } from './useQuestions';
import './Questions.css';

interface QuestionsProps {
  desk: QuestionDesk | undefined;
  saved: SavedPaper;
  /** The summary above: its 局限与未说明 suggests questions, its version is the one that needs no mention. */
  summary: Summary;
}

/** 追问: what was asked about the paper, what is being answered, and what could be asked. */
export const Questions = memo(function Questions({ desk, saved, summary }: QuestionsProps) {
  const { t } = useTranslation();
  if (desk === undefined) return null;
  const { paper, job, isBusy, ask, stop, box } = desk;
  const key = paperKey(paper);
  /** What is pressed goes away with what it does: the focus goes to the box. */
  const toBox = (run: () => void) => () => {
    box.current?.focus({ preventScroll: true });
    run();
  };
  const asked = saved.exchanges.map(({ question }) => question);
  const suggestions = ask === null || isBusy ? [] : suggestQuestions(summary.card.limits, job ? [...asked, job.question] : asked);
  return (
    <section className="questions" aria-label={t('question.title')}>
      <h2>{t('question.title')}</h2>
      {saved.exchanges.map((exchange) => (
        <AnsweredQuestion
          key={exchange.id}
          paperKey={key}
          exchange={exchange}
          summaries={saved.summaries}
          shownVersion={summary.receipt.version}
        />
      ))}
      {job && isBusy && <RunningQuestion job={job} onStop={toBox(stop)} />}
      {job?.status === 'failed' && (
        <FailedQuestion
          job={job}
          onRetry={toBox(() => (ask === null ? act(openLibrary('settings')) : ask(job.question)))}
          onSwitched={toBox(() => act(sendMessage('askQuestion', { paper, question: job.question })))}
          onDismiss={toBox(() => act(dismissQuestion(key)))}
        />
      )}
      <Announcement
        isBusy={isBusy}
        hasFailed={job?.status === 'failed'}
        started={t('question.started')}
        finished={t('question.finished')}
      />
      {suggestions.length > 0 && (
        <ul className="suggestions" aria-label={t('question.suggested')}>
          {suggestions.map((question) => (
            <li key={question}>
              <button type="button" lang="zh-CN" onClick={toBox(() => ask?.(question))}>
                {question}
              </button>
            </li>
          ))}
        </ul>
      )}
      {ask === null && (
        <p className="no-service muted">
          {t('question.noKey')} <Button onClick={() => act(openLibrary('settings'))}>{t('failed.settings')}</Button>
        </p>
      )}
    </section>
  );
});
