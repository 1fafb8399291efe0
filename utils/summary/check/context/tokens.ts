/** Between the parts of a name: `mAP@.5`, `GPT-4`, `w/o`. */
const JOINS: ReadonlySet<number> = new Set([..."-@.+_'’/"].map((sign) => sign.charCodeAt(0)));

/**
 * Calls back for each word, name with digits and hyphens (`GPT-4`, `mAP@.5`) and run of Greek letters between two offsets. A loop over the letters: every
 * word of a paper comes through here.
 */
export function eachToken(text: string, from: number, to: number, visit: (token: string, at: number) => void): void {
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    if (isLetter(code)) {
      end = endOfRun(text, end, to);
      while (end + 1 < to && JOINS.has(text.charCodeAt(end)) && isPart(text.charCodeAt(end + 1))) end = endOfRun(text, end + 1, to);
      visit(text.slice(at, end), at);
    } else if (isGreek(code)) {
      while (end < to && isGreek(text.charCodeAt(end))) end += 1;
      visit(text.slice(at, end), at);
    }
    at = end;
  }
}

function endOfRun(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && isPart(text.charCodeAt(end))) end += 1;
  return end;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isPart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57);
}

function isGreek(code: number): boolean {
  return code >= 0x370 && code <= 0x3ff;
}
