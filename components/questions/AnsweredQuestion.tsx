import { Copy, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BackedText } from '@/components/summary/BackedText';
import { NumbersLine } from '@/components/summary/NumbersLine';
import '@/components/summary/TrustLine.css';
import { useNumberTour } from '@/components/summary/views/useNumberTour';
import { act } from '@/components/toast/toasts';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { IconButton } from '@/components/ui/IconButton';
import { useCopy } from '@/components/useCopy';
import { useDayLabel } from '@/components/versions/useDayLabel';
import { deleteExchange } from '@/utils/browser/exchanges';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import { receiptOf } from '@/utils/summary/saved-paper';
import type { Exchange, SavedPaper } from '@/utils/summary/summary';

interface AnsweredQuestionProps {
  paperKey: string;
  exchange: Exchange;
  summaries: SavedPaper['summaries'];
  /** The version of the summary that is shown above. */
  shownVersion: number | undefined;
}

/** A question and its finished answer. */
export function AnsweredQuestion({ paperKey, exchange, summaries, shownVersion }: AnsweredQuestionProps) {
  const { t } = useTranslation();
  const day = useDayLabel();
  const copy = useCopy();
  const tour = useNumberTour({ numbers: exchange.numbers, custom: [] });
  const { id, question, answer, version, made, droppedCitations, numbers } = exchange;
  const isOtherVersion = version !== undefined && version !== shownVersion;
  const receipt = receiptOf(exchange, summaries);
  const facts = [
    isOtherVersion ? t('question.ofVersion', { version }) : undefined,
    droppedCitations > 0 ? t('question.dropped', { count: droppedCitations }) : undefined,
    made.model,
    day(made.finishedAt),
  ];
  return (
    <article className="exchange" ref={tour.root}>
      <h3>{question}</h3>
      <BackedText text={answer} section="answer" backing={exchange} receipt={receipt} />
      {numbers !== undefined && numbers.length > 0 && <NumbersLine numbers={numbers} onShow={tour.showNext} />}
      <footer>
        <small className="parts">
          {facts.filter(Boolean).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </small>
        <IconButton label={t('question.copy')} icon={<Copy />} onClick={() => copy(`**${question}**\n\n${withoutCitations(answer)}\n`)} />
        <ConfirmDialog
          trigger={<IconButton label={t('question.deleteThis')} icon={<Trash2 />} />}
          title={t('question.confirmDelete')}
          hint={t('question.confirmDeleteHint')}
          cancelLabel={t('question.cancel')}
          confirmLabel={t('question.delete')}
          onConfirm={() => act(deleteExchange(paperKey, id))}
        />
      </footer>
    </article>
  );
}
