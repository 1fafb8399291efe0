import type { Random } from '@/scripts/fuzz/random';
import { type PdfModel, type PdfObject, toBytes } from './pdf-model';

const words = [
  'beans',
  'are',
  'counted',
  'in',
  'jars',
  '12.5',
  '(a)',
  'co-',
  'Abstract',
  '1 Introduction',
  'References',
  '[1]',
  'Table 1:',
  'Figure 2:',
  'arXiv:2602.99901v2 [cs.CL]',
  '\\337',
  '\\050',
  '$x',
  '#',
  '\\000\\001',
  'ABCDEFGH',
];

const fonts = [
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /FirstChar 0 /LastChar 3 /Widths [0 1e9 -500 250] >>',
  '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+CMR10 /Encoding << /Type /Encoding /Differences [65 /f_f /alpha /.notdef /g7 /uniD800 /u1F600 200 /fi] >> >>',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol /ToUnicode 9 0 R >>',
  '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << /a 8 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [10] /Resources << >> >>',
  '<< /Type /Font /Subtype /Type0 /BaseFont /Bean /Encoding /Identity-H /ToUnicode 9 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Bean /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /W [0 [500 -1e9]] >>] >>',
] as const;

/** Maps letters to halves of letters, to nothing and to whole words. */
const toUnicode = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange
6 beginbfchar <41> <d835> <42> <dc00> <43> <00660066> <44> <0000> <45> <d835dc9c> <46> <ffff> endbfchar
2 beginbfrange <61> <7a> <0061> <30> <39> [<0030> <e000> <202e>] endbfrange endcmap end`;

/** A small PDF out of lines at random places, with an outline and links; no TeX has made it. */
export function growPdf(random: Random): PdfModel {
  const objects = new Map<number, PdfObject>();
  const pages = Array.from({ length: random.few(8) }, (_, index) => 20 + index * 3);
  objects.set(1, { head: '<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R /Dests << /a [20 0 R /Fit] >> >>' });
  objects.set(2, { head: `<< /Type /Pages /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] /Count ${pages.length} >>` });
  objects.set(5, { head: '<< /First 6 0 R /Last 7 0 R /Count 2 >>' });
  objects.set(6, { head: '<< /Title (1 Introduction) /Parent 5 0 R /Next 7 0 R /Dest [20 0 R /XYZ 0 700 0] >>' });
  objects.set(7, { head: '<< /Title <feffd83500420065> /Parent 5 0 R /Prev 6 0 R /First 6 0 R /Dest /a >>' });
  objects.set(8, { head: '<< >>', stream: toBytes('10 0 0 0 10 10 d1 0 0 10 10 re f') });
  objects.set(9, { head: '<< >>', stream: toBytes(toUnicode) });
  for (const [index, font] of fonts.entries()) objects.set(10 + index, { head: font });
  const resources = `<< /Font << ${fonts.map((_, index) => `/F${index} ${10 + index} 0 R`).join(' ')} >> /XObject << /X 8 0 R >> >>`;
  for (const page of pages) {
    const uri = random.pick(['https://github.com/bean/jar', 'javascript:alert(1)', 'mailto:a@b', '', '\\000', 'https://[']);
    const link = `<< /Type /Annot /Subtype /Link /Rect [72 600 300 620] /A << /S /URI /URI (${uri}) >> >>`;
    objects.set(page, {
      head: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources ${resources} /Contents ${page + 1} 0 R /Annots [${page + 2} 0 R] >>`,
    });
    objects.set(page + 1, { head: '<< >>', stream: toBytes(content(random)) });
    objects.set(page + 2, { head: link });
  }
  return { objects, root: 1 };
}

function content(random: Random): string {
  const isOrderly = random.chance(0.6);
  const lines: string[] = [];
  let y = 760;
  for (let count = random.few(90); count > 0; count -= 1) {
    y -= isOrderly ? 12 : random.between(-300, 300);
    const x = isOrderly ? random.pick([72, 72, 72, 90, 320]) : random.between(-100, 700);
    const size = isOrderly && random.chance(0.9) ? 10 : random.pick([0, 0.01, 6, 12, 18, 500, -10]);
    const text = Array.from({ length: random.few(14) }, () => random.pick(words))
      .join(' ')
      .replace(/(?<!\\)[()]/g, '\\$&');
    const place = random.chance(0.95)
      ? `1 0 0 1 ${x} ${y} Tm`
      : `${[0, 1, 2, 3, 4, 5].map(() => random.pick([0, 1, -1, 1e9, 700])).join(' ')} Tm`;
    const shown = random.chance(0.8) ? `(${text}) Tj` : `[(${text}) ${random.pick([-300, 0, 1e9, -120])} (${text})] TJ`;
    lines.push(`BT /F${isOrderly && random.chance(0.85) ? 0 : random.below(fonts.length)} ${size} Tf ${place} ${shown} ET`);
  }
  return lines.join('\n');
}
