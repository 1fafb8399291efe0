import { FileUp } from 'lucide-react';
import { type DragEvent, type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import '@/components/ui/controls.css';
import './importing.css';

/** Files by drag and drop or by the system's dialog, or a text that is pasted. */
export function ChooseFiles({ onChoose }: { onChoose(files: readonly File[]): void }) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState('');
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onChoose(files);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const readPasted = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onChoose([new File([text], t('importing.pasted'), { type: 'text/plain' })]);
  };
  return (
    <div className="choose-files">
      <p className="muted">{t('importing.hint')}</p>
      <section
        className={`drop-zone ${isOver ? 'over' : ''}`}
        aria-label={t('importing.drop')}
        onDrop={drop}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
      >
        <FileUp aria-hidden="true" />
        <p>{t('importing.drop')}</p>
        <label className="button file-button">
          {t('importing.choose')}
          <input
            type="file"
            multiple
            className="unseen"
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              // The same file can be chosen again.
              target.value = '';
              if (files.length > 0) onChoose(files);
            }}
          />
        </label>
      </section>
      <form className="paste-form" onSubmit={readPasted}>
        <label htmlFor={id}>{t('importing.paste')}</label>
        <textarea id={id} className="control" rows={4} spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
        <div className="page-actions">
          <Button type="submit" disabled={text.trim() === ''}>
            {t('importing.readPasted')}
          </Button>
        </div>
      </form>
    </div>
  );
}
