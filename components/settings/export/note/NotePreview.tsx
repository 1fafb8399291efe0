import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollBox } from '@/components/ui/ScrollBox';
import { MARKDOWN_NOTES } from '@/utils/library/export/evidence/note-styles';
import { checkNoteTemplate } from '@/utils/library/export/note/check-note-template';
import type { NoteTemplate } from '@/utils/library/export/note/note-template';
import { noteRenderer } from '@/utils/library/export/note/render-note';
import { fileName } from '@/utils/library/export/text/file-name';
import type { SavedPaper } from '@/utils/summary/summary';
import { isSameNote } from './note-draft';
import { SAMPLE_PAPER } from './sample-paper';
import { usePreviewPaper } from './usePreviewPaper';

interface NotePreviewProps {
  template: NoteTemplate;
  hasEvidence: boolean;
}

/** The note that comes of it, as text. While something is wrong it shows the last one that could be made: it would come and go with each brace. */
export function NotePreview({ template, hasEvidence }: NotePreviewProps) {
  const { t } = useTranslation();
  const paper = usePreviewPaper();
  // A property that has just been added is no mistake yet.
  const named = { ...template, properties: template.properties.filter(({ name }) => name.trim() !== '') };
  const isUsable = checkNoteTemplate(named).length === 0;
  const usable = useLastUsable(named, isUsable);
  return (
    <div className="note-preview">
      <h4>{t('noteEditor.preview')}</h4>
      {paper && (
        <p className="muted small">
          {paper === SAMPLE_PAPER ? t('noteEditor.previewSample') : t('noteEditor.previewOf', { title: paper.summaries[0].title })}
        </p>
      )}
      <p className="amber small" role="status">
        {!isUsable && t('noteEditor.previewOld')}
      </p>
      {paper && usable && <NoteText template={usable} paper={paper} hasEvidence={hasEvidence} />}
    </div>
  );
}

function NoteText({ template, paper, hasEvidence }: NotePreviewProps & { paper: SavedPaper }) {
  const { t } = useTranslation();
  const { name, text } = useMemo(
    () => noteRenderer(template, hasEvidence ? MARKDOWN_NOTES : undefined)(paper),
    [template, paper, hasEvidence],
  );
  return (
    <ScrollBox as="section" label={t('noteEditor.preview')} className="note-text">
      <strong>{fileName(name, 'md')}</strong>
      <pre>{text}</pre>
    </ScrollBox>
  );
}

/** The template as it is, or as it was when it last could be used; the same object as long as it says the same. */
function useLastUsable(template: NoteTemplate, isUsable: boolean): NoteTemplate | undefined {
  const [last, setLast] = useState(isUsable ? template : undefined);
  if (!isUsable || (last !== undefined && isSameNote(last, template))) return last;
  setLast(template);
  return template;
}
