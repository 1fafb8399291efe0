import { type Matrix, matrixOf, times, unmoved } from './matrix';

/** What one of pdf.js's drawing steps does with what it is given. */
export type Step = (given: readonly unknown[]) => void;

/** How letters are set; a part of the state that pages save and restore. */
export interface Writing {
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
}

/** Where the next letter stands, in the units of the page's own state (ISO 32000-2, 9.4). */
export class TextCursor {
  writing: Writing = { fontSize: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0 };
  private text: Matrix = unmoved;
  private line: Matrix = unmoved;

  /** By pdf.js's names. */
  readonly steps: Readonly<Record<string, Step>> = {
    beginText: () => this.begin(unmoved),
    setTextMatrix: ([matrix]) => this.begin(matrixOf(matrix as ArrayLike<unknown>) ?? unmoved),
    setFont: ([, size]) => this.set('fontSize', size),
    setCharSpacing: ([spacing]) => this.set('charSpacing', spacing),
    setWordSpacing: ([spacing]) => this.set('wordSpacing', spacing),
    setHScale: ([percent]) => this.set('scale', Number(percent) / 100),
    setTextRise: ([rise]) => this.set('rise', rise),
    setLeading: ([leading]) => this.set('leading', leading),
    moveText: ([x, y]) => this.moveLine(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      this.set('leading', -Number(y));
      this.moveLine(Number(x), Number(y));
    },
    nextLine: () => this.moveLine(0, -this.writing.leading),
  };

  /** Letters are drawn one unit high. */
  place(): Matrix {
    return times(this.letter(), this.text);
  }

  /** Of a letter so many thousandths wide. */
  middleOf(width: number): Matrix {
    return times([1, 0, 0, 1, (width / 1000) * 0.5, 0.3], this.place());
  }

  /** Behind a letter. */
  pass(width: number, isSpace: boolean): void {
    const { fontSize, charSpacing, wordSpacing, scale } = this.writing;
    this.advance(((Number(width) / 1000) * fontSize + charSpacing + (isSpace ? wordSpacing : 0)) * scale);
  }

  /** Back by so many thousandths. */
  kern(by: number): void {
    this.advance((-by / 1000) * this.writing.fontSize * this.writing.scale);
  }

  private letter(): Matrix {
    const { fontSize, rise } = this.writing;
    return [fontSize, 0, 0, fontSize, 0, rise];
  }

  private begin(matrix: Matrix): void {
    this.text = this.line = matrix;
  }

  private set(name: keyof Writing, value: unknown): void {
    this.writing[name] = Number(value);
  }

  private moveLine(x: number, y: number): void {
    this.begin(times([1, 0, 0, 1, x, y], this.line));
  }

  private advance(by: number): void {
    if (Number.isFinite(by)) this.text = times([1, 0, 0, 1, by, 0], this.text);
  }
}
