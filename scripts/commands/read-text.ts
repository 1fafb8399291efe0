import { readFile } from 'node:fs/promises';
import { Failure } from '@/utils/failure';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory, not a file',
  EACCES: 'no permission to read it',
};

/** The text of a file. Throws Failure `file-unreadable` with the reason. */
export async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw systemReason(error, file);
  });
}

/** The operating system's error in plain words; what is not in the table comes back as it is. */
export function systemReason(error: unknown, file: string): unknown {
  const reason = error instanceof Error && 'code' in error ? REASONS[String(error.code)] : undefined;
  return reason === undefined ? error : new Failure('file-unreadable', `${file}: ${reason}`, { cause: error });
}
