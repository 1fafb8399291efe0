import type { Concealment } from '@/utils/reading/receipt';
import { type Area, holds, type Matrix, matrixOf, moved, times, unmoved } from './matrix';
import { black, type Paint, Painted } from './painted';

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
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
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
  private state: GlyphState = {
    ...{ matrix: unmoved, fill: black, stroke: black, mode: 0, isClear: false, fontSize: 0, charSpacing: 0, wordSpacing: 0 },
    ...{ scale: 1, rise: 0, leading: 0, forms: 0 },
  };
  private readonly saved: { state: GlyphState; clipped: DrawnGlyph[] }[] = [];
  private text: Matrix = unmoved;
  private line: Matrix = unmoved;
  /** Letters that only cut what is painted next: seen when something is. */
  private clipped: DrawnGlyph[] = [];
  private readonly steps: ReadonlyMap<number, (given: readonly unknown[]) => void>;

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

  private allSteps(): Map<number, (given: readonly unknown[]) => void> {
    const { codes } = this;
    const steps = new Map<number, (given: readonly unknown[]) => void>();
    const on = (names: string, step: (given: readonly unknown[]) => void): void => {
      for (const name of names.split(' ')) {
        const code = codes[name];
        if (code !== undefined) steps.set(code, step);
      }
    };
    on('save', () => this.save());
    on('restore', () => this.restore());
    on('beginGroup', () => {
      this.save();
    });
    on('endGroup', () => this.restore());
    on('paintFormXObjectBegin', ([matrix]) => {
      this.save();
      this.state.forms += 1;
      this.move(matrix);
    });
    on('paintFormXObjectEnd', () => this.restore());
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
    this.addTextSteps(on);
    return steps;
  }

  private addTextSteps(on: (names: string, step: (given: readonly unknown[]) => void) => void): void {
    on('beginText', () => {
      this.text = this.line = unmoved;
    });
    on('setFont', ([, size]) => {
      this.state.fontSize = Number(size);
    });
    on('setCharSpacing', ([spacing]) => {
      this.state.charSpacing = Number(spacing);
    });
    on('setWordSpacing', ([spacing]) => {
      this.state.wordSpacing = Number(spacing);
    });
    on('setHScale', ([percent]) => {
      this.state.scale = Number(percent) / 100;
    });
    on('setTextRise', ([rise]) => {
      this.state.rise = Number(rise);
    });
    on('setLeading', ([leading]) => {
      this.state.leading = Number(leading);
    });
    on('setTextRenderingMode', ([mode]) => {
      this.state.mode = Number(mode);
    });
    on('setTextMatrix', ([matrix]) => {
      this.text = this.line = matrixOf(matrix as ArrayLike<unknown>) ?? unmoved;
    });
    on('moveText', ([x, y]) => this.moveLine(Number(x), Number(y)));
    on('setLeadingMoveText', ([x, y]) => {
      this.state.leading = -Number(y);
      this.moveLine(Number(x), Number(y));
    });
    on('nextLine', () => this.moveLine(0, -this.state.leading));
    on('showText showSpacedText', ([glyphs]) => this.show(Array.isArray(glyphs) ? glyphs : []));
  }

  private save(): void {
    this.saved.push({ state: { ...this.state }, clipped: this.clipped });
    this.clipped = [];
  }

  private restore(): void {
    const last = this.saved.pop();
    if (last === undefined) return;
    this.hideClipped();
    this.state = last.state;
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

  private moveLine(x: number, y: number): void {
    this.text = this.line = times([1, 0, 0, 1, x, y], this.line);
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
    const { fontSize, scale, charSpacing, wordSpacing } = this.state;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.advance((-glyph / 1000) * fontSize * scale);
        continue;
      }
      if (!isGlyph(glyph)) continue;
      this.addGlyph(glyph);
      const spacing = charSpacing + (glyph.isSpace === true ? wordSpacing : 0);
      this.advance(((Number(glyph.width ?? 0) / 1000) * fontSize + spacing) * scale);
    }
  }

  private advance(by: number): void {
    if (Number.isFinite(by)) this.text = times([1, 0, 0, 1, by, 0], this.text);
  }

  private addGlyph({ unicode, width = 0 }: PdfGlyph): void {
    const { matrix, fontSize, rise, mode } = this.state;
    const [, , c, d, x, y] = times(times([fontSize, 0, 0, fontSize, 0, rise], this.text), matrix);
    const glyph: DrawnGlyph = { text: unicode, x, y, size: Math.hypot(c, d) };
    this.glyphs.push(glyph);
    // The middle of the letter.
    const middle = times([1, 0, 0, 1, (width / 1000) * 0.5, 0.3], times([fontSize, 0, 0, fontSize, 0, rise], times(this.text, matrix)));
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

/** How many numbers follow each step of a path, and that of closing it: pdf.js's own packing. */
const numbersAfter = [2, 2, 6, 4, 0];

/** The parts of a path, and which of them are upright boxes. */
function pathAreas(points: ArrayLike<number> | null | undefined, box: ArrayLike<number> | null): { area: Area; isBox: boolean }[] {
  if (points === null || points === undefined || points.length > 20_000) {
    const [left = 0, foot = 0, right = 0, head = 0] = box === null ? [] : Array.from(box);
    return [{ area: { left, foot, right, head }, isBox: false }];
  }
  const areas: { area: Area; isBox: boolean; corners: number }[] = [];
  let at = 0;
  while (at < points.length) {
    const step = points[at] ?? 4;
    const count = numbersAfter[step] ?? 0;
    const [x, y] = [points[at + count - 1], points[at + count]];
    at += count + 1;
    if (count === 0 || x === undefined || y === undefined) continue;
    const last = areas.at(-1);
    if (step === 0 || last === undefined) {
      areas.push({ area: { left: x, right: x, foot: y, head: y }, isBox: true, corners: 1 });
      continue;
    }
    const { area } = last;
    // Upright from corner to corner: each step keeps one of both.
    const [lastX, lastY] = [points[at - count - 3], points[at - count - 2]];
    last.corners += 1;
    last.isBox &&= step === 1 && (x === lastX || y === lastY);
    area.left = Math.min(area.left, x);
    area.right = Math.max(area.right, x);
    area.foot = Math.min(area.foot, y);
    area.head = Math.max(area.head, y);
  }
  return areas.map(({ area, isBox, corners }) => ({ area, isBox: isBox && corners >= 4 && corners <= 5 }));
}
