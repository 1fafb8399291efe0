import { unzlibSync } from 'fflate';
import { latin1, nextNumber, type PdfModel, type PdfObject, refsIn } from './pdf-model';

/**
 * Takes a sound PDF apart: objects, packed objects, unpacked streams. Good enough for seeds, no parser for the wild; `undefined` when no
 * catalogue is found.
 */
export function parsePdf(bytes: Uint8Array): PdfModel | undefined {
  const text = latin1(bytes);
  const objects = new Map<number, PdfObject>();
  for (const { 0: start, 1: number, index } of text.matchAll(/(?<![\d.])(\d+)\s+\d+\s+obj\b/g)) {
    const object = objectAt(text, bytes, index + start.length);
    if (object !== undefined) objects.set(Number(number), object);
  }
  for (const { head, stream } of [...objects.values()]) {
    if (stream !== undefined && /\/Type\s*\/ObjStm/.test(head))
      for (const [number, inner] of packedObjects(head, stream)) objects.set(number, inner);
  }
  const root = [...objects].find(([, { head }]) => /\/Type\s*\/Catalog/.test(head))?.[0];
  return root === undefined ? undefined : reachable({ objects, root });
}

function objectAt(text: string, bytes: Uint8Array, start: number): PdfObject | undefined {
  const end = text.indexOf('endobj', start);
  if (end < 0) return undefined;
  const opening = /stream\r?\n/g;
  opening.lastIndex = start;
  const found = opening.exec(text);
  if (found === null || found.index > end) return { head: text.slice(start, end).trim() };
  const close = text.indexOf('endstream', found.index + 6);
  if (close < 0) return undefined;
  return unpacked(text.slice(start, found.index).trim(), bytes.slice(found.index + found[0].length, close));
}

/** Pictures are not looked at by a reader of text, and only make files big. */
function unpacked(head: string, stream: Uint8Array): PdfObject {
  if (/\/Subtype\s*\/Image/.test(head)) return { head, stream: stream.slice(0, 64) };
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(head) || /\/(?:DecodeParms|Length1)\b/.test(head)) return { head, stream };
  try {
    return { head: head.replace(/\/Filter\s*(?:\[\s*\/FlateDecode\s*\]|\/FlateDecode)/, ''), stream: unzlibSync(stream) };
  } catch {
    // Stays packed: a seed need not be understood whole.
    return { head, stream };
  }
}

function packedObjects(head: string, stream: Uint8Array): [number, PdfObject][] {
  const text = latin1(stream);
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0);
  const places = text.slice(0, first).trim().split(/\s+/).map(Number);
  return Array.from({ length: Math.floor(places.length / 2) }, (_, index) => {
    const [number = 0, start = 0, , next] = places.slice(index * 2, index * 2 + 4);
    return [number, { head: text.slice(first + start, next === undefined ? undefined : first + next).trim() }];
  });
}

function reachable({ objects, root }: PdfModel): PdfModel {
  const kept = new Map<number, PdfObject>();
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const object = objects.get(number);
    if (object === undefined || kept.has(number)) continue;
    kept.set(number, object);
    waiting.push(...refsIn(object.head));
  }
  return { objects: kept, root };
}

/** The same paper with a few of its pages only. */
export function withPages(model: PdfModel, isKept: (index: number) => boolean): PdfModel {
  const pages = [...model.objects].filter(([, { head }]) => /\/Type\s*\/Page\b/.test(head)).filter((_, index) => isKept(index));
  const objects = new Map(model.objects);
  const tree = nextNumber(objects);
  objects.set(tree, { head: `<< /Type /Pages /Kids [${pages.map(([number]) => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>` });
  const catalogue = objects.get(model.root)?.head ?? '';
  objects.set(model.root, { head: catalogue.replace(/\/Pages\s+\d+\s+\d+\s+R/, `/Pages ${tree} 0 R`) });
  // Pages point to each other by links, and to their old tree.
  for (const [number, { head }] of pages)
    objects.set(number, { ...objects.get(number), head: head.replace(/\/Parent\s+\d+\s+\d+\s+R/, `/Parent ${tree} 0 R`) });
  const left = [...model.objects].filter(
    ([number, { head }]) => /\/Type\s*\/Pages?\b/.test(head) && !pages.some(([page]) => page === number),
  );
  for (const [number] of left) objects.delete(number);
  return reachable({ objects, root: model.root });
}
