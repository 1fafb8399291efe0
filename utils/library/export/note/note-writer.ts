import { MARKDOWN_NOTES } from '@/utils/library/export/evidence/note-styles';
import type { ExportOptions, PaperFileWriter } from '@/utils/library/export/export-options';
import { uniqueNames } from '@/utils/library/export/text/file-name';
import { DEFAULT_NOTE_TEMPLATE } from './note-template';
import { noteRenderer } from './render-note';

/** One Markdown file per paper with front matter, by the person's template: notes of Obsidian, and of everything else that reads YAML. */
export function createNoteWriter({ template = DEFAULT_NOTE_TEMPLATE, hasEvidence }: ExportOptions): PaperFileWriter {
  const render = noteRenderer(template, hasEvidence ? MARKDOWN_NOTES : undefined);
  const nameFor = uniqueNames();
  return (saved) => {
    const { name, text } = render(saved);
    return { fileName: nameFor(name, 'md'), text };
  };
}
