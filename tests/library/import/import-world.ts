import { JSDOM } from 'jsdom';
import type { ImportPorts } from '@/utils/library/import/import-ports';
import type { ImportNote, ImportResult } from '@/utils/library/import/import-result';
import { importText } from '@/utils/library/import/import-text';
import type { Summary } from '@/utils/summary/summary';

/** Without a clock: the same file gives the same records. */
export const ports: ImportPorts = { parseHtml: (text) => new JSDOM(text).window.document };

export function importOf(text: string, name = 'report.md'): Promise<ImportResult> {
  return importText({ name, text }, ports);
}

export function summariesOf({ papers }: ImportResult): Summary[] {
  return papers.flatMap(({ summaries }) => summaries);
}

/** `left no-id`, without what it is about. */
export function codesOf(notes: readonly ImportNote[]): string[] {
  return notes.map(({ kind, code }) => `${kind} ${code}`);
}

export const RULE = '='.repeat(60);
