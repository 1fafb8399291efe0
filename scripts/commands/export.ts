import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Failure } from '@/utils/failure';
import type { ExportedFile, ExportOptions, OneFileWriter } from '@/utils/library/export/export-options';
import { EXPORT_FORMATS, type ExportFormat, findFormat } from '@/utils/library/export/formats';
import { type NoteTemplate, readNoteTemplate } from '@/utils/library/export/note/note-template';
import { dayListUrl, reportDay } from '@/utils/library/export/report-day';
import { createZip } from '@/utils/library/export/zip';
import { LIBRARY_FORMAT, LIBRARY_VERSION } from '@/utils/library/file/library-file';
import { asList, asRecord, parseJson } from '@/utils/narrow-json';
import { readSavedPaper } from '@/utils/summary/read-stored';
import type { SavedPaper } from '@/utils/summary/summary';
import { readText } from './read-text';
import { refuse } from './refuse';

const USAGE = 'paper export LIBRARY.json --format FORMAT [--out PATH] [--evidence] [--day YYYY-MM-DD] [--template FILE]';

const ALIASES: Readonly<Record<string, string>> = {
  a: 'report-a',
  b: 'report-b',
  md: 'markdown',
  obsidian: 'markdown',
  bib: 'bibtex',
  csl: 'csl-json',
  notion: 'notion-markdown',
};

/**
 * `paper export LIBRARY.json --format FORMAT`: the papers of a library file in another form, in their order. One file goes to standard output or to
 * `--out`; a file for each paper into the directory, or the `.zip`, that `--out` names, and that of a single paper to standard output without it.
 */
export async function exportPapers(args: string[]): Promise<number> {
  try {
    const { file, format, out, options } = await readArguments(args);
    const papers = await readLibrary(file);
    const day = options.day ?? reportDay(papers);
    const all: ExportOptions = { ...options, day, sourceUrl: dayListUrl(day) };
    if (format.shape === 'one-file') await writeOne((await format.load())(all), papers, out);
    else await writeEach((await format.load())(all), papers, out);
    return 0;
  } catch (error) {
    return refuse('export', error);
  }
}

async function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      evidence: { type: 'boolean', default: false },
      day: { type: 'string' },
      template: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.format === undefined) throw new Failure('file-unreadable', `usage: ${USAGE}`);
  if (values.day !== undefined && !isDay(values.day)) throw new Failure('file-unreadable', `no day "${values.day}": YYYY-MM-DD`);
  const template = values.template === undefined ? undefined : await readTemplate(values.template);
  const options = { hasEvidence: values.evidence, day: values.day, ...(template === undefined ? {} : { template }) };
  return { file, format: formatNamed(values.format), out: values.out, options };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

function formatNamed(name: string): ExportFormat {
  const format = findFormat(Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name);
  if (format !== undefined) return format;
  throw new Failure('file-unreadable', `no format "${name}": ${EXPORT_FORMATS.map(({ id }) => id).join(', ')}`);
}

async function readTemplate(file: string): Promise<NoteTemplate> {
  const json = parseJson(await readText(file));
  if (json === undefined) throw new Failure('note-template-broken', `${file}: not JSON`);
  return readNoteTemplate(json);
}

async function readLibrary(file: string): Promise<SavedPaper[]> {
  const text = await readText(file);
  const json = parseJson(text.replace(/^\ufeff/, ''));
  if (json === undefined) throw new Failure('file-unreadable', `${file}: not JSON`);
  const { format, version, papers } = asRecord(json);
  if (format !== LIBRARY_FORMAT || !Array.isArray(papers)) throw new Failure('file-unreadable', `${file}: not a library of PaperPane`);
  if (typeof version !== 'number' || version > LIBRARY_VERSION)
    throw new Failure('file-unreadable', `${file}: version ${String(version)} of the format is not known`);
  return asList(papers).map((paper, index) => {
    try {
      return readSavedPaper(paper);
    } catch (error) {
      throw new Failure('file-unreadable', `${file}: paper ${index + 1}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
}

async function writeOne(writer: OneFileWriter, papers: readonly SavedPaper[], out: string | undefined): Promise<void> {
  if (out !== undefined) return naming(out, () => intoFile(out, (write) => writePieces(writer, papers, write)));
  writePieces(writer, papers, (text) => process.stdout.write(text));
}

/** A paper at a time: all together may be longer than a string can be. */
function writePieces(writer: OneFileWriter, papers: readonly SavedPaper[], write: (text: string) => void): void {
  write(writer.head());
  for (const saved of papers) write(writer.entry(saved));
  write(writer.tail());
}

async function intoFile(out: string, writeAll: (write: (piece: string | Uint8Array) => void) => void): Promise<void> {
  const stream = createWriteStream(out);
  const written = finished(stream);
  // Without a file there is nothing to write into.
  await Promise.race([once(stream, 'open'), written]);
  writeAll((piece) => stream.write(piece));
  stream.end();
  await written;
}

async function writeEach(
  write: (saved: SavedPaper) => ExportedFile,
  papers: readonly SavedPaper[],
  out: string | undefined,
): Promise<void> {
  const [only, ...others] = papers;
  if (out === undefined) {
    if (only === undefined || others.length > 0)
      throw new Failure('file-unreadable', `a file for each of ${papers.length} papers: name a directory or a .zip with --out`);
    process.stdout.write(write(only).text);
  } else if (/\.zip$/i.test(out)) await naming(out, () => intoFile(out, (piece) => writeZip(write, papers, piece)));
  else {
    await naming(out, () => mkdir(out, { recursive: true }));
    for (const saved of papers) {
      const { fileName, text } = write(saved);
      await writeFile(path.join(out, fileName), text);
    }
  }
}

function writeZip(toFile: (saved: SavedPaper) => ExportedFile, papers: readonly SavedPaper[], write: (chunk: Uint8Array) => void): void {
  const zip = createZip(write);
  for (const saved of papers) {
    const { fileName, text } = toFile(saved);
    zip.add(fileName, text, saved.summaries[0].made.finishedAt);
  }
  zip.end();
}

/** What the system says about a path that cannot be written, in one line with the path. */
async function naming(out: string, write: () => Promise<unknown>): Promise<void> {
  await write().catch((error: unknown) => {
    const { code = 'cannot be written' } = error instanceof Error && 'code' in error ? { code: String(error.code) } : {};
    throw new Failure('file-unreadable', `${out}: cannot be written (${code})`, { cause: error });
  });
}
