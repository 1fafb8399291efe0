import { parse } from 'yaml';
import type { NoteTemplate } from '@/utils/library/export/note/note-template';
import { createNoteWriter } from '@/utils/library/export/note/note-writer';
import type { SavedPaper } from '@/utils/summary/summary';
import { OPTIONS } from './made-papers';

export const written = (saved: SavedPaper, template?: NoteTemplate, hasEvidence = false) =>
  createNoteWriter({ ...OPTIONS, hasEvidence, ...(template === undefined ? {} : { template }) })(saved);

/** Front matter as Obsidian parts it from the body. */
export function readNote(text: string) {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n\n([\s\S]*)$/.exec(text) ?? [];
  return {
    yaml,
    body,
    properties: parse(yaml) as Record<string, unknown>,
    older: parse(yaml, { version: '1.1' }) as Record<string, unknown>,
  };
}

export const withProperties = (...properties: [string, string][]): NoteTemplate => ({
  fileName: '{{id}}',
  properties: properties.map(([name, value]) => ({ name, value })),
  body: '',
});
