import { statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '@/utils/failure';

/** Finds out, before anything is paid for, whether `writeWhole` could write it. @throws Failure `file-unreadable` with the system's reason */
export async function throwIfUnwritable(file: string): Promise<void> {
  await besides(file, async (own) => {
    await writeFile(own, '');
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(file), { code: 'EISDIR' });
  });
}

/** Writes a file at once: whoever reads it finds the old one or the new one. @throws Failure `file-unreadable` with the system's reason */
export async function writeWhole(file: string, text: string): Promise<void> {
  await besides(file, async (own) => {
    await writeFile(own, text);
    await rename(own, file);
  });
}

/** @param act is given a file of this process's own in the same folder, which is taken away behind it */
async function besides(file: string, act: (own: string) => Promise<void>): Promise<void> {
  const own = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    try {
      await act(own);
    } finally {
      await rm(own, { force: true });
    }
  } catch (error) {
    const { code = 'cannot be written' } = error instanceof Error && 'code' in error ? { code: String(error.code) } : {};
    throw new Failure('file-unreadable', `${file}: cannot be written (${code})`, { cause: error });
  }
}
