import type { Change } from '@/scripts/fuzz/change';
import { changed } from '@/scripts/fuzz/change';
import { byteChanges } from '@/scripts/fuzz/damage-bytes';
import type { Random } from '@/scripts/fuzz/random';
import { absurdNumbers } from './bend-objects';
import { latin1, type PdfModel, type PdfObject, toBytes, withObject } from './pdf-model';

/** What the pages draw, and how it is packed. */
export const streamChanges: readonly Change<PdfModel>[] = [
  bendCoordinates,
  swapOperators,
  dropOperators,
  insertOperators,
  hugeText,
  damageStream,
  wrongLength,
  wrongFilter,
];

const operators = [
  'q',
  'Q',
  'BT',
  'ET',
  'Tj',
  'TJ',
  'Td',
  'Tm',
  'T*',
  'Tf',
  'Do',
  'cm',
  're',
  'f',
  'BI',
  'ID',
  'EI',
  'BMC',
  'EMC',
  'Ts',
  'Tz',
  'Tr',
  'Tw',
  'Tc',
  "'",
  '"',
];

function bendCoordinates(model: PdfModel, random: Random): PdfModel {
  return atContent(model, random, (content) => {
    const share = random.pick([0.002, 0.02, 0.3]);
    return content.replace(/(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])/g, (number) =>
      random.chance(share) ? random.pick([...absurdNumbers, `-${number}`, `${number}0000`, `0.000${number.replace(/\D/g, '')}`]) : number,
    );
  });
}

function swapOperators(model: PdfModel, random: Random): PdfModel {
  return atContent(model, random, (content) => bent(content, random, () => random.pick(operators)));
}

function dropOperators(model: PdfModel, random: Random): PdfModel {
  return atContent(model, random, (content) => bent(content, random, () => ''));
}

function insertOperators(model: PdfModel, random: Random): PdfModel {
  return atContent(model, random, (content) => {
    const inserted = random.pick([
      'q '.repeat(500),
      'Q '.repeat(500),
      '/X Do ',
      '[ '.repeat(300),
      '<< '.repeat(300),
      '( '.repeat(300),
      'BI /W 9 ID xx ',
      '1e9 0 0 1e9 0 0 cm ',
      '0 0 0 0 0 0 Tm ',
      '1000000 Tz ',
      '/Nope 10 Tf ',
      '-1e9 Tc ',
    ]);
    return bent(content, random, (operator) => `${operator} ${inserted}`);
  });
}

function hugeText(model: PdfModel, random: Random): PdfModel {
  const text = random.pick(['a', 'bean ', '\\000', '\\377', '(', '- ', '\u00b4e', '$']).repeat(random.between(1000, 20_000));
  return atContent(model, random, (content) => content.replace(/\([^()]*\)/, () => `(${text.replace(/(?<!\\)[()]/g, '\\$&')})`));
}

function damageStream(model: PdfModel, random: Random): PdfModel {
  return atStream(model, random, (object) => {
    const { stream = new Uint8Array() } = object;
    return stream.length === 0 ? object : { ...object, stream: changed(stream, byteChanges, random, 3).result };
  });
}

function wrongLength(model: PdfModel, random: Random): PdfModel {
  return atStream(model, random, (object) => ({
    ...object,
    head: object.head.replace(/>>\s*$/, ` /WrongLength ${random.pick(absurdNumbers)} >>`),
  }));
}

function wrongFilter(model: PdfModel, random: Random): PdfModel {
  const filter = random.pick([
    '/FlateDecode',
    '/LZWDecode',
    '/ASCII85Decode',
    '/ASCIIHexDecode',
    '/RunLengthDecode',
    '/CCITTFaxDecode',
    '/JBIG2Decode',
    '/JPXDecode',
    '/Crypt',
    '/Nope',
    '[]',
  ]);
  return atStream(model, random, (object) => ({
    ...object,
    head: object.head.replace(/\/Filter\s*\/?\w+/, '').replace(/>>\s*$/, ` /Filter ${filter} >>`),
  }));
}

function bent(content: string, random: Random, by: (operator: string) => string): string {
  const share = random.pick([0.005, 0.05]);
  return content.replace(/(?<=\s|^)(?:[A-Za-z]{1,2}|T\*)(?=\s|$)/g, (operator) => (random.chance(share) ? by(operator) : operator));
}

function atContent(model: PdfModel, random: Random, change: (content: string) => string): PdfModel {
  return atStream(
    model,
    random,
    (object) => ({ ...object, stream: toBytes(change(latin1(object.stream ?? new Uint8Array()))) }),
    /\bTj\b|\bTJ\b/,
  );
}

function atStream(model: PdfModel, random: Random, change: (object: PdfObject) => PdfObject, holding?: RegExp): PdfModel {
  const streams = [...model.objects].filter(
    ([, { stream }]) => stream !== undefined && (holding === undefined || holding.test(latin1(stream.subarray(0, 5000)))),
  );
  if (streams.length === 0) return model;
  const [number, object] = random.pick(streams);
  return withObject(model, number, change(object));
}
