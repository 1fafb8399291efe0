import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { LONGEST_NOTE, setNote } from '@/utils/browser/own-marks';
import '@/components/ui/controls.css';
import './own.css';

/** Typing pauses at least so long, in milliseconds, before it is stored. */
const PAUSE_MS = 400;

interface NoteProps {
  paperKey: string;
  /** As it is stored. */
  note: string;
}

/** The person's own note on a paper. It is stored while it is typed. */
export function Note({ paperKey, note }: NoteProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(note);
  const unsaved = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useRef(() => undefined as undefined);
  save.current = () => {
    clearTimeout(timer.current);
    if (unsaved.current !== undefined) act(setNote(paperKey, unsaved.current));
    unsaved.current = undefined;
  };
  useEffect(() => {
    const saveNow = () => save.current();
    // The panel may be closed in the midst of a word.
    addEventListener('pagehide', saveNow);
    return () => {
      removeEventListener('pagehide', saveNow);
      saveNow();
    };
  }, []);
  // Written elsewhere meanwhile; what is being typed here is newer.
  useEffect(() => {
    if (unsaved.current === undefined) setText(note);
  }, [note]);
  const type = (typed: string) => {
    setText(typed);
    unsaved.current = typed;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => save.current(), PAUSE_MS);
  };
  return (
    <section className="note" aria-labelledby={id}>
      <h2 id={id}>{t('own.note')}</h2>
      <textarea
        className="control"
        data-action="note"
        aria-labelledby={id}
        placeholder={t('own.notePlaceholder')}
        rows={2}
        maxLength={LONGEST_NOTE}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => save.current()}
      />
    </section>
  );
}
