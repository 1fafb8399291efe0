import { Check, Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { IconButton } from '@/components/ui/IconButton';
import { useDayLabel } from '@/components/versions/useDayLabel';
import { changeSavedPaper } from '@/utils/browser/save-summary';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import type { Exchange, Summary } from '@/utils/summary/summary';
import { AnswerText } from './AnswerText';

interface AnsweredQuestionProps {
  paperKey: string;
  exchange: Exchange;
  /** The one that is shown above. */
  summary: Summary;
}

/** A question and its finished answer. */
export function AnsweredQuestion({ paperKey, exchange, summary }: AnsweredQuestionProps) {
  const { t } = useTranslation();
  const day = useDayLabel();
  const { id, question, answer, version, made, droppedCitations } = exchange;
  const isOtherVersion = version !== undefined && version !== summary.receipt.version;
  const remove = () =>
    changeSavedPaper(paperKey, (saved) =>
      saved ? { ...saved, exchanges: saved.exchanges.filter((other) => other.id !== id) } : undefined,
    );
  const facts = [
    isOtherVersion ? t('question.ofVersion', { version }) : undefined,
    droppedCitations > 0 ? t('question.dropped', { count: droppedCitations }) : undefined,
    made.model,
    day(made.finishedAt),
  ];
  return (
    <article className="exchange">
      <h3>{question}</h3>
      <AnswerText text={answer} />
      <footer>
        <small>{facts.filter(Boolean).join(' · ')}</small>
        <CopyButton text={`**${question}**\n\n${withoutCitations(answer)}\n`} />
        <ConfirmDialog
          trigger={<IconButton label={t('question.deleteThis')} icon={<Trash2 />} />}
          title={t('question.confirmDelete')}
          hint={t('question.confirmDeleteHint')}
          cancelLabel={t('question.cancel')}
          confirmLabel={t('question.delete')}
          onConfirm={() => void remove()}
        />
      </footer>
    </article>
  );
}

function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setOutcome(isCopied ? 'copied' : 'copyFailed');
    setTimeout(() => setOutcome(undefined), 4000);
  };
  return (
    <>
      <span role="status" className="muted">
        {outcome && t(`question.${outcome}`)}
      </span>
      <IconButton label={t('question.copy')} icon={outcome === 'copied' ? <Check /> : <Copy />} onClick={() => void copy()} />
    </>
  );
}
