import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import '@/components/ui/controls.css';

/** Tags for several papers; several at once, as lists of tags are written. */
export function TagForm({ onAdd }: { onAdd(tags: string[]): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onAdd(text.split(/[,，、;；]/));
  };
  return (
    <form className="selection-tags" onSubmit={add}>
      {/* The button that opened it was just pressed. */}
      <input
        className="control"
        ref={(input) => input?.focus()}
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
