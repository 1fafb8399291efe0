import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { tableText } from './table-text';
import { rowCells, tableRows } from './tabular-cells';
import { valueTables } from './value-tables';

/** A tabular outside any float. One column only lays out text, such as a framed prompt (https://ar5iv.labs.arxiv.org/html/2308.03688). */
export async function writeTabular(tabular: Element, walk: Walk): Promise<void> {
  const rows = tableRows(tabular);
  if (rows.some((row) => rowCells(row).length > 1) || valueTables(tabular)[0] !== tabular) {
    const { markdown, grids } = await tableText(tabular, walk);
    const [grid, ...others] = grids;
    if (grid?.rows.every((row) => row.length === 1) === true && others.length === 0) {
      // Words beside a picture: an author's life and portrait, as IEEEtran sets them.
      for (const [text = ''] of grid.rows) walk.add('paragraph', text.replaceAll('\\|', '|'), tabular);
      return;
    }
    walk.add('table', markdown, tabular, grids.length === 0 ? {} : { tables: grids });
  } else for (const cell of rows.flatMap(rowCells)) await walk.writeChildren(cell);
}
