import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { Failure } from '@/utils/failure';
import { joinBytes } from './collect';
import { HIGHEST_RATIO, MOST_MEMBERS, MOST_TEXT, MOST_UNPACKED, RATIO_FROM } from './limits';

/** A file inside an archive. */
export interface Member {
  /** The last part of its path: nobody writes it anywhere. */
  name: string;
  bytes: Uint8Array;
}

/** What was packed that is no member: why is said in few words. */
export type LeftMember = { name: string; left: string };

/** So small that even a thousandfold of it does no harm before the limits are looked at. */
const PIECE = 16 * 1024;

/**
 * The files of a zip, as they come; folders and what systems put in for themselves are passed over.
 * @throws Failure `import-bomb` before much of it is unpacked, `import-damaged` where the archive breaks off
 */
export async function* unzipFiles(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Member | LeftMember> {
  const ready: (Member | LeftMember)[] = [];
  const guard = new Guard();
  const open = new Set<UnzipFile>();
  const unzip = new Unzip((file) => openFile(file, { ready, guard, open }));
  unzip.register(UnzipInflate);
  let tail = new Uint8Array();
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      guard.packed += piece.length;
      pushOrThrow(unzip, piece);
      yield* ready.splice(0);
    }
    tail = joinBytes([tail, chunk]).slice(-END_REACH);
  }
  if (open.size > 0 || !hasEnd(tail)) throw new Failure('import-damaged', `the archive breaks off in its file ${guard.members}`);
}

interface Open {
  ready: (Member | LeftMember)[];
  guard: Guard;
  open: Set<UnzipFile>;
}

function openFile(file: UnzipFile, { ready, guard, open }: Open): void {
  guard.countMember();
  const name = file.name.split(/[\\/]/).at(-1) ?? '';
  if (name === '' || name.startsWith('.') || /(?:^|\/)__MACOSX\//.test(file.name)) return;
  const parts: Uint8Array[] = [];
  let length = 0;
  open.add(file);
  file.ondata = (error: unknown, data, isLast) => {
    // The library hands back what was thrown below as an error of its own.
    if (error instanceof Failure) throw error;
    if (error) throw new Failure('import-damaged', `${name}: ${String(error)}`);
    guard.countBytes(data.length);
    length += data.length;
    if (length <= MOST_TEXT) parts.push(data);
    else parts.splice(0);
    if (!isLast) return;
    open.delete(file);
    ready.push(length > MOST_TEXT ? { name, left: 'too large' } : { name, bytes: joinBytes(parts) });
  };
  try {
    file.start();
  } catch (error) {
    open.delete(file);
    ready.push({ name, left: error instanceof Error ? error.message : String(error) });
  }
}

/** What was thrown in a callback has its cause already; the rest is the archive's fault. */
function pushOrThrow(unzip: Unzip, piece: Uint8Array): void {
  try {
    unzip.push(piece);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('import-damaged', String(error), { cause: error });
  }
}

/** Counts what comes out of an archive, and stops it. */
class Guard {
  packed = 0;
  members = 0;
  #unpacked = 0;

  countMember(): void {
    this.members += 1;
    if (this.members > MOST_MEMBERS) throw new Failure('import-bomb', `more than ${MOST_MEMBERS} files`);
  }

  countBytes(length: number): void {
    this.#unpacked += length;
    const isDense = this.#unpacked > RATIO_FROM && this.#unpacked > this.packed * HIGHEST_RATIO;
    if (this.#unpacked > MOST_UNPACKED || isDense)
      throw new Failure('import-bomb', `${this.packed} bytes unpack to more than ${this.#unpacked}`);
  }
}

/** The record that ends a zip, and the longest comment behind it. */
const END_REACH = 22 + 65_535;

function hasEnd(tail: Uint8Array): boolean {
  return tail.some((_, at) => tail[at] === 0x50 && tail[at + 1] === 0x4b && tail[at + 2] === 0x05 && tail[at + 3] === 0x06);
}
