import { Pencil } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusAtFirst } from '@/components/settings/profiles/useFocusAtFirst';
import { useTabDraft } from '@/components/settings/useTabDraft';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { useItem } from '@/components/useItem';
import { changeExportSettings, exportSettingsItem } from '@/utils/browser/library/export-settings';
import { DEFAULT_NOTE_TEMPLATE } from '@/utils/library/export/note/note-template';
import { isSameNote, type NoteDraft, noteDraft, writtenTemplate } from './note/note-draft';
import { VaultField } from './VaultField';
import '@/components/ui/word-mark.css';
import './Export.css';

// It brings Mustache and YAML, which nobody needs who only looks at the settings.
const NoteTemplateEditor = lazy(() => import('./note/NoteTemplateEditor'));

/** How papers leave: to which vault, whether with the evidence of numbers, and what a note is made of. */
export function ExportPart() {
  const { t } = useTranslation();
  const settings = useItem(exportSettingsItem);
  const [draft, setDraft] = useTabDraft<NoteDraft>('note-template-draft');
  const isRestored = useRef(draft !== undefined);
  const isClosed = useRef(false);
  if (settings === undefined) return null;
  const close = () => {
    isRestored.current = false;
    isClosed.current = true;
    setDraft(undefined);
  };
  const save = (written: NoteDraft) => {
    const noteTemplate = writtenTemplate(written);
    // Who goes back to the one that ships gets what later versions make of it.
    return changeExportSettings({ noteTemplate: isSameNote(noteTemplate, DEFAULT_NOTE_TEMPLATE) ? undefined : noteTemplate }).then(close);
  };
  return (
    <section className="export-part" aria-labelledby="export-title">
      <h2 id="export-title">{t('noteTemplate.part.title')}</h2>
      <VaultField vault={settings.vault} onSave={(vault) => changeExportSettings({ vault })} />
      <label className="check">
        <input
          type="checkbox"
          name="evidence"
          checked={settings.hasEvidence === true}
          onChange={(event) => act(changeExportSettings({ hasEvidence: event.target.checked || undefined }))}
        />
        <span>
          {t('export.evidence')}
          <small>{t('export.evidenceHint')}</small>
        </span>
      </label>
      {draft ? (
        <Suspense>
          <NoteTemplateEditor
            draft={draft}
            isRestored={isRestored.current}
            hasEvidence={settings.hasEvidence === true}
            onChange={setDraft}
            onSave={() => save(draft)}
            onClose={close}
          />
        </Suspense>
      ) : (
        <NoteTemplateLine
          isShipped={settings.noteTemplate === undefined}
          isFocused={isClosed.current}
          onEdit={() => setDraft(noteDraft(settings.noteTemplate ?? DEFAULT_NOTE_TEMPLATE))}
        />
      )}
    </section>
  );
}

interface NoteTemplateLineProps {
  isShipped: boolean;
  /** The editor has been closed, and the focus was in it. */
  isFocused: boolean;
  onEdit(): void;
}

function NoteTemplateLine({ isShipped, isFocused, onEdit }: NoteTemplateLineProps) {
  const { t } = useTranslation();
  const opener = useFocusAtFirst<HTMLButtonElement>(isFocused);
  return (
    <div className="note-template-line">
      <h3>
        {t('noteTemplate.title')}
        <span className="word-mark">{isShipped ? t('template.shipped') : t('noteTemplate.changed')}</span>
      </h3>
      <Button ref={opener} icon={<Pencil />} onClick={onEdit}>
        {t('noteTemplate.edit')}
      </Button>
      <p className="muted small">{t('noteTemplate.intro')}</p>
    </div>
  );
}
