import { tidySpaces } from '@/utils/reading/tidy-text';
import { glyphText } from './glyph-text';
import { attachAccents } from './loose-accents';
import type { PageSize, PdfLine, PdfPiece } from './pdf-line';
import { scriptText } from './raised-digits';
import { joinSmallCapitals } from './small-capitals';
import { joinStruckSigns } from './struck-signs';
import { type TextRun, turned } from './text-run';

/** Puts the runs of one page together to lines, in the PDF's own order: TeX writes column by column. */
export function pageLines(runs: readonly TextRun[], page: number, sheet: PageSize): PdfLine[] {
  const main = mainTurn(runs);
  const isSideways = main === 90 || main === 270;
  const shown = isSideways ? { width: sheet.height, height: sheet.width } : sheet;
  return rowsOf(runs).flatMap((row) => {
    const line = lineOf(row, page, shown);
    if (line === undefined) return [];
    const turn = row[0]?.turn ?? 0;
    return [turn === main ? line : besideText(line, turn, main, shown)];
  });
}

/** A row ends where pdf.js saw a line end, where the direction changes, and where labels in drawings follow each other without one. */
function rowsOf(runs: readonly TextRun[]): TextRun[][] {
  const rows: TextRun[][] = [];
  let row: TextRun[] = [];
  for (const run of runs) {
    const last = row.at(-1);
    if (last !== undefined && (last.turn !== run.turn || isBelow(last, run))) {
      rows.push(row);
      row = [];
    }
    // A run without text that ends a line already carries the place of the next one.
    if (run.text !== '') row.push(run);
    if (run.endsLine && row.length > 0) {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function isBelow(before: TextRun, run: TextRun): boolean {
  return run.text.trim() !== '' && Math.abs(before.y - run.y) > Math.max(before.size, run.size);
}

/** The direction of most letters: tables too wide for the page lie on their side. Slanted text is never the page's own. */
function mainTurn(runs: readonly TextRun[]): number {
  const letters = new Map<number, number>();
  for (const { turn, text } of runs) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  let main = 0;
  for (const turn of [90, 180, 270]) if ((letters.get(turn) ?? 0) > (letters.get(main) ?? 0)) main = turn;
  return main;
}

function lineOf(row: TextRun[], page: number, sheet: PageSize): PdfLine | undefined {
  const runs = joinSmallCapitals(joinStruckSigns(attachAccents(row)));
  const inked = runs.filter(({ text }) => text.trim() !== '');
  const main = mainRun(inked);
  if (main === undefined) return undefined;
  let text = '';
  for (const run of runs) text += scriptText(run, main, text);
  const pieces = inked.map(pieceOf);
  let { x, right } = pieces[0] ?? { x: main.x, right: main.x };
  for (const piece of pieces) {
    x = Math.min(x, piece.x);
    right = Math.max(right, piece.right);
  }
  const written = tidySpaces(glyphText(text)).trim();
  if (written === '') return undefined;
  return { page, text: escaped(written), x, right, y: main.y, size: main.size, font: main.font, pieces, sheet };
}

function pieceOf({ text, x, y, width, size, font }: TextRun): PdfPiece {
  return { text: tidySpaces(glyphText(text)), x, right: x + width, y, size, font };
}

/** A label written across the page's direction: its place is that of the box around it. */
function besideText(line: PdfLine, turn: number, main: number, { width, height }: PageSize): PdfLine {
  const angle = (turn - main + 360) % 360;
  const isTurned = angle % 180 === 90;
  const own = isTurned ? { width: height, height: width } : { width, height };
  const start = turned(line.x, line.y, angle, own.width, own.height);
  const end = turned(line.right, line.y, angle, own.width, own.height);
  return {
    ...line,
    x: Math.min(start.x, end.x),
    right: Math.max(start.x, end.x, Math.min(start.x, end.x) + line.size),
    y: Math.min(start.y, end.y),
    isTurned: true,
  };
}

/** Passages are Markdown: `$` would open a formula, `#` at the start a heading. */
function escaped(text: string): string {
  return text.replaceAll('$', '\\$').replace(/^#/, '\\#');
}

/** The run whose height and font hold most letters of the line. */
function mainRun(inked: TextRun[]): TextRun | undefined {
  if (inked.length < 2) return inked[0];
  const letters = new Map<string, { count: number; run: TextRun }>();
  for (const run of inked) {
    const key = `${run.font} ${run.size.toFixed(1)}`;
    const entry = letters.get(key) ?? { count: 0, run };
    entry.count += run.text.length;
    letters.set(key, entry);
  }
  let most: { count: number; run: TextRun } | undefined;
  for (const entry of letters.values()) if (most === undefined || entry.count > most.count) most = entry;
  return most?.run;
}
