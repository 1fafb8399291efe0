import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What SQLite says of a file that somebody else has. https://sqlite.org/rescode.html#busy */
const BUSY = 5;

/**
 * Takes a lock that one process has at most; returns what gives it back, or `undefined` where somebody has it. The system takes it from a process
 * that ends, however it ends: no lock is ever left behind, only its empty file. Throws what the system says of a file that cannot be written.
 */
export function takeLock(file: string): (() => void) | undefined {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return undefined;
    throw error;
  }
}
