import { BookOpenText, RotateCcw } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import type { JobStage } from '@/utils/browser/watch-job-stages';
import { failureText, type Language } from '@/utils/failure';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import type { PaperState } from '@/utils/paper/paper-mark';
import { paperKey } from '@/utils/paper/paper-ref';
import { StateMark } from './StateMark';
import { TitleText } from './TitleText';
import { useFocusHeir } from './useFocusHeir';

interface ListedRowProps {
  listed: ListedPaper;
  state: PaperState;
  oneLine: string | undefined;
  stage: JobStage | undefined;
  /** The list's one tab stop is here. */
  isStop: boolean;
  /** Absent: nobody could be asked. */
  onSummarise: ((paper: ListedPaper['paper']) => void) | undefined;
  onOpen(listed: ListedPaper): void;
}

/** One paper of a list: what the page says of it, how far it is, and once it has a summary its contribution. */
export const ListedRow = memo(function ListedRow({ listed, state, oneLine, stage, isStop, onSummarise, onOpen }: ListedRowProps) {
  const { t, i18n } = useTranslation();
  const { paper, title, authors = [], upvotes } = listed;
  const key = paperKey(paper);
  const tabIndex = isStop ? 0 : -1;
  const failure = state === 'failed' ? stage?.failure : undefined;
  const names = authors.length > 2 ? t('panel.moreAuthors', { names: authors[0], count: authors.length }) : authors.join(', ');
  const canStart = onSummarise !== undefined && oneLine === undefined && (state === 'unread' || state === 'failed');
  return (
    <li className="listed" data-key={key} data-state={state}>
      <h2 className="listed-title">
        <button type="button" className="listed-open" tabIndex={tabIndex} aria-describedby={`facts-${key}`} onClick={() => onOpen(listed)}>
          <TitleText text={title} />
        </button>
      </h2>
      {oneLine && (
        <p className="listed-line" lang="zh-CN">
          <TitleText text={oneLine} />
        </p>
      )}
      {failure && <p className="listed-failure">{failureText(failure.code, i18n.language as Language).what}</p>}
      <div className="listed-foot">
        <p className="listed-facts" id={`facts-${key}`}>
          <StateMark state={state} stage={stage} hasSummary={oneLine !== undefined} />
          {upvotes !== undefined && (
            <span role="img" aria-label={t('artefacts.upvotes', { count: upvotes })}>
              ▲ {upvotes}
            </span>
          )}
          {names !== '' && <span className="listed-names">{names}</span>}
        </p>
        {canStart && <StartButton title={title} isRetry={state === 'failed'} tabIndex={tabIndex} onStart={() => onSummarise(paper)} />}
      </div>
    </li>
  );
});

interface StartButtonProps {
  title: string;
  isRetry: boolean;
  tabIndex: number;
  onStart(): void;
}

function StartButton({ title, isRetry, tabIndex, onStart }: StartButtonProps) {
  const { t } = useTranslation();
  const button = useFocusHeir<HTMLButtonElement>('.listed', '.listed-open');
  return (
    <Button
      ref={button}
      tabIndex={tabIndex}
      icon={isRetry ? <RotateCcw /> : <BookOpenText />}
      aria-label={t(isRetry ? 'list.retryOne' : 'list.summariseOne', { title })}
      onClick={onStart}
    >
      {t(isRetry ? 'list.retry' : 'list.summarise')}
    </Button>
  );
}
