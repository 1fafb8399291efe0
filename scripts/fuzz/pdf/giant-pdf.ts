import { Random } from '@/scripts/fuzz/random';
import { growPdf } from './grow-pdf';
import { type PdfModel, type PdfObject, toBytes } from './pdf-model';
import { writePdf } from './write-pdf';

const form = { table: 'right', isPacked: false } as const;

/** A PDF of one page that draws this. */
function drawing(content: string): Map<number, PdfObject> {
  const { objects } = growPdf(new Random(1, 1));
  const page = objects.get(20)?.head ?? '';
  return new Map(objects)
    .set(2, { head: '<< /Type /Pages /Kids [20 0 R] /Count 1 >>' })
    .set(20, { head: page })
    .set(21, { head: '<< >>', stream: toBytes(content) });
}

function written(objects: ReadonlyMap<number, PdfObject>): Uint8Array {
  const model: PdfModel = { objects, root: 1 };
  return writePdf(model, form);
}

const line = ['Jars', 'Beans are counted in jars, one by one, until', 'there are no beans left in any of the jars.']
  .map((text, index) => `BT /F0 ${index === 0 ? 18 : 10} Tf 72 ${700 - 12 * index} Td (${text}) Tj ET\n`)
  .join('');

export function millionObjects(count: number): Uint8Array {
  const objects = drawing(line);
  for (let number = 100; number < count; number += 1) objects.set(number, { head: `[${number + 1} 0 R]` });
  return written(objects);
}

export function claimedPages(count: number): Uint8Array {
  return written(drawing(line).set(2, { head: `<< /Type /Pages /Kids [20 0 R] /Count ${count} >>` }));
}

export function samePageAgain(count: number): Uint8Array {
  return written(drawing(line).set(2, { head: `<< /Type /Pages /Kids [${'20 0 R '.repeat(count)}] /Count ${count} >>` }));
}

export function realPages(count: number): Uint8Array {
  const objects = drawing(line);
  const page = objects.get(20) ?? { head: '' };
  for (let index = 0; index < count; index += 1) objects.set(100 + index, page);
  const kids = Array.from({ length: count }, (_, index) => `${100 + index} 0 R`);
  return written(objects.set(2, { head: `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count} >>` }));
}

export function deepPages(depth: number): Uint8Array {
  const objects = drawing(line);
  for (let level = 0; level < depth; level += 1) {
    const kid = level === depth - 1 ? '20 0 R' : `${101 + level} 0 R`;
    objects.set(100 + level, { head: `<< /Type /Pages /Kids [${kid}] /Count 1 >>` });
  }
  return written(objects.set(2, { head: '<< /Type /Pages /Kids [100 0 R] /Count 1 >>' }));
}

export function deepOutline(depth: number): Uint8Array {
  const objects = drawing(line);
  for (let level = 0; level < depth; level += 1)
    objects.set(100 + level, { head: `<< /Title (Jar ${level}) /First ${101 + level} 0 R >>` });
  return written(objects.set(5, { head: '<< /First 100 0 R >>' }));
}

export function longOutline(count: number): Uint8Array {
  const objects = drawing(line);
  for (let index = 0; index < count; index += 1)
    objects.set(100 + index, { head: `<< /Title (Jar ${index}) /Next ${101 + index} 0 R /Dest [20 0 R /Fit] >>` });
  return written(objects.set(5, { head: '<< /First 100 0 R >>' }));
}

export function hugeItem(characters: number): Uint8Array {
  return written(drawing(`BT /F0 10 Tf 72 700 Td (${'bean '.repeat(characters / 5)}) Tj ET`));
}

export function manyItems(count: number): Uint8Array {
  return written(
    drawing(
      Array.from({ length: count }, (_, index) => `BT /F0 10 Tf ${index % 500} ${(index * 7) % 700} Td (bean ${index}) Tj ET`).join('\n'),
    ),
  );
}

export function manyLetters(count: number): Uint8Array {
  return written(drawing(`BT /F0 10 Tf 72 700 Td ${Array.from({ length: count }, () => '0 -1 Td (a) Tj').join('\n')} ET`));
}

export function deepArrays(depth: number): Uint8Array {
  return written(
    drawing(line)
      .set(50, { head: '['.repeat(depth) + ']'.repeat(depth) })
      .set(1, { head: '<< /Type /Catalog /Pages 2 0 R /Outlines 50 0 R /Names 50 0 R >>' }),
  );
}

export function deepStates(depth: number): Uint8Array {
  return written(drawing(`${'q '.repeat(depth)}${line}${'Q '.repeat(depth)}`));
}

export function deepBrackets(depth: number): Uint8Array {
  return written(drawing(`${'['.repeat(depth)} TJ\n${line}`));
}

/** Each form draws the next one twice: thirty of them draw a thousand million lines. */
export function doublingForms(levels: number): Uint8Array {
  const objects = drawing('/X Do');
  const fonts = '/Font << /F0 10 0 R >>';
  for (let level = 0; level < levels; level += 1) {
    const head = `<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << ${fonts} /XObject << /X ${101 + level} 0 R >> >> >>`;
    objects.set(100 + level, { head, stream: toBytes(level === levels - 1 ? line : '/X Do /X Do') });
  }
  const page = objects.get(20) ?? { head: '' };
  return written(objects.set(20, { head: page.head.replace('/X 8 0 R', '/X 100 0 R') }));
}

/** A form that draws itself. */
export function formInItself(): Uint8Array {
  const objects = drawing('/X Do');
  const head = '<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F0 10 0 R >> /XObject << /X 100 0 R >> >> >>';
  const page = objects.get(20) ?? { head: '' };
  return written(
    objects.set(100, { head, stream: toBytes(`${line}/X Do`) }).set(20, { head: page.head.replace('/X 8 0 R', '/X 100 0 R') }),
  );
}

/** A stream that unpacks to far more than it weighs. */
export function packedGiant(megabytes: number): Uint8Array {
  return writePdf({ objects: drawing(`${line}${' '.repeat(megabytes * 1_000_000)}`), root: 1 }, { table: 'right', isPacked: true });
}
