import Papa from 'papaparse';
import type { OneFileWriter } from '@/utils/library/export/export-options';
import type { SavedPaper } from '@/utils/summary/summary';
import { safeCell } from './safe-cell';

/** A column and what a paper has in it; numbers stay numbers. */
export interface Column {
  name: string;
  value(saved: SavedPaper): string | number;
}

/** CSV by RFC 4180, with the byte order mark without which Excel reads UTF-8 as something else; no cell is taken for a formula. */
export function createTableWriter(columns: readonly Column[]): OneFileWriter {
  const row = (cells: readonly (string | number)[]) => {
    const safe = cells.map((cell) => (typeof cell === 'number' ? cell : safeCell(cell)));
    return `${Papa.unparse([safe], { newline: '\r\n' })}\r\n`;
  };
  return {
    head: () => `\ufeff${row(columns.map(({ name }) => name))}`,
    entry: (saved) => row(columns.map(({ value }) => value(saved))),
    tail: () => '',
  };
}
