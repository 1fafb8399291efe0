import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { pieceTexts } from '@/utils/reading/pdf/lines/piece-texts';

export interface TableCell {
  text: string;
  x: number;
  right: number;
}

/** What stands on one baseline of a table, from left to right. */
export interface TableRow {
  y: number;
  size: number;
  cells: TableCell[];
}

interface Placed extends TableCell {
  y: number;
  size: number;
}

interface Baseline {
  y: number;
  pieces: Placed[];
}

const bracket = /^\s*[()[\]{}⟨⟩]\s*$/;

/** Cells further apart than this share of the type's size are two. */
const cellGap = 0.55;

/** The rows of a table by their baselines: pdf.js may give one line for two rows and two lines for one. */
export function tableRows(lines: readonly PdfLine[]): TableRow[] {
  const pieces = lines.flatMap(placedPieces);
  const sizes = pieces.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 10;
  const rows: Baseline[] = [];
  const scripts: Placed[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (piece.size < 0.8 * usual || bracket.test(piece.text)) scripts.push(piece);
    else if (row === undefined || row.y - piece.y > 0.3 * usual) rows.push({ y: piece.y, pieces: [piece] });
    else row.pieces.push(piece);
  }
  for (const script of scripts) {
    const row = (bracket.test(script.text) ? rowOfBracket : rowOfScript)(rows, script, usual);
    if (row === undefined) rows.push({ y: script.y, pieces: [script] });
    else row.pieces.push(script);
  }
  return rows
    .sort((a, b) => b.y - a.y)
    .map(({ y, pieces: own }) => ({ y, size: usual, cells: cellsOf(own, usual) }))
    .filter(({ cells }) => cells.length > 0);
}

function placedPieces(line: PdfLine): Placed[] {
  const texts = pieceTexts(line);
  return line.pieces.map(({ x, right, y, size }, index) => ({ text: texts[index] ?? '', x, right, y, size }));
}

/** A raised or lowered digit belongs to the letter it touches, else to the nearest baseline. */
function rowOfScript(rows: Baseline[], script: Placed, size: number): Baseline | undefined {
  const distance = (row: Baseline): number => Math.abs(row.y - script.y);
  const near = nearestRows(rows, script.y)
    .filter((row) => distance(row) < 0.9 * size)
    .sort((a, b) => distance(a) - distance(b));
  const touching = near.find(({ pieces }) =>
    pieces.some(({ x, right }) => Math.abs(script.x - right) < 0.15 * size || Math.abs(x - script.right) < 0.05 * size),
  );
  return touching ?? near[0];
}

/** A large bracket hangs from its baseline: it belongs to the row it stands on, or to the one below. Seen on https://arxiv.org/pdf/2112.04426v1. */
function rowOfBracket(rows: Baseline[], { y }: Placed, size: number): Baseline | undefined {
  const near = nearestRows(rows, y).filter((row) => y - row.y > -0.3 * size && y - row.y < 1.2 * size);
  return near.sort((a, b) => b.y - a.y)[0];
}

/** Rows come sorted from above: the ones around a height are found by halving. */
function nearestRows(rows: Baseline[], y: number): Baseline[] {
  let [low, high] = [0, rows.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.y ?? 0) > y) low = middle;
    else high = middle;
  }
  return rows.slice(Math.max(0, low - 1), high + 2);
}

function cellsOf(pieces: Placed[], size: number): TableCell[] {
  const cells: TableCell[] = [];
  for (const { text, x, right } of pieces.sort((a, b) => a.x - b.x)) {
    const cell = cells.at(-1);
    const gap = cell === undefined ? 0 : x - cell.right;
    if (cell === undefined || gap > cellGap * size) cells.push({ text: text.trim(), x, right });
    else {
      cell.text = (gap > 0.15 * size && !/\s$/.test(cell.text) ? `${cell.text} ${text.trim()}` : cell.text + text).trimEnd();
      cell.right = Math.max(cell.right, right);
    }
  }
  return cells.filter(({ text }) => text.trim() !== '').map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }));
}
