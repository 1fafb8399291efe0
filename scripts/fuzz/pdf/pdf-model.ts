/** One object of a PDF: what stands before its stream, as Latin-1 text, and its stream, unpacked where that is possible. */
export interface PdfObject {
  head: string;
  stream?: Uint8Array;
}

/** A PDF taken apart, so that damage can go deeper than its packed streams and leave its table of objects right. */
export interface PdfModel {
  objects: ReadonlyMap<number, PdfObject>;
  /** Number of the catalogue. */
  root: number;
}

export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

export function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Numbers of the objects that a text refers to. */
export function refsIn(head: string): number[] {
  return [...head.matchAll(/(\d+)\s+\d+\s+R\b/g)].map(([, number]) => Number(number));
}

export function withObject(model: PdfModel, number: number, object: PdfObject): PdfModel {
  return { ...model, objects: new Map(model.objects).set(number, object) };
}

/** A number that is not taken. */
export function nextNumber(objects: ReadonlyMap<number, unknown>): number {
  let last = 0;
  for (const number of objects.keys()) last = Math.max(last, number);
  return last + 1;
}
