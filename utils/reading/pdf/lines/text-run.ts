import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { PageSize } from './pdf-line';

/** A run of letters of one font on one baseline. Places are in points from the page's lower left corner, in the direction the run is written. */
export interface TextRun {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
  /** pdf.js saw a line end after it. */
  endsLine: boolean;
  /** Degrees it is turned on the page as it is shown: 0 for running text, 90 for the label of a vertical axis. */
  turn: number;
}

/** What of a pdf.js page decides where things stand. */
export interface PageFrame {
  /** Lower left and upper right corner in the PDF's own coordinates. */
  view: number[];
  /** Degrees by which a viewer turns the page clockwise. */
  rotate: number;
}

/** A real page is at most a few metres wide; what stands further away was never meant to be seen. */
const FARTHEST = 50_000;

/** Brings pdf.js's pieces of text into one frame; pieces without a place or of no size that still hold letters are dropped. */
export function textRuns(items: readonly TextItem[], frame: PageFrame): TextRun[] {
  const runs: TextRun[] = [];
  for (const item of items) {
    const run = runOf(item, frame);
    if (run !== undefined) runs.push(run);
    else if (item.hasEOL) endLine(runs);
  }
  return runs;
}

function endLine(runs: TextRun[]): void {
  const last = runs.at(-1);
  if (last !== undefined) last.endsLine = true;
}

function runOf({ str, transform, width, height, fontName, hasEOL }: TextItem, { view, rotate }: PageFrame): TextRun | undefined {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, foot = 0] = transform as number[];
  const size = height || Math.hypot(c, d);
  if (!Number.isFinite(a + b + left + foot + size + width)) return undefined;
  const angle = b === 0 && a > 0 ? 0 : Math.round((Math.atan2(b, a) * 180) / Math.PI);
  const x = left - (view[0] ?? 0);
  const y = foot - (view[1] ?? 0);
  if (Math.abs(x) > FARTHEST || Math.abs(y) > FARTHEST || size > FARTHEST) return undefined;
  const run: TextRun = { text: str, x, y, width, size, font: fontName, endsLine: hasEOL, turn: modulo(angle - rotate) };
  return run.turn === 0 && rotate === 0 ? run : placed(run, rotate, view);
}

/** Where the run stands when the page, turned as the viewer shows it, is turned once more so that the run lies level. */
function placed(run: TextRun, rotate: number, view: number[]): TextRun {
  const { width, height } = viewSize(view);
  const shown = turned(run.x, run.y, -rotate, width, height);
  const sheet = rotate % 180 === 0 ? { width, height } : { width: height, height: width };
  const level = turned(shown.x, shown.y, -run.turn, sheet.width, sheet.height);
  return { ...run, ...level };
}

/** A point after the page was turned counterclockwise; by right angles the page's corner stays the origin. */
export function turned(x: number, y: number, degrees: number, width: number, height: number): { x: number; y: number } {
  switch (modulo(degrees)) {
    case 0:
      return { x, y };
    case 90:
      return { x: height - y, y: x };
    case 180:
      return { x: width - x, y: height - y };
    case 270:
      return { x: y, y: width - x };
    default: {
      const radians = (degrees * Math.PI) / 180;
      return { x: x * Math.cos(radians) - y * Math.sin(radians), y: x * Math.sin(radians) + y * Math.cos(radians) };
    }
  }
}

function viewSize([left = 0, foot = 0, right = 0, head = 0]: number[]): PageSize {
  return { width: right - left, height: head - foot };
}

const letterPaper = [0, 0, 612, 792];

/** A page's frame; one without end or number gets letter paper, as pdf.js gives it to a page without any. */
export function frameOf({ view, rotate }: PageFrame): PageFrame {
  return { view: view.every((value) => Math.abs(value) <= FARTHEST) ? view : letterPaper, rotate };
}

/** Width and height of the page as it is shown. */
export function sheetOf({ view, rotate }: PageFrame): PageSize {
  const { width, height } = viewSize(view);
  return rotate % 180 === 0 ? { width, height } : { width: height, height: width };
}

function modulo(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}
