import type { Concealment } from '@/utils/reading/receipt';
import { type Area, holds, type Matrix, matrixOf, moved, times, unmoved } from './matrix';
import { black, type Paint, Painted } from './painted';
import { pathAreas } from './path-areas';
import { type Step, TextCursor, type Writing } from './text-cursor';

/** pdf.js's numbers of what a page draws: https://github.com/mozilla/pdf.js/blob/v5.4.624/src/shared/util.js. */
export type DrawingCodes = Readonly<Record<string, number>>;

export interface OperatorList {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** One letter, or a few that are drawn as one, where it stands on the page. */
export interface DrawnGlyph {
  text: string;
  x: number;
  y: number;
  size: number;
  /** How it is kept from the eye; absent where it is seen. */
  concealment?: Concealment;
  /** What hides it may be how drawings and scans are made: letters under a picture, a drawing made very small. */
  isDoubtful?: boolean;
}

interface GlyphState {
  matrix: Matrix;
  fill: Paint;
  stroke: Paint;
  mode: number;
  isClear: boolean;
  forms: number;
}

const NO_HEIGHT = 1;
const MOST_GLYPHS = 200_000;
const unitSquare: Area = { left: 0, foot: 0, right: 1, head: 1 };
/** What is drawn without a place that could be told from the list. */
const everywhere: Area = { left: -1e6, foot: -1e6, right: 1e6, head: 1e6 };

/** All letters a page draws, in the order it draws them, and whether they can be seen: by ink, height and what lies under them. */
export class GlyphWalk {
  readonly glyphs: DrawnGlyph[] = [];
  private readonly painted = new Painted();
  private readonly pictures: Area[] = [];
  private readonly cursor = new TextCursor();
  private state: GlyphState = { matrix: unmoved, fill: black, stroke: black, mode: 0, isClear: false, forms: 0 };
  private readonly saved: { state: GlyphState; writing: Writing; clipped: DrawnGlyph[] }[] = [];
  /** Letters that only cut what is painted next: seen when something is. */
  private clipped: DrawnGlyph[] = [];
  private readonly steps: ReadonlyMap<number, Step>;

  constructor(private readonly codes: DrawingCodes) {
    this.steps = this.allSteps();
  }

  walk({ fnArray, argsArray }: OperatorList): DrawnGlyph[] {
    for (const [index, code] of fnArray.entries()) {
      const given = argsArray[index];
      this.steps.get(code)?.(Array.isArray(given) ? given : []);
      if (this.glyphs.length > MOST_GLYPHS) break;
    }
    while (this.saved.length > 0) this.restore();
    this.hideClipped();
    return this.glyphs;
  }

  private allSteps(): Map<number, Step> {
    const { codes } = this;
    const steps = new Map<number, Step>();
    const on = (names: string, step: Step): void => {
      for (const name of names.split(' ')) {
        const code = codes[name];
        if (code !== undefined) steps.set(code, step);
      }
    };
    on('save beginGroup', () => this.save());
    on('restore endGroup paintFormXObjectEnd', () => this.restore());
    on('paintFormXObjectBegin', ([matrix]) => {
      this.save();
      this.state.forms += 1;
      this.move(matrix);
    });
    on('transform', (given) => this.move(given));
    on('setGState', ([entries]) => this.setStates(entries));
    on('setFillRGBColor', ([colour]) => {
      this.state.fill = paintOf(colour);
    });
    on('setStrokeRGBColor', ([colour]) => {
      this.state.stroke = paintOf(colour);
    });
    on('setFillColorN setFillTransparent', () => {
      this.state.fill = 'unknown';
    });
    on('setStrokeColorN setStrokeTransparent', () => {
      this.state.stroke = 'unknown';
    });
    on('constructPath', ([code, data, box]) => this.paintPath(Number(code), data, box));
    on('paintImageXObject paintInlineImageXObject paintImageMaskXObject paintSolidColorImageMask', () =>
      this.paintPicture(moved(unitSquare, this.state.matrix)),
    );
    on('shadingFill paintImageXObjectRepeat paintImageMaskXObjectRepeat paintImageMaskXObjectGroup paintInlineImageXObjectGroup', () =>
      this.paintPicture(everywhere),
    );
    on('setTextRenderingMode', ([mode]) => {
      this.state.mode = Number(mode);
    });
    on('showText showSpacedText', ([glyphs]) => this.show(Array.isArray(glyphs) ? glyphs : []));
    for (const [name, step] of Object.entries(this.cursor.steps)) on(name, step);
    return steps;
  }

  private save(): void {
    this.saved.push({ state: { ...this.state }, writing: { ...this.cursor.writing }, clipped: this.clipped });
    this.clipped = [];
  }

  private restore(): void {
    const last = this.saved.pop();
    if (last === undefined) return;
    this.hideClipped();
    this.state = last.state;
    this.cursor.writing = last.writing;
    this.clipped = last.clipped;
  }

  private hideClipped(): void {
    for (const glyph of this.clipped) glyph.concealment ??= 'render-mode';
    this.clipped = [];
  }

  private move(given: unknown): void {
    const matrix = matrixOf(given as ArrayLike<unknown> | null);
    if (matrix !== undefined) this.state.matrix = times(matrix, this.state.matrix);
  }

  private setStates(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) if (Array.isArray(entry) && entry[0] === 'ca') this.state.isClear = Number(entry[1]) <= 0.05;
  }

  private paintPath(code: number, data: unknown, box: unknown): void {
    const { fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = this.codes;
    if (![fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke].includes(code) || this.state.isClear) return;
    this.clipped = [];
    const points: unknown = Array.isArray(data) ? data[0] : undefined;
    for (const { area, isBox } of pathAreas(points as ArrayLike<number> | null | undefined, box as ArrayLike<number> | null)) {
      const [a, b] = this.state.matrix;
      this.painted.add(moved(area, this.state.matrix), this.state.fill, isBox && (a === 0 || b === 0));
    }
  }

  private paintPicture(area: Area): void {
    this.clipped = [];
    this.pictures.push(area);
    this.painted.add(area, 'unknown', false);
  }

  private show(glyphs: readonly unknown[]): void {
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.cursor.kern(glyph);
      else if (isGlyph(glyph)) {
        this.addGlyph(glyph);
        this.cursor.pass(glyph.width ?? 0, glyph.isSpace === true);
      }
    }
  }

  private addGlyph({ unicode, width = 0 }: PdfGlyph): void {
    const { matrix, mode } = this.state;
    const [, , c, d, x, y] = times(this.cursor.place(), matrix);
    const glyph: DrawnGlyph = { text: unicode, x, y, size: Math.hypot(c, d) };
    this.glyphs.push(glyph);
    const middle = times(this.cursor.middleOf(width), matrix);
    const concealment = this.concealmentOf(glyph, middle[4], middle[5]);
    if (concealment !== undefined) glyph.concealment = concealment;
    const isUnderPicture = concealment === 'render-mode' && this.pictures.some((picture) => holds(picture, x, y));
    if (isUnderPicture || (concealment === 'size' && this.state.forms > 0)) glyph.isDoubtful = true;
    if (mode === 7 && concealment === undefined) this.clipped.push(glyph);
  }

  private concealmentOf({ size }: DrawnGlyph, x: number, y: number): Concealment | undefined {
    const { mode, fill, stroke, isClear } = this.state;
    if (mode === 3) return 'render-mode';
    if (size <= NO_HEIGHT) return 'size';
    if (isClear) return 'opacity';
    if (mode === 7) return undefined;
    const isFilled = mode % 4 !== 1;
    const isStroked = mode % 4 === 1 || mode % 4 === 2;
    const isSeen = (isFilled && this.painted.shows(fill, x, y)) || (isStroked && this.painted.shows(stroke, x, y));
    return isSeen ? undefined : 'colour';
  }
}

interface PdfGlyph {
  unicode: string;
  width?: number;
  isSpace?: boolean;
}

function isGlyph(value: unknown): value is PdfGlyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';
}

/** pdf.js writes every colour space as `#rrggbb`. */
function paintOf(colour: unknown): Paint {
  const [, hex = ''] = /^#([\da-f]{6})$/i.exec(String(colour)) ?? [];
  if (hex === '') return 'unknown';
  const [red = 0, green = 0, blue = 0] = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return [red, green, blue];
}
