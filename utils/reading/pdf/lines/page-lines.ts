import { tidySpaces } from '@/utils/reading/tidy-text';
import { glyphText } from './glyph-text';
import { attachAccents, isAccentOf } from './loose-accents';
import { mostLetters } from './most-letters';
import type { PageSize, PdfLine, PdfPiece } from './pdf-line';
import { markedScript, scriptText } from './raised-digits';
import { joinSmallCapitals } from './small-capitals';
import { joinStruckSigns } from './struck-signs';
import { type TextRun, turned } from './text-run';

/** Puts the runs of one page together to lines, in the PDF's own order: TeX writes column by column. */
export function pageLines(runs: readonly TextRun[], page: number, sheet: PageSize): PdfLine[] {
  const main = mainTurn(runs);
  const isSideways = main === 90 || main === 270;
  const shown = isSideways ? { width: sheet.height, height: sheet.width } : sheet;
  return withAccents(rowsOf(runs)).flatMap((row) => {
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
    if (last !== undefined && (last.turn !== run.turn || isBelow(row, last, run) || isBackAtStart(row[0], last, run))) {
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

/** In a fraction an accent may end the row before that of its letter. */
function withAccents(rows: TextRun[][]): TextRun[][] {
  for (const [index, row] of rows.entries()) {
    const last = row.at(-1);
    const next = rows[index + 1];
    const first = next?.find(({ text }) => text.trim() !== '');
    if (last !== undefined && next !== undefined && first !== undefined && isAccentOf(last, first)) next.unshift(...row.splice(-1));
  }
  return rows;
}

const words = /\p{L}{4}/u;

function isBelow(row: TextRun[], before: TextRun, run: TextRun): boolean {
  const step = Math.abs(before.y - run.y);
  if (step <= 0.85 * run.size || run.text.trim() === '') return false;
  if (step > Math.max(before.size, run.size)) return true;
  // A table may stand right below its caption: words of one size are no parts of a fraction.
  const inked = row.findLast(({ text }) => text.trim() !== '');
  return inked !== undefined && Math.abs(inked.size - run.size) < 0.1 && words.test(run.text) && words.test(inked.text);
}

/** A title and what stands under it may be closer than their letters are high. Seen on https://arxiv.org/pdf/1706.03762v5. */
function isBackAtStart(first: TextRun | undefined, before: TextRun, run: TextRun): boolean {
  if (first === undefined || before.text.length < 8 || run.text.length < 8) return false;
  return run.x < first.x + first.size && Math.abs(before.y - run.y) > 0.2 * run.size;
}

/** The direction of nearly all letters: tables too wide for the page lie on their side. Slanted text is never the page's own. */
function mainTurn(runs: readonly TextRun[]): number {
  const letters = new Map<number, number>();
  for (const { turn, text } of runs) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  const level = letters.get(0) ?? 0;
  const [main = 0, most = 0] = [...letters].filter(([turn]) => turn % 90 === 0).sort((a, b) => b[1] - a[1])[0] ?? [];
  // A page full of turned labels still has its caption.
  return most > 8 * level ? main : 0;
}

function lineOf(row: TextRun[], page: number, sheet: PageSize): PdfLine | undefined {
  const runs = joinSmallCapitals(joinStruckSigns(attachAccents(row)));
  const inked = runs.filter(({ text }) => text.trim() !== '');
  const main = mainRun(inked);
  if (main === undefined) return undefined;
  const written = withoutLinkSpaces(tidySpaces(glyphText(writtenOut(runs, main))).trim());
  const pieces = inked.map((run, index) => pieceOf(run, main, inked[index - 1]?.text ?? '', inked[index + 1]));
  let { x, right } = pieces[0] ?? { x: main.x, right: main.x };
  for (const piece of pieces) {
    x = Math.min(x, piece.x);
    right = Math.max(right, piece.right);
  }
  if (written === '') return undefined;
  return { page, text: escaped(written), x, right, y: main.y, size: main.size, font: main.font, pieces, sheet };
}

/** `[ 3 , 5 ]`: around the colour or the link of a citation pdf.js sees spaces. Seen on https://arxiv.org/pdf/1706.03762v5. */
function withoutLinkSpaces(text: string): string {
  const own = text.includes(' – ') ? text.replace(/(?<=[[ ,]\d{1,3}) – (?=\d{1,3}[\s,\]])/g, '–') : text;
  return own.includes('[ ') || own.includes(' ,') || own.includes(' ]')
    ? own.replace(/\[ (?=\d)/g, '[').replace(/(?<=\d) (?=[,\]])/g, '')
    : own;
}

function writtenOut(runs: TextRun[], main: TextRun): string {
  const isRow = isTabular(runs);
  let text = '';
  let left = Number.NEGATIVE_INFINITY;
  let right = Number.POSITIVE_INFINITY;
  for (const [index, run] of runs.entries()) {
    // pdf.js leaves out the space where it lost its way: between labels of a drawing, even those drawn from right to left.
    const isApart = run.x > right + 0.5 * run.size || run.x + run.width < left;
    if (isApart && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' ';
    if (run.text === ' ' && isScriptOf(runs[index - 1], runs[index + 1], main)) continue;
    text += (isRow ? markedScript : scriptText)(run, main, text, runs[index + 1]);
    if (run.text === '') continue;
    left = run.x - 0.3 * run.size;
    right = run.x + run.width;
  }
  return text;
}

/** Between a slanted letter and what is raised beside it lies a little room, but no space. Seen on https://arxiv.org/pdf/1804.08269v2. */
function isScriptOf(before: TextRun | undefined, run: TextRun | undefined, main: TextRun): boolean {
  if (before === undefined || run === undefined || run.size > 0.85 * main.size || before.size < run.size) return false;
  return run.x - before.x - before.width < 0.25 * main.size && Math.abs(run.y - before.y) > 0.1 * main.size;
}

/** Two gaps as wide as three letters, and a word: the row of a table, whose numbers are read one by one, and not the ticks of an axis. */
function isTabular(runs: TextRun[]): boolean {
  const gaps = runs.filter(({ text, width, size }, index) => text.trim() === '' && width > 1.5 * (size || runs[index - 1]?.size || 10));
  return gaps.length >= 2 && runs.some(({ text }) => /\p{L}{2}/u.test(text));
}

function pieceOf(run: TextRun, main: TextRun, before: string, after: TextRun | undefined): PdfPiece {
  const { x, y, width, size, font } = run;
  return { text: tidySpaces(glyphText(markedScript(run, main, before, after))), x, right: x + width, y, size, font };
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

/** A run of the height that most letters of the line have, in the font that most of these are set in: a long index is no line of small type. */
function mainRun(inked: TextRun[]): TextRun | undefined {
  if (inked.length < 2) return inked[0];
  const size = mostLetters(inked, (run) => run.size.toFixed(1))?.size.toFixed(1);
  return mostLetters(
    inked.filter((run) => run.size.toFixed(1) === size),
    ({ font }) => font,
  );
}
