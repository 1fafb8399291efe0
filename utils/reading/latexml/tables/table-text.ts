import { breatheAt } from '@/utils/reading/latexml/walk/breathe-at';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import type { TableGrid } from '@/utils/reading/paper-document';
import { readTable } from './table-grid';
import { valueTables } from './value-tables';

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
    parts.push(await rowsMarkdown(read.shown, walk));
    grids.push(read.grid);
  }
  return { markdown: parts.join('\n\n'), grids };
}

async function rowsMarkdown(rows: string[][], walk: Walk): Promise<string> {
  let markdown = '';
  for (const [index, row] of rows.entries()) {
    markdown += index === 0 ? `| ${row.join(' | ')} |\n|${'---|'.repeat(row.length)}` : `\n| ${row.join(' | ')} |`;
    const pause = breatheAt(index, walk);
    if (pause !== undefined) await pause;
  }
  return markdown;
}
