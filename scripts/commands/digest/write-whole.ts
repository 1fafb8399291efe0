import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '@/utils/failure';

/** Writes a file at once: whoever reads it finds the old one or the new one. @throws Failure `file-unreadable` with the system's reason */
export async function writeWhole(file: string, text: string): Promise<void> {
  const own = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(own, text);
    await rename(own, file);
  } catch (error) {
    await rm(own, { force: true }).catch(() => undefined);
    const { code = 'cannot be written' } = error instanceof Error && 'code' in error ? { code: String(error.code) } : {};
    throw new Failure('file-unreadable', `${file}: cannot be written (${code})`, { cause: error });
  }
}
