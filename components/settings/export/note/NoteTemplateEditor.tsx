import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { useFocusAtFirst } from '@/components/settings/profiles/useFocusAtFirst';
import { useWarningBeforeUnload } from '@/components/settings/useWarningBeforeUnload';
import { checkNoteTemplate, type NoteTemplateProblem } from '@/utils/library/export/note/check-note-template';
import { DEFAULT_NOTE_TEMPLATE } from '@/utils/library/export/note/note-template';
import { NoteEditorActions } from './NoteEditorActions';
import { NotePreview } from './NotePreview';
import { NoteProperties } from './NoteProperties';
import { isSameNote, type NoteDraft, noteDraft, writtenTemplate } from './note-draft';
import { useInsertion } from './useInsertion';
import { useNoteProblems } from './useNoteProblems';
import { VariableList } from './VariableList';
import { variableTags } from './variable-groups';
import '@/components/texts/add-later';

interface NoteTemplateEditorProps {
  draft: NoteDraft;
  /** Found again, not just opened: the page stays where it is. */
  isRestored: boolean;
  hasEvidence: boolean;
  onChange(draft: NoteDraft): void;
  /** Rejects where it could not be saved: the draft is still there. */
  onSave(): Promise<void>;
  /** Gives the changes up. */
  onClose(): void;
}

const isMissing = ({ code }: NoteTemplateProblem) => code === 'no-name' || code === 'no-file-name';

/** File name, properties, body, and the note that comes of them. What is missing is only complained of once the person wants to save. */
export default function NoteTemplateEditor({ draft, isRestored, hasEvidence, onChange, onSave, onClose }: NoteTemplateEditorProps) {
  const { t } = useTranslation();
  const [hasTried, setTried] = useState(false);
  const template = writtenTemplate(draft);
  const problems = checkNoteTemplate(template);
  const isChanged = !isSameNote(template, draft.saved);
  const problem = useNoteProblems(hasTried ? problems : problems.filter((each) => !isMissing(each)));
  const fileName = useFocusAtFirst<HTMLInputElement>(!isRestored);
  const body = useRef<HTMLTextAreaElement>(null);
  const { onFocus, insert } = useInsertion(body);
  useWarningBeforeUnload(isChanged);
  const problemIn = (part: 'fileName' | 'body') => problem(part, draft[part]);
  const field = (part: 'fileName' | 'body') => ({
    'data-takes-variables': true,
    spellCheck: false,
    value: draft[part],
    'aria-invalid': problemIn(part) !== undefined,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange({ ...draft, [part]: target.value }),
  });
  return (
    <section className="note-editor" aria-labelledby="note-template-title">
      <header className="part-head">
        <h3 id="note-template-title">{t('noteTemplate.title')}</h3>
        {isRestored && <small className="muted">{t('template.restored')}</small>}
      </header>
      <form className="fields" onSubmit={(event) => event.preventDefault()} onFocus={onFocus} autoComplete="off">
        <Field label={t('noteEditor.fileName')} hint={t('noteEditor.fileNameHint')} warning={problemIn('fileName')}>
          <input ref={fileName} className="code" name="note-file-name" {...field('fileName')} />
        </Field>
        <NoteProperties properties={draft.properties} problem={problem} onChange={(properties) => onChange({ ...draft, properties })} />
        <Field label={t('noteEditor.body')} hint={t('noteEditor.bodyHint')} warning={problemIn('body')}>
          <textarea ref={body} name="note-body" className="control code" rows={16} {...field('body')} />
        </Field>
        <VariableList onChoose={(name) => insert(...variableTags(name))} />
        <NotePreview template={template} hasEvidence={hasEvidence} />
        <NoteEditorActions
          isChanged={isChanged}
          isShipped={isSameNote(template, DEFAULT_NOTE_TEMPLATE)}
          isWrong={hasTried && problems.length > 0}
          onSave={problems.length === 0 ? onSave : () => setTried(true)}
          onReset={() => onChange(noteDraft(DEFAULT_NOTE_TEMPLATE, draft.saved))}
          onClose={onClose}
        />
      </form>
    </section>
  );
}
