import type { TableGrid } from '@/utils/reading/paper-document';
import { readTable } from './table-grid';
import { valueTables } from './value-tables';
import type { Walk } from './walk';

export interface TableText {
  markdown: string;
  grids: TableGrid[];
}

/** The tables in a `.ltx_tabular` as Markdown rows, spans resolved so that every row can be quoted alone. */
export async function tableText(tabular: Element, walk: Walk): Promise<TableText> {
  const parts: string[] = [];
  const grids: TableGrid[] = [];
  for (const table of valueTables(tabular)) {
    const read = await readTable(table, walk);
    if (read === undefined) continue;
    parts.push(rowsMarkdown(read.shown));
    grids.push(read.grid);
  }
  return { markdown: parts.join('\n\n'), grids };
}

function rowsMarkdown(rows: string[][]): string {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  lines.splice(1, 0, `|${'---|'.repeat(rows[0]?.length ?? 0)}`);
  return lines.join('\n');
}
