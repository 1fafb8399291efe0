import { Failure } from '@/utils/failure';

/** In characters; a longer line is no record of ours. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** The lines of a UTF-8 text that comes in pieces, without their ends; only one is in memory at a time. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [index, piece] of lines.entries()) {
      open.push(piece);
      length += piece.length;
      if (length > LONGEST_LINE) throw new Failure('import-too-large', 'a line of more than 64 MB');
      if (index === lines.length - 1) continue;
      yield withoutReturn(open.join(''));
      open = [];
      length = 0;
    }
  }
  yield withoutReturn(open.join('') + decoder.decode());
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
