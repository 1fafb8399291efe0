import { Failure, toFailure } from '@/utils/failure';
import { asList, asRecord, parseJson } from '@/utils/narrow-json';
import { isPaperRef } from '@/utils/paper/paper-ref';
import { readSavedPaper } from '@/utils/summary/read-stored';
import type { SavedPaper } from '@/utils/summary/summary';
import { LIBRARY_FORMAT, LIBRARY_VERSION, type LibraryParts, type ReadingListEntry } from './library-file';
import { readLines } from './read-lines';

/** What a library file holds, in its order: papers, records that nobody can read, and at last everything else. */
export type LibraryItem =
  | { kind: 'paper'; saved: SavedPaper; line?: number }
  | { kind: 'bad'; about: string; line?: number }
  | { kind: 'parts'; parts: LibraryParts };

/** How a file in the form of `library-file.ts` begins: its first line, without a mark of the byte order. */
const FIRST_LINE = /^\{"format":"paperpane-library","version":(\d+),"papers":\[$/;
const BEGINNING = /^\uFEFF?\s*\{\s*"format"\s*:\s*"paperpane-library"/;

/** Whether a text begins as a library file does, whatever its layout. */
export function isLibraryStart(text: string): boolean {
  return BEGINNING.test(text);
}

/** Whether it has one paper a line, so that `readLibrary` can read it. */
export function isLineLibrary(text: string): boolean {
  return FIRST_LINE.test(
    text
      .replace(/^\uFEFF/, '')
      .split('\n', 1)[0]
      ?.trimEnd() ?? '',
  );
}

/**
 * Reads a library file of any size, a paper at a time.
 * @throws Failure `import-newer`; `import-damaged` where it breaks off, after the papers that are whole; `import-unknown` for another layout
 */
export async function* readLibrary(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LibraryItem> {
  let line = 0;
  let count = 0;
  let rest: string | undefined;
  let broken: LibraryItem | undefined;
  for await (const text of readLines(chunks)) {
    line += 1;
    if (line === 1) checkVersion(Number(FIRST_LINE.exec(text.replace(/^\uFEFF/, '').trimEnd())?.[1]));
    else if (rest !== undefined) rest += text;
    else if (text.startsWith(']')) rest = text.slice(1);
    else if (text.trim() !== '') {
      // Only the last line of a file that breaks off is half a record.
      if (broken !== undefined) yield broken;
      broken = undefined;
      const item = readRecord(parseJson(text.replace(/,\s*$/, '')), { line, about: text });
      if (item.kind === 'bad') broken = item;
      else {
        count += 1;
        yield item;
      }
    }
  }
  const parts = rest === undefined ? undefined : parseJson(`{${rest.trimEnd().replace(/^,/, '')}`);
  if (parts === undefined) throw new Failure('import-damaged', `it breaks off after ${count} papers, in line ${line}`);
  if (broken !== undefined) yield broken;
  yield { kind: 'parts', parts: readParts(parts) };
}

/**
 * A library that was parsed already, in whatever layout it was printed.
 * @throws Failure `import-newer`
 */
export function* readParsedLibrary(json: unknown): Generator<LibraryItem> {
  const { papers, format: _, version, ...parts } = asRecord(json);
  checkVersion(Number(version));
  for (const record of asList(papers)) yield readRecord(record, { about: JSON.stringify(record) ?? '' });
  yield { kind: 'parts', parts: readParts(parts) };
}

export function isLibrary(json: unknown): boolean {
  return asRecord(json).format === LIBRARY_FORMAT;
}

function checkVersion(version: number): void {
  if (!Number.isInteger(version)) throw new Failure('import-unknown', 'a library file in another layout');
  if (version > LIBRARY_VERSION) throw new Failure('import-newer', `version ${version}`);
}

function readRecord(record: unknown, place: { line?: number; about: string }): LibraryItem {
  const line = place.line === undefined ? {} : { line: place.line };
  if (record === undefined) return { kind: 'bad', about: place.about.slice(0, 200), ...line };
  try {
    return { kind: 'paper', saved: readSavedPaper(record), ...line };
  } catch (error) {
    const { code, detail = '' } = toFailure(error);
    return { kind: 'bad', about: `${code} ${detail} ${place.about.slice(0, 200)}`, ...line };
  }
}

/** What cannot be an entry of the reading list is none. */
function readParts(json: unknown): LibraryParts {
  const parts = asRecord(json);
  const { readingList, ...others } = parts;
  return Array.isArray(readingList) ? { ...others, readingList: readingList.filter(isListed) } : others;
}

function isListed(entry: unknown): entry is ReadingListEntry {
  const { paper, title, addedAt } = asRecord(entry);
  return isPaperRef(paper) && typeof title === 'string' && typeof addedAt === 'number';
}
