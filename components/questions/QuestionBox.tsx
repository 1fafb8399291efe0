import { CornerDownLeft } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { LONGEST_QUESTION } from '@/utils/summary/summary';
import { useDraft } from './useDraft';
import '@/components/ui/controls.css';

interface QuestionBoxProps {
  /** The field itself: what was pressed above it may be gone, and the focus needs a place. */
  box: RefObject<HTMLTextAreaElement | null>;
  /** Under which what is typed is remembered. */
  draftKey: string;
  /** Nothing can be asked at all. */
  isDisabled: boolean;
  /** One question at a time; the next can be written meanwhile. */
  isBusy: boolean;
  onAsk(question: string): void;
}

/** Grows with the question up to four lines (`max-height`), then scrolls. */
export function QuestionBox({ box, draftKey, isDisabled, isBusy, onAsk }: QuestionBoxProps) {
  const { t } = useTranslation();
  const [text, setText] = useDraft(draftKey);
  const hintId = useId();
  const question = text.trim();
  const canAsk = question !== '' && !isBusy && !isDisabled;
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
        rows={1}
        maxLength={LONGEST_QUESTION}
        aria-label={t('question.label')}
        aria-describedby={hintId}
        placeholder={t('question.placeholder')}
        disabled={isDisabled}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <IconButton label={t('question.send')} icon={<CornerDownLeft />} disabled={!canAsk} onClick={ask} />
      <small id={hintId}>{isBusy ? t('question.busy') : t('question.hint')}</small>
    </div>
  );
}
