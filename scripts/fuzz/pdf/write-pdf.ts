import { zlibSync } from 'fflate';
import { joined } from '@/scripts/fuzz/damage-bytes';
import { nextNumber, type PdfModel, toBytes } from './pdf-model';

export interface PdfForm {
  /** `right`: every object where the table says. `shifted`: all beside it. `none`: there is no table, as after a cut. */
  table: 'right' | 'shifted' | 'none';
  /** Streams packed, as in most files. */
  isPacked: boolean;
}

/** The file of a model: header, objects, table, trailer. */
export function writePdf({ objects, root }: PdfModel, { table, isPacked }: PdfForm): Uint8Array {
  const parts: Uint8Array[] = [toBytes('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n')];
  let length = parts[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [number, { head, stream }] of objects) {
    offsets.set(number, length);
    add(toBytes(`${number} 0 obj\n`));
    if (stream === undefined) add(toBytes(head));
    else for (const part of streamParts(head, stream, isPacked)) add(part);
    add(toBytes('\nendobj\n'));
  }
  const start = length;
  if (table !== 'none') add(toBytes(tableText(offsets, table === 'shifted' ? 7 : 0)));
  add(toBytes(`trailer\n<< /Size ${nextNumber(offsets)} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return joined(parts);
}

/** `/WrongLength` is how a change asks for a length that is not true. */
function streamParts(head: string, stream: Uint8Array, isPacked: boolean): Uint8Array[] {
  const packs = isPacked && !/\/Filter\b/.test(head);
  const data = packs ? zlibSync(stream, { level: 1 }) : stream;
  const [, wrong] = /\/WrongLength\s+(\S+)/.exec(head) ?? [];
  const bare = head.replace(/\/Length\s+(?:\d+\s+\d+\s+R|\d+)/, '').replace(/>>\s*$/, '');
  return [
    toBytes(`${bare} /Length ${wrong ?? data.length}${packs ? ' /Filter /FlateDecode' : ''} >>\nstream\n`),
    data,
    toBytes('\nendstream'),
  ];
}

function tableText(offsets: ReadonlyMap<number, number>, shift: number): string {
  const rows = [...offsets].map(([number, offset]) => `${number} 1\n${String(offset + shift).padStart(10, '0')} 00000 n \n`);
  return `xref\n0 1\n0000000000 65535 f \n${rows.join('')}`;
}
