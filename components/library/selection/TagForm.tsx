import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { splitList } from '@/utils/split-list';
import '@/components/ui/controls.css';

/** The same function each time: only the field that just came takes the focus. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}

/** Tags for several papers; several at once, as lists of tags are written. */
export function TagForm({ onAdd }: { onAdd(tags: string[]): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onAdd(splitList(text));
  };
  return (
    <form className="selection-tags" onSubmit={add}>
      <input
        className="control"
        ref={takeFocus}
        aria-label={t('own.addTag')}
        placeholder={t('own.addTag')}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('own.add')}
      </Button>
    </form>
  );
}
