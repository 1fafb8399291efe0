/** A number, an operator, a `/Name`, or `(` for whatever holds no number: strings, arrays' brackets, dictionaries. */
export type ContentToken = number | string;

const space = 0x20;
const isSpace = (code: number): boolean => code <= space;
/** ( ) < > [ ] { } / % */
const delimiters = new Set([0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25]);

/**
 * The operators of a content stream with their numbers and names (ISO 32000-2, 7.8.2). Strings are skipped: what they say is pdf.js's to tell.
 * @param onOperator gets the operands since the last operator; its array is used again.
 */
export function readOperators(content: Uint8Array, onOperator: (operator: string, operands: ContentToken[]) => void): void {
  const operands: ContentToken[] = [];
  const length = content.length;
  let at = 0;
  while (at < length) {
    const code = content[at] ?? space;
    if (isSpace(code)) at += 1;
    else if (code === 0x28) at = afterString(content, at);
    else if (code === 0x25) at = afterLine(content, at);
    else if (code === 0x3c && content[at + 1] !== 0x3c) at = after(content, 0x3e, at);
    else if (code === 0x2f) {
      const end = wordEnd(content, at + 1);
      operands.push(latin1(content, at, end));
      at = end;
    } else if (delimiters.has(code)) at += 1;
    else {
      const end = wordEnd(content, at);
      if (isNumeric(code)) operands.push(numberIn(content, at, end));
      else {
        const operator = latin1(content, at, end);
        onOperator(operator, operands);
        operands.length = 0;
        at = operator === 'ID' ? afterImage(content, end) : end;
        continue;
      }
      at = end;
    }
    // No operator takes more; a broken stream may hold nothing else.
    if (operands.length > 64) operands.splice(0, 32);
  }
}

function isNumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b;
}

function wordEnd(content: Uint8Array, from: number): number {
  let at = from;
  while (at < content.length) {
    const code = content[at] ?? space;
    if (isSpace(code) || delimiters.has(code)) break;
    at += 1;
  }
  return Math.max(at, from);
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
  for (let at = from; at < Math.min(end, from + 64); at += 1) text += String.fromCharCode(content[at] ?? 0);
  return text;
}

/** Behind the closing bracket; brackets inside are balanced or escaped. */
function afterString(content: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const code = content[at];
    if (code === 0x5c) at += 1;
    else if (code === 0x28) depth += 1;
    else if (code === 0x29) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length;
}

function after(content: Uint8Array, code: number, from: number): number {
  const at = content.indexOf(code, from);
  return at < 0 ? content.length : at + 1;
}

function afterLine(content: Uint8Array, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at += 1;
  return at;
}

/** The bytes of an inline image end with `EI` between spaces. */
function afterImage(content: Uint8Array, from: number): number {
  for (let at = content.indexOf(0x45, from); at >= 0; at = content.indexOf(0x45, at + 1)) {
    if (content[at + 1] === 0x49 && isSpace(content[at - 1] ?? 0x41) && isSpace(content[at + 2] ?? space)) return at + 2;
  }
  return content.length;
}
