import type { ExportOptions, OneFileWriter, PaperFileWriter } from './export-options';
import { fileName } from './text/file-name';
import { lineText } from './text/file-text';

interface FormatFacts {
  extension: string;
  /** For files of text: always UTF-8. */
  mimeType: string;
  /** Whether `hasEvidence` makes a difference. JSON holds all evidence anyway; reports have no room for it, tables and references no form. */
  canCarryEvidence: boolean;
  /** Begins the name of a file of several papers, before the day. */
  baseName: string;
}

/** Everything in one file. Writers are loaded when they are needed: those of HTML and of notes bring parsers with them. */
export interface OneFileFormat extends FormatFacts {
  id: string;
  shape: 'one-file';
  load(): Promise<(options: ExportOptions) => OneFileWriter>;
}

/** A file for each paper; of several, a zip. */
export interface FilePerPaperFormat extends FormatFacts {
  id: string;
  shape: 'file-per-paper';
  /** The factory throws Failure `note-template-broken` where the options' template is. */
  load(): Promise<(options: ExportOptions) => PaperFileWriter>;
}

export type ExportFormat = OneFileFormat | FilePerPaperFormat;

/** Every form in which papers leave, in the order in which they are offered. */
export const EXPORT_FORMATS = [
  {
    id: 'report-b',
    shape: 'one-file',
    extension: 'md',
    mimeType: 'text/markdown',
    canCarryEvidence: false,
    baseName: 'hf-daily-papers-report',
    load: async () => (await import('./report')).createReportB,
  },
  {
    id: 'report-a',
    shape: 'one-file',
    extension: 'md',
    mimeType: 'text/markdown',
    canCarryEvidence: false,
    baseName: 'daily-huggingface-papers',
    load: async () => (await import('./report-a')).createReportA,
  },
  {
    id: 'markdown',
    shape: 'file-per-paper',
    extension: 'md',
    mimeType: 'text/markdown',
    canCarryEvidence: true,
    baseName: 'paperpane-notes',
    load: async () => (await import('./note/note-writer')).createNoteWriter,
  },
  {
    id: 'html',
    shape: 'one-file',
    extension: 'html',
    mimeType: 'text/html',
    canCarryEvidence: true,
    baseName: 'paperpane',
    load: async () => (await import('./html/html-writer')).createHtmlWriter,
  },
  {
    id: 'json',
    shape: 'one-file',
    extension: 'json',
    mimeType: 'application/json',
    canCarryEvidence: false,
    baseName: 'paperpane-library',
    load: async () => (await import('./json-writer')).createJsonWriter,
  },
  {
    id: 'csv',
    shape: 'one-file',
    extension: 'csv',
    mimeType: 'text/csv',
    canCarryEvidence: false,
    baseName: 'paperpane',
    load: async () => (await import('./spreadsheet/csv-writer')).createCsvWriter,
  },
  {
    id: 'bibtex',
    shape: 'one-file',
    extension: 'bib',
    mimeType: 'application/x-bibtex',
    canCarryEvidence: false,
    baseName: 'paperpane',
    load: async () => (await import('./references/bibtex-writer')).createBibtexWriter,
  },
  {
    id: 'ris',
    shape: 'one-file',
    extension: 'ris',
    mimeType: 'application/x-research-info-systems',
    canCarryEvidence: false,
    baseName: 'paperpane',
    load: async () => (await import('./references/ris-writer')).createRisWriter,
  },
  {
    id: 'csl-json',
    shape: 'one-file',
    extension: 'json',
    mimeType: 'application/vnd.citationstyles.csl+json',
    canCarryEvidence: false,
    baseName: 'paperpane-csl',
    load: async () => (await import('./references/csl-writer')).createCslWriter,
  },
  {
    id: 'notion-markdown',
    shape: 'file-per-paper',
    extension: 'md',
    mimeType: 'text/markdown',
    canCarryEvidence: true,
    baseName: 'paperpane-notion',
    load: async () => (await import('./notion-writer')).createNotionWriter,
  },
  {
    id: 'notion-csv',
    shape: 'one-file',
    extension: 'csv',
    mimeType: 'text/csv',
    canCarryEvidence: false,
    baseName: 'paperpane-notion',
    load: async () => (await import('./spreadsheet/csv-writer')).createNotionCsvWriter,
  },
] as const satisfies readonly ExportFormat[];

export type ExportFormatId = (typeof EXPORT_FORMATS)[number]['id'];

export function findFormat(id: ExportFormatId): ExportFormat;
export function findFormat(id: string): ExportFormat | undefined;
export function findFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}

/**
 * What the file of an export is called: `hf-daily-papers-report-2026-02-14.md`, `paperpane-notes-2026-02-14.zip`. A single paper in a format of
 * files has the name that its writer gives.
 */
export function fileNameFor({ baseName, shape, extension }: ExportFormat, day: string): string {
  return fileName(`${baseName}-${lineText(day)}`, shape === 'one-file' ? extension : 'zip');
}
