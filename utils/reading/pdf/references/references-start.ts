import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';

/**
 * Where an untitled list of references begins: journal styles set only a rule before `[1]`. The last `[1]` that begins a line and is
 * followed by lines that begin with `[2]`, `[3]` and `[4]`. Seen on https://arxiv.org/pdf/1804.08269v2.
 */
export function referencesStart(lines: readonly PdfLine[]): number {
  return lines.findLastIndex((line, index) => isEntry(line, 1) && index > lines.length / 3 && hasEntries(lines.slice(index, index + 60)));
}

function hasEntries(lines: readonly PdfLine[]): boolean {
  return [2, 3, 4].every((number) => lines.some((line) => isEntry(line, number)));
}

function isEntry({ text }: PdfLine, number: number): boolean {
  return text.startsWith(`[${number}] `);
}
