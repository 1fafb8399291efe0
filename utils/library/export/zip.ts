import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface ZipWriter {
  /**
   * @param name a file name, in UTF-8
   * @param at milliseconds since the epoch: the file's time, told in UTC so that the same papers give the same bytes everywhere
   */
  add(name: string, text: string, at?: number): void;
  /** Writes the directory; nothing may be added after it. */
  end(): void;
}

/** Archives know times from 1980 to 2099, in steps of two seconds and without a time zone. */
const FIRST = Date.UTC(1980, 0, 1);
const LAST = Date.UTC(2099, 11, 31);

/** A zip that is written as its files come, so that an archive of any size needs the memory of one file. */
export function createZip(onChunk: (chunk: Uint8Array) => void): ZipWriter {
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    onChunk(chunk);
  });
  return {
    add(name, text, at = FIRST) {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = localTime(Math.min(LAST, Math.max(FIRST, Number.isFinite(at) ? at : FIRST)));
      zip.add(file);
      file.push(strToU8(text.toWellFormed()), true);
    },
    end: () => zip.end(),
  };
}

/** fflate writes the local parts of a date: those are to be the same on every machine. */
function localTime(at: number): Date {
  const time = new Date(at);
  return new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  );
}
