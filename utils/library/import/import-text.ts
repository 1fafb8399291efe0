import { Failure } from '@/utils/failure';
import { parseJson } from '@/utils/narrow-json';
import { isBookmarks, isPage, readPage } from './html/read-page';
import type { ImportPorts, TextFile } from './import-ports';
import type { ImportResult } from './import-result';
import { Intake } from './intake';
import { RECOGNISERS } from './recognisers';

/** A list or a record; Markdown may begin with a bracket too. */
const JSON_START = /^\s*(?:\{\s*"|\[\s*(?:\{\s*"|"))/;

/**
 * Reads a decoded file by what it looks like; its name is only a hint.
 * @throws Failure `import-empty`, `import-unknown`, `import-damaged`, or what the reader of its kind says
 */
export async function importText(file: TextFile, ports: ImportPorts): Promise<ImportResult> {
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new Failure('import-empty', file.name);
  if (JSON_START.test(text) && parseJson(text) === undefined)
    throw new Failure('import-damaged', `${file.name}: JSON that breaks off or is damaged`);
  const hasLines = !isPage(text) || isBookmarks(text);
  const decoded = hasLines ? { name: file.name, text } : await readPage({ name: file.name, text }, ports);
  for (const { format, matches, read } of RECOGNISERS) {
    if (!matches(decoded)) continue;
    const intake = new Intake(format, file.name, { at: ports.at, hasLines });
    await read(decoded, intake, ports);
    const result = intake.result();
    const isEmpty = result.papers.length + result.toRead.length + result.notes.length === 0;
    if (!isEmpty || format === 'library') return result;
  }
  throw new Failure('import-unknown', `${file.name}: no papers are in it`);
}
