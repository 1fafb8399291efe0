import { CornerDownLeft } from 'lucide-react';
import { type KeyboardEvent, memo, useId, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { paperKey } from '@/utils/paper/paper-ref';
import { LONGEST_QUESTION } from '@/utils/summary/summary';
import { useDraft } from './useDraft';
import type { QuestionDesk } from './useQuestions';
import '@/components/ui/Announcement.css';
import './Questions.css';
import '@/components/ui/controls.css';

/** The field for the next question; nothing until it is known whether anybody can be asked. */
export const QuestionBox = memo(function QuestionBox({ desk }: { desk: QuestionDesk | undefined }) {
  return desk === undefined ? <div className="question-box" /> : <OpenBox desk={desk} />;
});

/** Grows with the question up to four lines (`max-height`), then scrolls. One question at a time; the next can be written meanwhile. */
function OpenBox({ desk: { paper, box, ask: onAsk, isBusy } }: { desk: QuestionDesk }) {
  const { t } = useTranslation();
  const isDisabled = onAsk === null;
  const [text, setText] = useDraft(paperKey(paper));
  const hintId = useId();
  const question = text.trim();
  const canAsk = question !== '' && !isBusy && onAsk !== null;
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    current.style.height = 'auto';
    if (text !== '') current.style.height = `${current.scrollHeight + 2}px`;
  }, [box, text]);
  const ask = () => {
    if (!canAsk) return;
    onAsk(question);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter that ends an input method's composition chooses a word; Safari reports it after the composition, by its code only.
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
    event.preventDefault();
    ask();
  };
  return (
    <div className="question-box">
      <textarea
        ref={box}
        className="control"
        data-action="ask"
        rows={1}
        maxLength={LONGEST_QUESTION}
        aria-label={t('question.label')}
        aria-describedby={hintId}
        placeholder={isBusy ? t('question.busy') : t('question.placeholder')}
        disabled={isDisabled}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <IconButton label={t('question.send')} icon={<CornerDownLeft />} disabled={!canAsk} onClick={ask} />
      {/* Seen, it would come and go with the focus, and move what is being pressed. */}
      <small id={hintId} className="unseen">
        {isBusy ? t('question.busy') : t('question.hint')}
      </small>
    </div>
  );
}
