import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { takeLock } from '@/scripts/commands/model/file-lock';
import { Failure } from '@/utils/failure';
import { type KeptState, type Making, readKept, type StateLine } from './kept-state';

/** What runs keep, a line at a time: a process may be killed at any byte, and only the line that it was writing is lost. */
export interface StateFile {
  /** What stands in it now. */
  read(making: Making): KeptState;
  /** The system has it before this returns; what cannot be written is written with the next line. */
  append(line: StateLine): void;
  /** @throws Failure `storage-full` while a line could not be written: what is made from now on would be lost */
  throwIfUnwritten(): void;
  /** Leaves it to other runs. */
  close(): void;
}

/** Opens a state file, which need not be there yet, for one run alone. @throws Failure `file-unreadable` with the system's reason, or that another run has it */
export function openStateFile(file: string): StateFile {
  const close = openAlone(file);
  let unwritten: string[] = [];
  let trouble: Failure | undefined;
  return {
    read: (making) => readKept(readFileSync(file, 'utf8'), making),
    append(line) {
      unwritten.push(JSON.stringify(line));
      try {
        // A disk that is full may have taken the beginning of a line.
        appendFileSync(file, `${trouble === undefined ? '' : '\n'}${unwritten.join('\n')}\n`);
        [unwritten, trouble] = [[], undefined];
      } catch (error) {
        trouble = new Failure('storage-full', `${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    },
    throwIfUnwritten() {
      if (trouble !== undefined) throw trouble;
    },
    close,
  };
}

function openAlone(file: string): () => void {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    const isOpen = endsOpen(file);
    const close = takeLock(`${realpathSync(file)}.lock`);
    if (close === undefined)
      throw new Failure('file-unreadable', `${file}: another run is at it; wait for its end, or give another --state`);
    // What is unfinished at its end must not swallow the next line.
    if (isOpen) appendFileSync(file, '\n');
    return close;
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code = '' } = error instanceof Error && 'code' in error ? { code: String(error.code) } : {};
    throw new Failure('file-unreadable', `${file}: cannot be written (${code})`, { cause: error });
  }
}

/** Makes the file where there is none. */
function endsOpen(file: string): boolean {
  const handle = openSync(file, 'a+');
  try {
    const { size } = fstatSync(handle);
    const last = Buffer.alloc(1);
    return size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
  } finally {
    closeSync(handle);
  }
}
