import type { LibraryParts, ReadingListEntry } from '@/utils/library/file/library-file';
import { paperKey } from '@/utils/paper/paper-ref';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { type FoundPaper, hasText } from './entry/found-paper';
import { makeSaved, makeSummary, type Origin } from './entry/make-saved';
import { startOfDay } from './entry/report-day';
import type { ImportFormat, ImportNote, ImportResult } from './import-result';

/** Gathers what a file brings: a paper once, and a note for whatever does not come in as it stands there. */
export class Intake {
  readonly #origin: Origin & { format: ImportFormat };
  readonly #papers = new Map<string, SavedPaper>();
  readonly #toRead = new Map<string, ReadingListEntry>();
  readonly #notes: ImportNote[] = [];
  #parts: LibraryParts = {};

  /** Whether the lines that readers name are those of the file. */
  readonly #hasLines: boolean;

  constructor(format: ImportFormat, file: string, { at, hasLines = true }: { at?: number | undefined; hasLines?: boolean }) {
    this.#origin = { format, file, at };
    this.#hasLines = hasLines;
  }

  /** A paper with a summary, or, where nothing is said of it, one to be read. */
  take(found: FoundPaper): void {
    if (found.paper === undefined) this.left('no-id', found.title || firstWords(found), found.line);
    else if (hasText(found)) this.#keep(found, paperKey(found.paper));
    else {
      this.left('no-text', found.title || paperKey(found.paper), found.line);
      this.list(found);
    }
  }

  /** A paper to be summarised some day. */
  list({ paper, title, day, line }: Pick<FoundPaper, 'paper' | 'title' | 'day' | 'line'>, addedAt?: number): void {
    if (paper === undefined) {
      this.left('not-a-paper', title, line);
      return;
    }
    const key = paperKey(paper);
    if (this.#toRead.has(key) || this.#papers.has(key)) this.left('repeated-paper', title || key, line);
    else this.#toRead.set(key, { paper, title, addedAt: addedAt ?? this.#origin.at ?? (day === undefined ? 0 : startOfDay(day)) });
  }

  /** A record of our own, as it is. */
  takeSaved(saved: SavedPaper, line?: number): void {
    const key = paperKey(saved.summaries[0].paper);
    if (this.#papers.has(key)) this.left('repeated-paper', saved.summaries[0].title, line);
    else this.#papers.set(key, saved);
  }

  /** What a library holds beside papers; its reading list as it is. */
  takeParts(parts: LibraryParts): void {
    this.#parts = parts;
    for (const entry of parts.readingList ?? []) this.#toRead.set(paperKey(entry.paper), entry);
  }

  left(code: ImportNote['code'], about: string, line?: number): void {
    this.#note('left', code, about, line);
  }

  mended(code: ImportNote['code'], about: string, line?: number): void {
    this.#note('mended', code, about, line);
  }

  result(): ImportResult {
    const { format } = this.#origin;
    const toRead = [...this.#toRead].flatMap(([key, entry]) => (this.#papers.has(key) ? [] : [entry]));
    const notes = this.#notes.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return { format, papers: [...this.#papers.values()], toRead, parts: this.#parts, notes };
  }

  /** The same paper twice in one file: a differing text is kept as another summary of it, for both are what somebody wrote. */
  #keep(found: FoundPaper, key: string): void {
    const saved = this.#papers.get(key);
    const text = textOf(found);
    if (saved === undefined) this.#papers.set(key, makeSaved(found, this.#origin));
    else if (saved.summaries.some((other) => textOf(other) === text)) this.left('repeated-paper', found.title, found.line);
    else {
      this.mended('repeated-paper', found.title, found.line);
      addSummary(saved, makeSummary(found, this.#origin));
      const tags = [...new Set([...(saved.own.tags ?? []), ...(found.tags ?? [])])];
      if (tags.length > 0) saved.own.tags = tags;
    }
  }

  #note(kind: ImportNote['kind'], code: ImportNote['code'], about: string, line: number | undefined): void {
    this.#notes.push({ kind, code, ...(line === undefined || !this.#hasLines ? {} : { line }), about: shorten(about) });
  }
}

/** Newest first. A summary is told from another by when it was begun. */
function addSummary({ summaries }: SavedPaper, summary: Summary): void {
  const taken = new Set(summaries.map(({ made }) => made.startedAt));
  while (taken.has(summary.made.startedAt)) summary.made.startedAt += 1;
  summaries.push(summary);
  summaries.sort((a, b) => b.made.startedAt - a.made.startedAt);
}

const ABOUT_LENGTH = 80;

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= ABOUT_LENGTH ? characters.join('') : `${characters.slice(0, ABOUT_LENGTH - 1).join('')}…`;
}

function textOf({ card, extra }: Pick<FoundPaper, 'card' | 'extra'>): string {
  return JSON.stringify([Object.entries(card).sort(), extra]).replace(/\s+|\\n/g, '');
}

function firstWords({ card, extra }: FoundPaper): string {
  return Object.values(card)[0] ?? extra[0]?.text ?? '';
}
