import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { useItem } from '@/components/useItem';
import { dismissQuestion } from '@/utils/browser/exchanges';
import { sendMessage } from '@/utils/browser/messages';
import { openLibrary } from '@/utils/browser/pages';
import { questionItem } from '@/utils/browser/storage';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { suggestQuestions } from '@/utils/summary/suggest-questions';
import type { Exchange, QuestionJob, SavedPaper, Summary } from '@/utils/summary/summary';
import { AnsweredQuestion } from './AnsweredQuestion';
import { FailedQuestion } from './FailedQuestion';
import { QuestionBox } from './QuestionBox';
import { RunningQuestion } from './RunningQuestion';
import { useAsk } from './useAsk';
import './Questions.css';

interface QuestionsProps {
  paper: PaperRef;
  saved: SavedPaper;
  /** The summary above: its 局限与未说明 suggests questions, its version is the one that needs no mention. */
  summary: Summary;
}

/** 追问: what was asked about the paper, what is being answered, and the box for the next question. */
export function Questions({ paper, saved, summary }: QuestionsProps) {
  const { t } = useTranslation();
  const key = paperKey(paper);
  const job = useOpenQuestion(key, saved.exchanges);
  const ask = useAsk(paper);
  const box = useRef<HTMLTextAreaElement>(null);
  /** What is pressed goes away with what it does: the focus goes to the box. */
  const toBox = (act: () => void) => () => {
    box.current?.focus({ preventScroll: true });
    act();
  };
  if (job === undefined || ask === undefined) return null;
  const isBusy = job !== null && job.status !== 'failed';
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
      {isBusy && <RunningQuestion job={job} onStop={toBox(() => void sendMessage('stopQuestion', paper))} />}
      {job?.status === 'failed' && (
        <FailedQuestion
          job={job}
          onRetry={toBox(() => (ask === null ? void openLibrary('settings') : ask(job.question)))}
          onSwitched={toBox(() => void sendMessage('askQuestion', { paper, question: job.question }))}
          onDismiss={toBox(() => void dismissQuestion(key))}
        />
      )}
      <Announcement isBusy={isBusy} hasFailed={job?.status === 'failed'} />
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
          {t('question.noKey')} <Button onClick={() => void openLibrary('settings')}>{t('failed.settings')}</Button>
        </p>
      )}
      <QuestionBox box={box} draftKey={key} isDisabled={ask === null} isBusy={isBusy} onAsk={(question) => ask?.(question)} />
    </section>
  );
}

/** The question that is not yet answered; between the saving of its answer and its own end it would be there twice. */
function useOpenQuestion(key: string, exchanges: readonly Exchange[]): QuestionJob | null | undefined {
  const job = useItem(questionItem(key));
  return job && exchanges.some(({ id }) => id === job.id) ? null : job;
}

/** A screen reader hears that an answer began and that it ended, not every word between. A failure speaks for itself. */
function Announcement({ isBusy, hasFailed }: { isBusy: boolean; hasFailed: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const wasBusy = useRef(isBusy);
  useEffect(() => {
    if (wasBusy.current !== isBusy) setText(isBusy ? t('question.started') : hasFailed ? '' : t('question.finished'));
    wasBusy.current = isBusy;
  }, [isBusy, hasFailed, t]);
  return (
    <p className="unseen" role="status">
      {text}
    </p>
  );
}
