/** An object of a PDF file by its number, as it is written. */
export interface PdfObject {
  number: number;
  /** All but the stream: a dictionary as a rule. */
  text: string;
  /** Where its stream begins and ends in the file. */
  stream?: { start: number; end: number };
}

/** A number and a generation before `obj`. */
const LONGEST_HEAD = 24;

/** All objects that stand openly in a file, in its order; those packed into object streams are not among them. */
export function* pdfObjects(file: string): Generator<PdfObject> {
  const endsObject = finder(file, 'endobj');
  const startsStream = finder(file, 'stream');
  const endsStream = finder(file, 'endstream');
  for (let at = file.indexOf('obj'); at >= 0; at = file.indexOf('obj', at)) {
    const [, number] = /(\d{1,10})\s+\d{1,5}\s+$/.exec(file.slice(Math.max(0, at - LONGEST_HEAD), at)) ?? [];
    const start = at + 3;
    at = start;
    if (number === undefined) continue;
    const end = endsObject(start);
    const stream = startsStream(start);
    if (stream >= end) {
      yield { number: Number(number), text: file.slice(start, end) };
      at = end;
      continue;
    }
    const text = file.slice(start, stream);
    const from = afterLineEnd(file, stream + 'stream'.length);
    const to = streamEnd(text, from, file, endsStream);
    yield { number: Number(number), text, stream: { start: from, end: to } };
    at = Math.max(to, from);
  }
}

/** Where a word stands next; asked for ever later places it looks at each part of the file once. */
function finder(file: string, word: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      const found = file.indexOf(word, from);
      next = found < 0 ? file.length : found;
    }
    return next;
  };
}

function afterLineEnd(file: string, at: number): number {
  const isReturn = file[at] === '\r';
  return at + (isReturn && file[at + 1] === '\n' ? 2 : isReturn || file[at] === '\n' ? 1 : 0);
}

/** The stated length counts where the stream ends with it: packed bytes may spell anything. */
function streamEnd(text: string, from: number, file: string, endsStream: (from: number) => number): number {
  const [, length] = /\/Length\s+(\d{1,10})(?!\d|\s+\d+\s+R)/.exec(text) ?? [];
  const stated = from + Number(length ?? Number.NaN);
  if (stated <= file.length && /^\s*endstream/.test(file.slice(stated, stated + 12))) return stated;
  return endsStream(from);
}
