import { Failure, toFailure } from '@/utils/failure';
import { isLibraryStart, isLineLibrary, readLibrary } from '@/utils/library/file/read-library';
import { chunksOf, collect, joinBytes } from './bytes/collect';
import { decodeText } from './bytes/decode-text';
import { fileKind, SAMPLE } from './bytes/file-kind';
import { gunzip } from './bytes/gunzip';
import { MOST_TEXT } from './bytes/limits';
import { unzipFiles } from './bytes/unzip-files';
import type { ImportPorts } from './import-ports';
import type { ImportNote, ImportResult } from './import-result';
import { importText } from './import-text';
import { Intake } from './intake';
import { joinResults } from './join-results';
import { takeItem } from './own/read-library-text';

/** A file as browsers hand it over; a `File` is one. */
export interface ImportedFile {
  name: string;
  /** In bytes. */
  size: number;
  stream: () => ReadableStream<Uint8Array>;
}

/**
 * Reads any file that can be imported: a library, a report, a list, or an archive of such files.
 * @throws Failure `import-empty`, `import-unknown` with what it is instead, `import-too-large`, `import-bomb`, `import-damaged`, `import-newer`
 */
export async function importFile(file: ImportedFile, ports: ImportPorts): Promise<ImportResult> {
  if (file.size === 0) throw new Failure('import-empty', file.name);
  const sample = await firstBytes(file);
  const kind = fileKind(sample);
  if (typeof kind === 'object') throw new Failure('import-unknown', `${file.name}: ${kind.refused}`);
  if (kind === 'zip') return await importArchive(file, ports);
  if (kind === 'gzip') return await importChunks(file.name.replace(/\.gz$/i, ''), gunzip(chunksOf(file.stream())), ports);
  const start = decodeText(sample);
  if (isLibraryStart(start) && isLineLibrary(start)) return await importLibrary(file.name, chunksOf(file.stream()), ports);
  if (file.size > MOST_TEXT) throw new Failure('import-too-large', `${file.name}: ${Math.ceil(file.size / 1024 / 1024)} MB`);
  return await importText({ name: file.name, text: decodeText(await collect(chunksOf(file.stream()), MOST_TEXT)) }, ports);
}

async function firstBytes(file: ImportedFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(file.stream())) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= SAMPLE) break;
  }
  return joinBytes(parts).subarray(0, SAMPLE);
}

/** A library of any size, a paper at a time. */
async function importLibrary(name: string, chunks: AsyncIterable<Uint8Array>, { at }: ImportPorts): Promise<ImportResult> {
  const intake = new Intake('library', name, { at });
  for await (const item of readLibrary(chunks)) takeItem(item, intake);
  return intake.result();
}

/** What a gzip holds is looked at again from its first bytes, but never unpacked a second time. */
async function importChunks(name: string, chunks: AsyncIterable<Uint8Array>, ports: ImportPorts): Promise<ImportResult> {
  return await importMember(name, await collect(chunks, MOST_TEXT), ports);
}

async function importMember(name: string, bytes: Uint8Array, ports: ImportPorts): Promise<ImportResult> {
  const kind = fileKind(bytes.subarray(0, SAMPLE));
  if (kind !== 'text')
    throw new Failure('import-unknown', `${name}: ${typeof kind === 'string' ? 'an archive inside an archive' : kind.refused}`);
  const text = decodeText(bytes);
  if (isLineLibrary(text.slice(0, SAMPLE))) return await importLibrary(name, asChunks(bytes), ports);
  return await importText({ name, text }, ports);
}

async function* asChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Each member on its own: one that cannot be read is told, and the others are taken. */
async function importArchive(file: ImportedFile, ports: ImportPorts): Promise<ImportResult> {
  const results: ImportResult[] = [];
  const notes: ImportNote[] = [];
  const leave = (name: string, why: string) => notes.push({ kind: 'left', code: 'bad-record', about: `${name}: ${why}` });
  for await (const member of unzipFiles(chunksOf(file.stream()))) {
    if ('left' in member) leave(member.name, member.left);
    else {
      try {
        const result = await importMember(member.name, member.bytes, ports);
        results.push({ ...result, notes: result.notes.map((note) => ({ ...note, about: `${member.name}: ${note.about}` })) });
      } catch (error) {
        const { code, detail = '' } = toFailure(error);
        leave(member.name, `${code} ${detail.replace(`${member.name}: `, '')}`.trim());
      }
    }
  }
  const [first, ...others] = results;
  if (first === undefined) throw new Failure('import-unknown', `${file.name}: ${notes[0]?.about ?? 'an empty archive'}`);
  const joined = joinResults([first, ...others]);
  return { ...joined, notes: [...joined.notes, ...notes] };
}
