/** Columns of plain text, the first to the left and the others to the right, as wide as their widest cell. */
export function alignedTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? '')), widthOf(cell)));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        const fill = ' '.repeat(width - widthOf(cell));
        return column === 0 ? cell + fill : fill + cell;
      })
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

const widthOf = (cell: string): number => [...cell].length;
