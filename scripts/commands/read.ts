import { parseArgs } from 'node:util';
import { Failure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { renderMarkdown } from '@/utils/reading/render-markdown';
import { readPaperFile } from './read-paper-file';
import { refuse } from './refuse';

const formats: Readonly<Record<string, (document: PaperDocument) => string>> = {
  // Nothing in a PDF says for sure where its reference list ends: a person should see what was taken for it.
  md: (document) => renderMarkdown(document, { withReferences: document.receipt.source === 'pdf' }),
  json: (document) => `${JSON.stringify(document, null, 2)}\n`,
};

/** `paper read FILE [--format md|json]`: a file that cannot be read gives status 1 and one line on stderr. */
export async function read(args: string[]): Promise<number> {
  try {
    const { file, format } = readArguments(args);
    process.stdout.write(format(await readPaperFile(file)));
    return 0;
  } catch (error) {
    return refuse('read', error);
  }
}

function readArguments(args: string[]): { file: string; format: (document: PaperDocument) => string } {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { format: { type: 'string', default: 'md' } } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new Failure('file-unreadable', 'give one file: paper read FILE [--format md|json]');
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (format === undefined) throw new Failure('file-unreadable', `no format "${values.format}": md or json`);
  return { file, format };
}
