import { defineItem, guarded, isListOf } from '@/utils/browser/stored-items';
import type { NoteTemplate } from '@/utils/library/export/note/note-template';
import { asRecord } from '@/utils/narrow-json';

/** How the person's papers leave. */
export interface ExportSettings {
  /** Each checked number gets a note with its place in the paper. */
  hasEvidence?: true;
  /** Obsidian's; absent: the one that was open last. */
  vault?: string;
  /** Of Markdown notes; absent: the one that ships. */
  noteTemplate?: NoteTemplate;
}

export const exportSettingsItem = guarded(
  defineItem<ExportSettings>('local:export', { fallback: {} }),
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && isTemplate(asRecord(value).noteTemplate),
);

/** Changes these and leaves the rest as it is stored: a field that is left by a click on a button is kept while that button's work begins. */
export async function changeExportSettings(part: Partial<ExportSettings>): Promise<void> {
  await exportSettingsItem.setValue({ ...(await exportSettingsItem.getValue()), ...part });
}

function isTemplate(value: unknown): boolean {
  const { fileName, properties, body } = asRecord(value);
  return value === undefined || (typeof fileName === 'string' && isListOf(properties, ['name', 'value']) && typeof body === 'string');
}
