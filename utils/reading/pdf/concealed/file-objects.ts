import type { Breathe } from '@/utils/reading/breathe';
import { type PdfObject, pdfObjects } from './pdf-objects';
import type { Unpacker } from './unpack';

export type FileObjects = ReadonlyMap<number, PdfObject>;

/** All objects of a file by their numbers, those in its object streams too; `undefined` where it does not let itself be searched. */
export async function fileObjects(bytes: Uint8Array, unpacker: Unpacker, breathe: Breathe | undefined): Promise<FileObjects | undefined> {
  const file = new TextDecoder('latin1').decode(bytes);
  if (file.includes('/Encrypt') && /\/Encrypt\b/.test(file)) return undefined;
  const objects = new Map<number, PdfObject>();
  for (const object of pdfObjects(file)) {
    objects.set(object.number, object);
    const pause = breathe?.();
    if (pause !== undefined) await pause;
    if (object.stream === undefined || !/\/Type\s*\/ObjStm\b/.test(object.text)) continue;
    const content = await contentOf(object, bytes, unpacker);
    if (content === undefined) return undefined;
    for (const inner of packedObjects(object.text, content)) objects.set(inner.number, inner);
  }
  return objects;
}

async function contentOf({ text, stream }: PdfObject, bytes: Uint8Array, unpacker: Unpacker): Promise<string | undefined> {
  if (stream === undefined || !isPlainlyPacked(text)) return undefined;
  const pieces: string[] = [];
  const decoder = new TextDecoder('latin1');
  const isRead = await unpacker.unpack(bytes.subarray(stream.start, stream.end), isPacked(text), (piece) => {
    pieces.push(decoder.decode(piece));
    return false;
  });
  return isRead ? pieces.join('') : undefined;
}

/** Packed once, as papers are, or not at all. */
export function isPlainlyPacked(text: string): boolean {
  return !/\/Filter\s*\[[^\]]*\/\w+\s*\/\w+|\/(?:LZW|ASCII85|ASCIIHex|RunLength|Crypt)\w*\b|\/(?:A85|AHx|LZW|RL)\b/.test(text);
}

export function isPacked(text: string): boolean {
  return /\/Fl(?:ateDecode)?\b/.test(text);
}

/** Number and place of each object, then the objects themselves (ISO 32000-2, 7.5.7). */
function packedObjects(head: string, content: string): PdfObject[] {
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0);
  const table = content.slice(0, first).trim().split(/\s+/).map(Number);
  const found: PdfObject[] = [];
  for (let at = 0; at + 1 < table.length; at += 2) {
    const [number = 0, start = 0, , end] = table.slice(at, at + 4);
    found.push({ number, text: content.slice(first + start, end === undefined ? undefined : first + end) });
  }
  return found;
}

/** The numbers of the objects that a text names. */
export function* namedObjects(text: string): Generator<number> {
  for (const [, number] of text.matchAll(/(\d{1,10})\s+\d{1,5}\s+R\b/g)) yield Number(number);
}
