import type { Breathe } from '@/utils/reading/breathe';
import { ContentReader } from './content-reader';
import { ContentScan, type ScanContext } from './content-scan';
import type { Area } from './matrix';
import { type PdfObject, pdfObjects } from './pdf-objects';
import { unpack } from './unpack';

/** The object numbers of the pages on which text may be hidden; `all` where the file does not let itself be searched. */
export type SuspectPages = ReadonlySet<number> | 'all';

type Objects = Map<number, PdfObject>;

/** Searches all content streams of a file for text that may be hidden: milliseconds for a paper, on a thread that waits for pdf.js meanwhile. */
export async function suspectPages(bytes: Uint8Array, breathe: Breathe | undefined): Promise<SuspectPages> {
  const file = new TextDecoder('latin1').decode(bytes);
  if (/\/Encrypt\b/.test(file)) return 'all';
  const objects = await allObjects(bytes, file, breathe);
  if (objects === undefined) return 'all';
  const context = contextOf(objects);
  const contents = pageContents(objects);
  const suspects: number[] = [];
  const passing: number[] = [];
  let isInherited = false;
  for (const { number, text, stream } of objects.values()) {
    const isForm = /\/Subtype\s*\/Form\b|\/PatternType\s+1\b/.test(text);
    if (stream === undefined || !(isForm || contents.has(number))) continue;
    const scan = new ContentScan({ ...context, isForm });
    const reader = new ContentReader(scan.onOperator);
    const onPiece = (piece: Uint8Array, isLast: boolean): boolean => {
      reader.push(piece, isLast);
      return scan.isSuspect;
    };
    const isRead =
      isReadable(text) && (await unpack(bytes.subarray(stream.start, stream.end), /\/Fl(?:ateDecode)?\b/.test(text), onPiece, breathe));
    if (scan.isSuspect || !isRead) suspects.push(number);
    else if (scan.passesOn) passing.push(number);
    isInherited ||= scan.inherits;
    const pause = breathe?.();
    if (pause !== undefined) await pause;
  }
  return pagesWith(isInherited ? [...suspects, ...passing] : suspects, objects);
}

/** The streams that pages are written in: each names one or a list. */
function pageContents(objects: Objects): Set<number> {
  const numbers = new Set<number>();
  const add = (names: string): void => {
    for (const [, number] of names.matchAll(/(\d{1,10})\s+\d{1,5}\s+R\b/g)) numbers.add(Number(number));
  };
  for (const { text } of objects.values()) {
    for (const [, list = ''] of text.matchAll(/\/Contents\s*(\[[^\]]*\]|\d{1,10}\s+\d{1,5}\s+R\b)/g)) add(list);
  }
  for (const number of [...numbers]) {
    const { text = '', stream } = objects.get(number) ?? {};
    if (stream === undefined) add(text);
  }
  return numbers;
}

/** Packed once, as papers are, or not at all. */
function isReadable(text: string): boolean {
  return !/\/Filter\s*\[[^\]]*\/\w+\s*\/\w+|\/(?:LZW|ASCII85|ASCIIHex|RunLength|Crypt)\w*\b|\/(?:A85|AHx|LZW|RL)\b/.test(text);
}

/** The objects in the file and in its object streams; `undefined` where one of these cannot be read. */
async function allObjects(bytes: Uint8Array, file: string, breathe: Breathe | undefined): Promise<Objects | undefined> {
  const objects: Objects = new Map();
  for (const object of pdfObjects(file)) {
    objects.set(object.number, object);
    const pause = breathe?.();
    if (pause !== undefined) await pause;
    if (object.stream === undefined || !/\/Type\s*\/ObjStm\b/.test(object.text)) continue;
    const pieces: string[] = [];
    const decoder = new TextDecoder('latin1');
    const packed = bytes.subarray(object.stream.start, object.stream.end);
    const isRead =
      isReadable(object.text) &&
      (await unpack(
        packed,
        /\/Fl(?:ateDecode)?\b/.test(object.text),
        (piece) => {
          pieces.push(decoder.decode(piece));
          return false;
        },
        breathe,
      ));
    if (!isRead) return undefined;
    for (const inner of packedObjects(object.text, pieces.join(''))) objects.set(inner.number, inner);
  }
  return objects;
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

function contextOf(objects: Objects): Omit<ScanContext, 'isForm'> {
  const clearStates = new Set<string>();
  const clear = new Set<number>();
  let hasSpotInks = false;
  let sheet: Area | undefined;
  const isClear = (text: string): boolean => /\/ca\s+0?\.?0*(?![\d.])/.test(text) && !/\/ca\s+0?\.0*[1-9]/.test(text);
  for (const { number, text } of objects.values()) {
    hasSpotInks ||= /\/(?:Separation|DeviceN)\b/.test(text);
    if (isClear(text) && !/\/ExtGState\s*<</.test(text)) clear.add(number);
    for (const [, name = '', own = ''] of text.matchAll(/\/([^\s/<>[\]()]+)\s*<<([^<>]*)>>/g))
      if (isClear(own)) clearStates.add(`/${name}`);
    for (const [, box = ''] of text.matchAll(/\/(?:MediaBox|CropBox)\s*\[([^\]]*)\]/g)) sheet = shared(sheet, box);
  }
  if (clear.size > 0) {
    for (const { text } of objects.values())
      for (const [, name = '', number] of text.matchAll(/\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R\b/g))
        if (clear.has(Number(number))) clearStates.add(`/${name}`);
  }
  return { clearStates, hasSpotInks, sheet };
}

function shared(sheet: Area | undefined, box: string): Area | undefined {
  const [x = 0, y = 0, right = 0, head = 0] = box.trim().split(/\s+/).map(Number);
  if (![x, y, right, head].every(Number.isFinite)) return sheet;
  const own = { left: Math.min(x, right), right: Math.max(x, right), foot: Math.min(y, head), head: Math.max(y, head) };
  if (sheet === undefined) return own;
  return {
    left: Math.max(sheet.left, own.left),
    right: Math.min(sheet.right, own.right),
    foot: Math.max(sheet.foot, own.foot),
    head: Math.min(sheet.head, own.head),
  };
}

/** The pages that use one of these objects, through others or by themselves. */
function pagesWith(suspects: number[], objects: Objects): SuspectPages {
  const pages = new Set<number>();
  if (suspects.length === 0) return pages;
  const users = new Map<number, number[]>();
  for (const { number, text } of objects.values()) {
    if (isEnd(text)) continue;
    for (const [, used] of text.replace(/\/(?:Parent|Annots|P)\b\s*\d+\s+\d+\s+R/g, '').matchAll(/(\d{1,10})\s+\d{1,5}\s+R\b/g)) {
      const own = users.get(Number(used)) ?? [];
      own.push(number);
      users.set(Number(used), own);
    }
  }
  const seen = new Set(suspects);
  const waiting = [...suspects];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const text = objects.get(number)?.text ?? '';
    if (/\/Type\s*\/Pages\b/.test(text)) return 'all';
    if (/\/Type\s*\/Page\b/.test(text)) {
      pages.add(number);
      continue;
    }
    for (const user of users.get(number) ?? []) {
      if (seen.has(user)) continue;
      seen.add(user);
      waiting.push(user);
    }
  }
  return pages;
}

/** Objects that name others without using them. */
function isEnd(text: string): boolean {
  return /\/Type\s*\/(?:Catalog|Annot|StructElem|StructTreeRoot|Outlines|ObjStm|XRef)\b|\/Subtype\s*\/(?:Link|Widget|Popup)\b/.test(text);
}
