import { Failure } from '@/utils/failure';
import { plainMarkdown } from './html/plain-markdown';
import { isBookmarks, isMixed, isPage, readPage } from './html/read-page';
import type { ImportPorts, TextFile } from './import-ports';
import type { ImportResult } from './import-result';
import { Intake } from './intake';
import { isOwnPage } from './own/read-own-page';
import { RECOGNISERS } from './recognisers';
import { parseRecords } from './reports/json/find-records';

/** A list or a record; Markdown may begin with a bracket too. */
const JSON_START = /^\s*(?:\{\s*"|\[\s*(?:\{\s*"|"))/;

/**
 * Reads a decoded file by what it looks like; its name is only a hint.
 * @throws Failure `import-empty`, `import-unknown`, `import-damaged`, or what the reader of its kind says
 */
export async function importText(file: TextFile, ports: ImportPorts): Promise<ImportResult> {
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new Failure('import-empty', file.name);
  if (JSON_START.test(text) && parseRecords(text) === undefined)
    throw new Failure('import-damaged', `${file.name}: JSON that breaks off or is damaged`);
  const hasLines = !isPage(text) || isBookmarks(text);
  const decoded =
    hasLines || isOwnPage(text)
      ? { name: file.name, text: isMixed(text) ? plainMarkdown(text) : text }
      : await readPage({ name: file.name, text }, ports);
  // What a reader says of a file in which it finds no paper counts only where no other reader finds one.
  let withoutPapers: ImportResult | undefined;
  for (const { format, matches, read } of RECOGNISERS) {
    if (!matches(decoded)) continue;
    const intake = new Intake(format, file.name, { at: ports.at, hasLines });
    await read(decoded, intake, ports);
    const result = intake.result();
    if (result.papers.length + result.toRead.length > 0 || format === 'library') return result;
    if (result.notes.length > 0) withoutPapers ??= result;
  }
  if (withoutPapers !== undefined) return withoutPapers;
  throw new Failure('import-unknown', `${file.name}: no papers are in it`);
}
