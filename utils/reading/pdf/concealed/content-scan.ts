import type { Operand } from './content-reader';
import { type Area, holds, type Matrix, matrixOf, moved, times, unmoved } from './matrix';
import { black, isAlike, type Paint, Painted, white } from './painted';

/** What of the file a stream's operators depend on. */
export interface ScanContext {
  /** Names of graphics states that make everything transparent, as `/a0`. */
  clearStates: ReadonlySet<string>;
  /** One number may be the amount of any ink. */
  hasSpotInks: boolean;
  /** All pages show what is in it. */
  sheet: Area | undefined;
  /** A drawing that is used by others: its ink and place may be theirs. */
  isForm: boolean;
}

interface ScanState {
  matrix: Matrix;
  /** Absent in a form until it sets one. */
  fill: Paint | undefined;
  mode: number;
  isClear: boolean;
}

/** How far text may begin outside the page before it is out of sight. */
const MARGIN = 1;

/**
 * Judges whether anything written by a content stream may be hidden, without knowing fonts: where it says no there is nothing, where it says
 * yes pdf.js has a closer look. Drawing every page with pdf.js to find out would double the time that reading takes.
 */
export class ContentScan {
  isSuspect = false;
  /** Text is written in the ink of whoever uses this form. */
  inherits = false;
  /** A drawing is used while the ink is one that hides. */
  passesOn = false;
  private state: ScanState;
  private readonly saved: ScanState[] = [];
  private readonly painted = new Painted();
  private path: { area: Area; isBox: boolean }[] = [];
  private text: Matrix = unmoved;
  private line: Matrix = unmoved;
  private leading = 0;

  constructor(private readonly context: ScanContext) {
    this.state = { matrix: unmoved, fill: context.isForm ? undefined : black, mode: 0, isClear: false };
  }

  readonly onOperator = (operator: string, operands: readonly Operand[]): void => {
    switch (operator) {
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        this.addPoint(operator === 'm', Number(operands.at(-2)), Number(operands.at(-1)));
        break;
      case 'h':
      case 'w':
      case 'W':
      case 'G':
      case 'RG':
        break;
      case 'Tj':
      case 'TJ':
        this.judge();
        break;
      case 'q':
        this.saved.push({ ...this.state });
        break;
      case 'Q':
        this.state = this.saved.pop() ?? this.state;
        break;
      default:
        if (!this.setInk(operator, operands) && !this.moveText(operator, operands)) this.paint(operator, operands);
    }
  };

  private setInk(operator: string, operands: readonly Operand[]): boolean {
    const { state } = this;
    if (operator === 'g' || operator === 'rg' || operator === 'k') state.fill = paintOf(numbersOf(operands));
    else if (operator === 'sc' || operator === 'scn') state.fill = this.spotPaint(operands);
    else if (operator === 'cs') state.fill = operands[0] === '/Pattern' ? 'unknown' : black;
    else if (operator === 'Tr') state.mode = Number(operands[0]);
    else if (operator === 'gs') state.isClear = this.context.clearStates.has(String(operands[0]));
    else return false;
    return true;
  }

  /** The amount of an ink without a name: none of it is white, unless it is light. */
  private spotPaint(operands: readonly Operand[]): Paint {
    if (typeof operands.at(-1) === 'string') return 'unknown';
    const numbers = numbersOf(operands);
    const [one = 0, second] = numbers;
    if (second === undefined && this.context.hasSpotInks) return one <= 0.05 || one >= 0.95 ? white : 'unknown';
    return paintOf(numbers);
  }

  private moveText(operator: string, operands: readonly Operand[]): boolean {
    const [x = 0, y = 0] = [Number(operands[0] ?? 0), Number(operands[1] ?? 0)];
    if (operator === 'BT') this.text = this.line = unmoved;
    else if (operator === 'Tm') this.text = this.line = matrixOf(operands) ?? unmoved;
    else if (operator === 'TL') this.leading = x;
    else if (operator === 'Td' || operator === 'TD') {
      if (operator === 'TD') this.leading = -y;
      this.text = this.line = times([1, 0, 0, 1, x, y], this.line);
    } else if (operator === 'T*') this.nextLine();
    else if (operator === "'" || operator === '"') {
      this.nextLine();
      this.judge();
    } else return false;
    return true;
  }

  private nextLine(): void {
    this.text = this.line = times([1, 0, 0, 1, 0, -this.leading], this.line);
  }

  private paint(operator: string, operands: readonly Operand[]): void {
    const { state } = this;
    if (operator === 're') this.addBox(numbersOf(operands));
    else if (operator === 'cm') state.matrix = times(matrixOf(operands) ?? unmoved, state.matrix);
    else if (/^(?:[fF]|f\*|[bB]\*?)$/.test(operator)) {
      for (const { area, isBox } of this.path) this.painted.add(area, state.fill ?? 'unknown', isBox && !state.isClear);
      this.path = [];
    } else if (operator === 'S' || operator === 's' || operator === 'n') this.path = [];
    else if (operator === 'Do' || operator === 'ID' || operator === 'sh') {
      this.painted.add(moved({ left: 0, foot: 0, right: 1, head: 1 }, state.matrix), 'unknown', false);
      if (this.isHiding()) this.passesOn = true;
    }
  }

  private addBox([x = 0, y = 0, width = 0, height = 0]: number[]): void {
    const { matrix } = this.state;
    const box = {
      left: Math.min(x, x + width),
      right: Math.max(x, x + width),
      foot: Math.min(y, y + height),
      head: Math.max(y, y + height),
    };
    this.path.push({ area: moved(box, matrix), isBox: matrix[1] === 0 || matrix[0] === 0 });
  }

  private addPoint(isFirst: boolean, own: number, up: number): void {
    const [a, b, c, d, e, f] = this.state.matrix;
    const x = a * own + c * up + e;
    const y = b * own + d * up + f;
    const area = isFirst ? undefined : this.path.at(-1)?.area;
    if (area === undefined) {
      this.path.push({ area: { left: x, right: x, foot: y, head: y }, isBox: false });
      return;
    }
    if (x < area.left) area.left = x;
    if (x > area.right) area.right = x;
    if (y < area.foot) area.foot = y;
    if (y > area.head) area.head = y;
  }

  private isHiding(): boolean {
    const { fill, mode, isClear } = this.state;
    return mode === 3 || mode === 7 || isClear || (fill !== undefined && isAlike(fill, white));
  }

  private judge(): void {
    if (this.isSuspect) return;
    const { matrix, fill, mode, isClear } = this.state;
    const [, , , , x, y] = times(this.text, matrix);
    // Letters that are only outlined are rare, and their ink is another.
    if (mode % 4 === 1 || mode === 3 || mode === 7 || isClear) this.isSuspect = true;
    else if (fill === undefined) this.inherits = true;
    // A little inside the letter, not on the edge of a box that begins with it.
    else if (!this.painted.shows(fill, x + 1, y + 1)) this.isSuspect = true;
    const { sheet, isForm } = this.context;
    if (isForm || sheet === undefined) return;
    const roomy = { left: sheet.left - MARGIN, right: sheet.right + MARGIN, foot: sheet.foot - MARGIN, head: sheet.head + MARGIN };
    if (!holds(roomy, x, y)) this.isSuspect = true;
  }
}

function paintOf(parts: readonly number[]): Paint {
  const [first = 0, second = 0, third = 0, fourth = 0] = parts;
  if (parts.length === 4) {
    const channel = (ink: number): number => 255 * (1 - ink) * (1 - fourth);
    return [channel(first), channel(second), channel(third)];
  }
  return parts.length === 3 ? [255 * first, 255 * second, 255 * third] : [255 * first, 255 * first, 255 * first];
}

function numbersOf(operands: readonly Operand[]): number[] {
  return operands.filter((operand) => typeof operand === 'number');
}
