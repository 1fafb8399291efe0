import { Failure } from '@/utils/failure';
import type { ImportPorts, TextFile } from './import-ports';
import type { ImportResult } from './import-result';
import { Intake } from './intake';
import { RECOGNISERS } from './recognisers';

/**
 * Reads a decoded file by what it looks like; its name is only a hint.
 * @throws Failure `import-empty`, `import-unknown`, or what the reader of its kind says
 */
export async function importText(file: TextFile, ports: ImportPorts): Promise<ImportResult> {
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new Failure('import-empty', file.name);
  const decoded = { name: file.name, text };
  for (const { format, matches, read } of RECOGNISERS) {
    if (!matches(decoded)) continue;
    const intake = new Intake(format, file.name, ports.at);
    await read(decoded, intake, ports);
    const result = intake.result();
    if (result.papers.length > 0 || result.toRead.length > 0 || result.notes.length > 0 || format === 'library') return result;
  }
  throw new Failure('import-unknown', file.name);
}
