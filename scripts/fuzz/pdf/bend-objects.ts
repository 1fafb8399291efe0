import type { Change } from '@/scripts/fuzz/change';
import type { Random } from '@/scripts/fuzz/random';
import { nextNumber, type PdfModel, withObject } from './pdf-model';

/** Objects that say something else than they did. */
export const objectChanges: readonly Change<PdfModel>[] = [
  bendNumber,
  bendCounts,
  swapRef,
  dropKey,
  swapNames,
  dropObject,
  doubleObject,
  cyclicPages,
  cyclicOutline,
  claimPages,
  deepenPages,
  dropFontMaps,
  bendBoxes,
];

export const absurdNumbers = [
  '0',
  '-1',
  '1e9',
  '100000000000',
  '2147483648',
  '-2147483649',
  '0.0000001',
  'NaN',
  'nan',
  '--5',
  '.',
  '+',
  '1e400',
  '65536',
  'null',
  '[]',
  '()',
  '/x',
  '<<>>',
];

function bendNumber(model: PdfModel, random: Random): PdfModel {
  return atHead(model, random, (head) =>
    atMatch(head, /(?<![\w.])-?\d+(?:\.\d+)?(?!\s+\d+\s+R|\s+R|[\w.])/g, random, () => random.pick(absurdNumbers)),
  );
}

function bendCounts(model: PdfModel, random: Random): PdfModel {
  const keys = /\/(?:Count|FirstChar|LastChar|Rotate|UserUnit|W|DW|N|First|BitsPerComponent|Columns|Predictor)\s+-?[\d.]+/g;
  return everywhere(model, (head) =>
    head.replace(keys, (whole) => (random.chance(0.3) ? whole.replace(/-?[\d.]+$/, random.pick(absurdNumbers)) : whole)),
  );
}

/** Trees become circles, pages become fonts. */
function swapRef(model: PdfModel, random: Random): PdfModel {
  const numbers = [...model.objects.keys()];
  return atHead(model, random, (head) => atMatch(head, /\d+\s+\d+\s+R\b/g, random, () => `${random.pick(numbers)} 0 R`));
}

function dropKey(model: PdfModel, random: Random): PdfModel {
  return atHead(model, random, (head) => atMatch(head, /\/[A-Z]\w*/g, random, () => ''));
}

function swapNames(model: PdfModel, random: Random): PdfModel {
  const names = [
    '/Page',
    '/Pages',
    '/Catalog',
    '/Font',
    '/Type0',
    '/Type3',
    '/XObject',
    '/Form',
    '/Identity-V',
    '/Crypt',
    '/LZWDecode',
    '/__proto__',
    '/constructor',
  ];
  return atHead(model, random, (head) => atMatch(head, /\/[A-Z]\w*/g, random, () => random.pick(names)));
}

function dropObject(model: PdfModel, random: Random): PdfModel {
  const objects = new Map(model.objects);
  objects.delete(anyNumber(model, random));
  return { ...model, objects };
}

/** One object in the place of another. */
function doubleObject(model: PdfModel, random: Random): PdfModel {
  const object = model.objects.get(anyNumber(model, random));
  return object === undefined ? model : withObject(model, anyNumber(model, random), object);
}

function cyclicPages(model: PdfModel): PdfModel {
  return everywhere(model, (head, number) =>
    /\/Type\s*\/Pages\b/.test(head) ? head.replace(/\/Kids\s*\[/, `/Kids [${number} 0 R `) : head,
  );
}

function cyclicOutline(model: PdfModel, random: Random): PdfModel {
  const entries = [...model.objects].filter(([, { head }]) => /\/Title\b/.test(head)).map(([number]) => number);
  if (entries.length === 0) return model;
  return everywhere(model, (head) => head.replace(/\/(Next|First)\s+\d+\s+\d+\s+R/g, (_, key) => `/${key} ${random.pick(entries)} 0 R`));
}

function claimPages(model: PdfModel, random: Random): PdfModel {
  const count = random.pick([100_000, 0, -3, 2, 7, 1e9]);
  return everywhere(model, (head) => (/\/Type\s*\/Pages\b/.test(head) ? head.replace(/\/Count\s+\d+/, `/Count ${count}`) : head));
}

function deepenPages(model: PdfModel, random: Random): PdfModel {
  const found = /\/Pages\s+(\d+)\s+\d+\s+R/.exec(model.objects.get(model.root)?.head ?? '');
  if (found === null) return model;
  const objects = new Map(model.objects);
  let [inner, next] = [Number(found[1]), nextNumber(model.objects)];
  for (let depth = random.few(300); depth > 0; depth -= 1) {
    objects.set(next, { head: `<< /Type /Pages /Kids [${inner} 0 R] /Count 1 >>` });
    [inner, next] = [next, next + 1];
  }
  const catalogue = model.objects.get(model.root)?.head ?? '';
  objects.set(model.root, { head: catalogue.replace(found[0], `/Pages ${inner} 0 R`) });
  return { ...model, objects };
}

function dropFontMaps(model: PdfModel, random: Random): PdfModel {
  const keys = random.pick([
    /\/ToUnicode\s+\d+\s+\d+\s+R/g,
    /\/Encoding\s+\S+/g,
    /\/FontDescriptor\s+\d+\s+\d+\s+R/g,
    /\/FontFile\d?\s+\d+\s+\d+\s+R/g,
  ]);
  return everywhere(model, (head) => head.replace(keys, ''));
}

function bendBoxes(model: PdfModel, random: Random): PdfModel {
  const box = () => `/MediaBox [${[0, 1, 2, 3].map(() => random.pick(['0', '612', '-792', '1e9', '0.001', 'null'])).join(' ')}]`;
  return everywhere(model, (head) => head.replace(/\/(?:MediaBox|CropBox)\s*\[[^\]]*\]/g, box));
}

function atHead(model: PdfModel, random: Random, change: (head: string) => string): PdfModel {
  const number = anyNumber(model, random);
  const object = model.objects.get(number);
  return object === undefined ? model : withObject(model, number, { ...object, head: change(object.head) });
}

function everywhere(model: PdfModel, change: (head: string, number: number) => string): PdfModel {
  return {
    ...model,
    objects: new Map([...model.objects].map(([number, object]) => [number, { ...object, head: change(object.head, number) }])),
  };
}

function atMatch(text: string, pattern: RegExp, random: Random, by: () => string): string {
  const all = [...text.matchAll(pattern)];
  if (all.length === 0) return text;
  const { 0: whole, index } = random.pick(all);
  return text.slice(0, index) + by() + text.slice(index + whole.length);
}

/** 0, which names no object, when earlier changes have left none. */
function anyNumber({ objects }: PdfModel, random: Random): number {
  return objects.size === 0 ? 0 : random.pick([...objects.keys()]);
}
