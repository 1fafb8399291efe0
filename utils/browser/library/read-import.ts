import type { LibraryParts, ReadingListEntry } from '@/utils/library/file/library-file';
import { isLibraryStart, isLineLibrary, readLibrary } from '@/utils/library/file/read-library';
import { chunksOf } from '@/utils/library/import/bytes/collect';
import { importFile } from '@/utils/library/import/import-file';
import type { ImportFormat, ImportNote } from '@/utils/library/import/import-result';
import type { MergeKind } from '@/utils/library/merge/compare-saved';
import { paperKey } from '@/utils/paper/paper-ref';
import { readEntries } from './catalogue';
import { compareWithLibrary, type PaperSource } from './import-papers';
import { readingListItem } from './reading-list';

/** What a file would bring; nothing is changed yet. */
export interface ReadImport {
  file: string;
  format: ImportFormat;
  papers: PaperSource;
  /** In the file's order. */
  found: readonly FoundPaper[];
  /** Those that neither the library nor the reading list has yet. */
  toRead: readonly ReadingListEntry[];
  /** How many of the file's reading list are there already. */
  known: number;
  parts: LibraryParts;
  notes: readonly ImportNote[];
}

export interface FoundPaper {
  key: string;
  title: string;
  kind: MergeKind;
}

/**
 * Reads a file and looks what each paper of it is to the library. A library file is read paper by paper, now and when it is imported: it may be
 * larger than the memory.
 * @throws Failure as `importFile` does
 */
export async function readImport(file: File, onProgress: (done: number) => void): Promise<ReadImport> {
  const start = await file.slice(0, 4_096).text();
  const read = isLibraryStart(start) && isLineLibrary(start) ? libraryIn(file) : await smallFile(file);
  const found: FoundPaper[] = [];
  for await (const { saved, kind } of compareWithLibrary(read.papers)) {
    const [{ paper, title }] = saved.summaries;
    found.push({ key: paperKey(paper), title, kind });
    if (found.length % 50 === 0) onProgress(found.length);
  }
  const { readingList = [] } = read.parts;
  const listed = [...read.toRead, ...readingList];
  const toRead = await newToRead(listed, new Set(found.map(({ key }) => key)));
  return { file: file.name, found, known: new Set(listed.map(({ paper }) => paperKey(paper))).size - toRead.length, ...read, toRead };
}

type Read = Pick<ReadImport, 'format' | 'papers' | 'parts' | 'notes'> & { toRead: readonly ReadingListEntry[] };

/** What stands behind the papers is there once all of them have been read. */
function libraryIn(file: File): Read {
  const notes: ImportNote[] = [];
  const parts: LibraryParts = {};
  let isNoted = false;
  async function* papers() {
    for await (const item of readLibrary(chunksOf(file.stream()))) {
      if (item.kind === 'paper') yield item.saved;
      else if (item.kind === 'parts') Object.assign(parts, item.parts);
      else if (!isNoted)
        notes.push({ kind: 'left', code: 'bad-record', about: item.about, ...(item.line === undefined ? {} : { line: item.line }) });
    }
    isNoted = true;
  }
  return { format: 'library', papers, toRead: [], parts, notes };
}

async function smallFile(file: File): Promise<Read> {
  const parseHtml = (text: string) => new DOMParser().parseFromString(text, 'text/html');
  const { format, papers, toRead, parts, notes } = await importFile(file, { at: Date.now(), parseHtml });
  return { format, papers: () => papers, toRead, parts, notes };
}

async function newToRead(listed: readonly ReadingListEntry[], found: ReadonlySet<string>): Promise<ReadingListEntry[]> {
  const byKey = new Map(listed.map((entry) => [paperKey(entry.paper), entry]));
  const [saved, list] = await Promise.all([readEntries([...byKey.keys()]), readingListItem.getValue()]);
  const known = new Set([...saved.keys(), ...found, ...list.map(({ paper }) => paperKey(paper))]);
  return [...byKey].flatMap(([key, entry]) => (known.has(key) ? [] : [entry]));
}
