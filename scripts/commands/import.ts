import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { Failure } from '@/utils/failure';
import { writeLibrary } from '@/utils/library/file/write-library';
import { importFile } from '@/utils/library/import/import-file';
import type { ImportResult } from '@/utils/library/import/import-result';
import { joinResults } from '@/utils/library/import/join-results';
import { systemReason } from './read-text';
import { refuse } from './refuse';

/** Nothing on a page runs or is loaded; without a clock, so that the same file gives the same bytes. */
const ports = { parseHtml: (text: string) => new JSDOM(text).window.document };

/**
 * `paper import FILE…`: prints the papers of all files as one library, and on stderr what was left out or mended, line by line. A file that
 * cannot be read is told; the status is 1 where none could.
 */
export async function importFiles(args: string[]): Promise<number> {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    if (positionals.length === 0) throw new Failure('file-unreadable', 'give a file: paper import FILE…');
    const results: ImportResult[] = [];
    for (const file of positionals) {
      const result = await readOrTell(file, positionals.length === 1);
      if (result !== undefined) results.push(result);
    }
    const [first, ...others] = results;
    if (first === undefined) return 1;
    const { papers, toRead, parts, notes } = others.length === 0 ? first : joinResults([first, ...others]);
    const readingList = parts.readingList ?? (toRead.length > 0 ? toRead : undefined);
    const writer = writeLibrary({ ...parts, ...(readingList === undefined ? {} : { readingList }) });
    process.stdout.write(writer.head());
    for (const saved of papers) process.stdout.write(writer.entry(saved));
    process.stdout.write(writer.tail());
    const left = notes.filter(({ kind }) => kind === 'left').length;
    process.stderr.write(`took ${papers.length} papers, ${toRead.length} for the reading list; left ${left}\n`);
    return 0;
  } catch (error) {
    return refuse('import', error);
  }
}

async function readOrTell(file: string, isOnly: boolean): Promise<ImportResult | undefined> {
  try {
    const result = await readFile(file);
    for (const { kind, code, line, about } of result.notes) process.stderr.write(`${file}:${line ?? ''}: ${kind}: ${code}: ${about}\n`);
    return result;
  } catch (error) {
    if (isOnly) throw error;
    refuse('import', error);
    return undefined;
  }
}

async function readFile(file: string): Promise<ImportResult> {
  const status = await stat(file).catch((error: unknown) => {
    throw systemReason(error, file);
  });
  if (status.isDirectory()) throw new Failure('file-unreadable', `${file}: a directory, not a file`);
  const blob = await openAsBlob(file);
  return await importFile({ name: basename(file), size: blob.size, stream: () => blob.stream() }, ports);
}
