import type { NoteTemplate } from '@/utils/library/export/note/note-template';

/** A property that is being written: it stays itself wherever it is moved. */
export interface DraftProperty {
  id: string;
  name: string;
  value: string;
}

/** A note's template being written, and how it was before. */
export interface NoteDraft {
  fileName: string;
  properties: DraftProperty[];
  body: string;
  saved: NoteTemplate;
}

/** @param saved what is there when the draft is given up */
export function noteDraft({ fileName, properties, body }: NoteTemplate, saved: NoteTemplate = { fileName, properties, body }): NoteDraft {
  return { fileName, properties: properties.map((property) => ({ ...property, id: crypto.randomUUID() })), body, saved };
}

export function newProperty(): DraftProperty {
  return { id: crypto.randomUUID(), name: '', value: '' };
}

/** What is stored of it. */
export function writtenTemplate({ fileName, properties, body }: NoteDraft): NoteTemplate {
  return { fileName, properties: properties.map(({ name, value }) => ({ name, value })), body };
}

export function isSameNote(one: NoteTemplate, other: NoteTemplate): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain({ fileName, properties, body }: NoteTemplate): unknown[] {
  return [fileName, properties.map(({ name, value }) => [name, value]), body];
}
