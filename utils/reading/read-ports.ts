import type { ListedPaper } from '@/utils/paper/listed-paper';
import type { PdfjsModule } from '@/utils/reading/pdf/pdfjs/pdfjs-module';
import type { Breathe } from './breathe';
import type { Download } from './download';
import type { RequestGate } from './fetching/request-gate';
import type { ReadSource } from './paper-document';

/** How far a reading is. */
export interface ReadingProgress {
  /** The rung of the ladder being read. */
  source: ReadSource;
  /** Of a PDF. */
  page?: number;
  pages?: number;
  /** Until when the site wants to be left alone, in milliseconds since the epoch. */
  waitUntil?: number;
  /** What Hugging Face says of the paper, before it has been read. */
  about?: ListedPaper;
}

/** What reading a paper needs from its surroundings. */
export interface ReadPorts {
  fetch(url: string, init?: { signal?: AbortSignal; headers?: Record<string, string> }): Promise<Response>;
  parseHtml(html: string): Document | Promise<Document>;
  loadPdfjs(): Promise<PdfjsModule>;
  onProgress?(progress: ReadingProgress): void;
  signal?: AbortSignal;
  /** Gives way to the panel, which shares the reader's thread. */
  breathe?: Breathe;
  /** How long arXiv may say nothing, before its answer or within it, until a source counts as failed. */
  silenceMs?: number;
  /** One for all readings; absent only where a test or a command asks no real site. */
  gate?: RequestGate;
  /** It is read with many others, one after the other: no site is asked faster than it allows on average. */
  isOneOfMany?: boolean;
  /** Milliseconds since the epoch; absent where nobody wants to know how long it took. */
  now?(): number;
  /** What was fetched already or is being fetched, by address, so that nothing is fetched twice. */
  fetched?: ReadonlyMap<string, Download | Promise<Download>>;
  /** The newest version is known to be this one or a later one: an older one that was read before must not pass for it. */
  newestIsAtLeast?: number;
}
