/** What an operator is given: numbers, and names as `/F1`; strings are left out. */
export type Operand = number | string;
export type OnOperator = (operator: string, operands: readonly Operand[]) => void;

const [SPACE, PERCENT, OPEN, CLOSE, SLASH, LESS, GREATER, BACKSLASH, OPEN_LIST, CLOSE_LIST] = [
  0x20, 0x25, 0x28, 0x29, 0x2f, 0x3c, 0x3e, 0x5c, 0x5b, 0x5d,
];
/** ( ) < > [ ] { } / % */
const delimiters = new Uint8Array(256);
for (const code of [0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25]) delimiters[code] = 1;
/** 1 for white space and delimiters. */
const ends = delimiters.map((isDelimiter, code) => (code <= SPACE ? 1 : isDelimiter));
/** Operators of one letter and two, as they are asked for a million times. */
const words = new Map<number, string>();
/** No operator takes more; a broken stream may hold nothing else. */
const MOST_OPERANDS = 40;
const LONGEST_WORD = 64;

/**
 * Reads the operators of a content stream piece by piece (ISO 32000-2, 7.8.2). Strings are skipped: what they say is pdf.js's to tell, here
 * it only matters that something is written.
 */
export class ContentReader {
  private rest = new Uint8Array(0);
  private readonly operands: Operand[] = [];

  constructor(private readonly onOperator: OnOperator) {}

  push(piece: Uint8Array, isLast: boolean): void {
    const content = this.rest.length === 0 ? piece : joined(this.rest, piece);
    const read = this.read(content, isLast);
    this.rest = isLast ? new Uint8Array(0) : content.slice(read);
  }

  /** How far it came: what may go on in the next piece is left. */
  private read(content: Uint8Array, isLast: boolean): number {
    let at = 0;
    while (at < content.length) {
      const end = this.token(content, at, isLast);
      if (end > content.length) return isLast ? content.length : at;
      at = end;
    }
    return at;
  }

  /** Where the token at this place ends; beyond the content when it is not whole. */
  private token(content: Uint8Array, at: number, isLast: boolean): number {
    const code = content[at] ?? SPACE;
    if (code <= SPACE) return at + 1;
    if (code === OPEN) return afterString(content, at);
    if (code === OPEN_LIST) return afterList(content, at);
    if (code === PERCENT) return afterLine(content, at, isLast);
    if (code === LESS && content[at + 1] !== LESS) return after(content, GREATER, at);
    if (code !== SLASH && delimiters[code] === 1) return at + 1;
    const end = wordEnd(content, at + 1);
    if (end === content.length && !isLast) return end + 1;
    if (code === SLASH) this.operand(latin1(content, at, end));
    else if (isNumeric(code)) this.operand(numberIn(content, at, end));
    else return this.operator(content, at, end);
    return end;
  }

  private operand(operand: Operand): void {
    if (this.operands.length < MOST_OPERANDS) this.operands.push(operand);
  }

  private operator(content: Uint8Array, at: number, end: number): number {
    const operator = wordIn(content, at, end);
    const next = operator === 'ID' ? afterImage(content, end) : end;
    if (next > content.length) return next;
    this.onOperator(operator, this.operands);
    this.operands.length = 0;
    return next;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function isNumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b;
}

function wordEnd(content: Uint8Array, from: number): number {
  let at = from;
  while (at < content.length && ends[content[at] ?? SPACE] === 0) at += 1;
  return at;
}

function wordIn(content: Uint8Array, from: number, end: number): string {
  if (end - from > 2) return latin1(content, from, end);
  const code = (content[from] ?? 0) + (end - from === 2 ? 256 * (content[from + 1] ?? 0) : 0);
  const known = words.get(code);
  if (known !== undefined) return known;
  const word = latin1(content, from, end);
  words.set(code, word);
  return word;
}

function numberIn(content: Uint8Array, from: number, end: number): number {
  let value = 0;
  let scale = 0;
  let sign = 1;
  for (let at = from; at < end; at += 1) {
    const code = content[at] ?? 0;
    if (code === 0x2d) sign = -1;
    else if (code === 0x2e) scale = 1;
    else if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      scale *= 10;
    }
  }
  return (sign * value) / (scale || 1);
}

function latin1(content: Uint8Array, from: number, end: number): string {
  let text = '';
  for (let at = from; at < Math.min(end, from + LONGEST_WORD); at += 1) text += String.fromCharCode(content[at] ?? 0);
  return text;
}

/** Brackets inside are balanced or escaped. */
function afterString(content: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const code = content[at];
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN) depth += 1;
    else if (code === CLOSE) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length + 1;
}

/** Half of a page of TeX stands in these: letters and the little moves between them, none of which matters here. */
function afterList(content: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < content.length) {
    const code = content[at];
    if (code === CLOSE_LIST) return at + 1;
    at = code === OPEN ? afterString(content, at) : code === LESS ? after(content, GREATER, at) : at + 1;
  }
  return content.length + 1;
}

function after(content: Uint8Array, code: number, from: number): number {
  const at = content.indexOf(code, from);
  return (at < 0 ? content.length : at) + 1;
}

function afterLine(content: Uint8Array, from: number, isLast: boolean): number {
  let at = from;
  while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at += 1;
  return at === content.length && !isLast ? at + 1 : at;
}

/** The bytes of an inline image end with `EI` between spaces. */
function afterImage(content: Uint8Array, from: number): number {
  for (let at = content.indexOf(0x45, from); at >= 0; at = content.indexOf(0x45, at + 1)) {
    if (content[at + 1] === 0x49 && (content[at - 1] ?? 0x41) <= SPACE && (content[at + 2] ?? SPACE) <= SPACE) return at + 2;
  }
  return content.length + 1;
}
