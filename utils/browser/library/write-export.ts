import type { ExportOptions } from '@/utils/library/export/export-options';
import { type ExportFormat, fileNameFor } from '@/utils/library/export/formats';
import { createZip } from '@/utils/library/export/zip';
import type { SavedPaper } from '@/utils/summary/summary';

/** A file that is ready to be saved. */
export interface WrittenExport {
  name: string;
  blob: Blob;
  count: number;
}

interface WriteOptions {
  options: ExportOptions;
  onProgress?(done: number): void;
  signal?: AbortSignal;
}

/** In milliseconds: after so long the page gets its turn. */
const TURN = 25;
/** In bytes: so much is handed over to the browser at a time, which keeps it out of the page's memory. */
const PIECE = 1 << 22;

/**
 * Writes papers as a file, one at a time, while the page stays quick. A format of files gives a zip for more than one paper.
 * @throws Failure `note-template-broken`; the signal's reason
 */
export async function writeExport(
  format: ExportFormat,
  papers: AsyncIterable<SavedPaper> | Iterable<SavedPaper>,
  { options, onProgress, signal }: WriteOptions,
): Promise<WrittenExport> {
  const sink = format.shape === 'one-file' ? await oneFile(format, options) : await manyFiles(format, options);
  let [count, turn] = [0, performance.now()];
  for await (const saved of papers) {
    signal?.throwIfAborted();
    sink.add(saved);
    count += 1;
    if (performance.now() - turn < TURN) continue;
    onProgress?.(count);
    await new Promise((next) => setTimeout(next));
    turn = performance.now();
  }
  signal?.throwIfAborted();
  return { ...sink.end(), count };
}

interface Sink {
  add(saved: SavedPaper): void;
  end(): Pick<WrittenExport, 'name' | 'blob'>;
}

async function oneFile(format: Extract<ExportFormat, { shape: 'one-file' }>, options: ExportOptions): Promise<Sink> {
  const writer = (await format.load())(options);
  const pieces = blobPieces();
  pieces.text(writer.head());
  return {
    add: (saved) => pieces.text(writer.entry(saved)),
    end: () => {
      pieces.text(writer.tail());
      return { name: fileNameFor(format, options.day), blob: pieces.blob(format.mimeType) };
    },
  };
}

/** One paper is a file as it is; with the second a zip begins. */
async function manyFiles(format: Extract<ExportFormat, { shape: 'file-per-paper' }>, options: ExportOptions): Promise<Sink> {
  const write = (await format.load())(options);
  const pieces = blobPieces();
  const zip = createZip((chunk) => pieces.bytes(chunk));
  let first: { fileName: string; text: string; at: number } | undefined;
  let isOne = true;
  const pack = ({ fileName, text, at }: NonNullable<typeof first>) => zip.add(fileName, text, at);
  return {
    add: (saved) => {
      const file = { ...write(saved), at: saved.summaries[0].made.finishedAt };
      if (first === undefined) {
        first = file;
        return;
      }
      if (isOne) pack(first);
      isOne = false;
      pack(file);
    },
    end: () => {
      if (first !== undefined && isOne)
        return { name: first.fileName, blob: new Blob([first.text.toWellFormed()], { type: format.mimeType }) };
      zip.end();
      return { name: fileNameFor(format, options.day), blob: pieces.blob('application/zip') };
    },
  };
}

/**
 * Collects what is written in blobs, which the browser may keep on the disk. All of it goes through one buffer: a text that is given to a blob as it is
 * stays in memory until the garbage is collected, and ten thousand papers are half a gigabyte of them.
 */
function blobPieces() {
  const blobs: Blob[] = [];
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(PIECE);
  let filled = 0;
  const handOver = () => {
    if (filled > 0) blobs.push(new Blob([buffer.subarray(0, filled)]));
    filled = 0;
  };
  return {
    text(text: string) {
      for (let at = 0; at < text.length; ) {
        const { read, written } = encoder.encodeInto(at === 0 ? text : text.slice(at), buffer.subarray(filled));
        at += read;
        filled += written;
        if (at < text.length) handOver();
      }
    },
    bytes(bytes: Uint8Array) {
      for (let at = 0; at < bytes.length; ) {
        const some = bytes.subarray(at, at + PIECE - filled);
        buffer.set(some, filled);
        at += some.length;
        filled += some.length;
        if (at < bytes.length) handOver();
      }
    },
    blob(type: string): Blob {
      handOver();
      return new Blob(blobs, { type });
    },
  };
}
