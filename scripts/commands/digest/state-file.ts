import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '@/utils/failure';
import { type KeptState, type Making, readKept, type StateLine } from './kept-state';

/** What runs keep, a line at a time: a process may be killed at any byte, and only the line that it was writing is lost. */
export interface StateFile {
  /** What stands in it now. */
  read(making: Making): KeptState;
  /** The system has it before this returns. @throws Failure `storage-full` where it cannot be written: what is made from now on would be lost */
  append(line: StateLine): void;
}

/** Opens a state file, which need not be there yet. @throws Failure `file-unreadable` with the system's reason */
export function openStateFile(file: string): StateFile {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    // What is unfinished at its end must not swallow the next line.
    if (endsOpen(file)) appendFileSync(file, '\n');
  } catch (error) {
    const { code = '' } = error instanceof Error && 'code' in error ? { code: String(error.code) } : {};
    throw new Failure('file-unreadable', `${file}: cannot be written (${code})`, { cause: error });
  }
  return {
    read: (making) => readKept(readFileSync(file, 'utf8'), making),
    append(line) {
      try {
        appendFileSync(file, `${JSON.stringify(line)}\n`);
      } catch (error) {
        const detail = `${file}: ${error instanceof Error ? error.message : String(error)}`;
        throw new Failure('storage-full', detail, { cause: error });
      }
    },
  };
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
