/** For each UTF-16 unit the one that is searched in its place; made when it is first needed. */
let units: Uint16Array | undefined;

/**
 * A text as it is searched: without what only looks different. Small letters, without accents; half-width for full-width letters of Chinese input
 * methods; simplified for traditional characters, once `foldTraditional` knows them. As long as the text: places in it are places in the text.
 */
export function fold(text: string): string {
  units ??= plainUnits();
  const folded = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) folded[at] = units[text.charCodeAt(at)] ?? 0;
  return decoder.decode(folded);
}

/** The signs of emphasis, code and formulas in Markdown, which nobody sees. */
const SIGNS = Array.from('*`$', (sign) => sign.charCodeAt(0));

const LINE_END = 10;

export function isSign(unit: number): boolean {
  return SIGNS.includes(unit);
}

/** The same of Markdown, without its signs. Several texts are put together with a line's end between them. */
export function searchable(...texts: readonly string[]): string {
  units ??= plainUnits();
  const [first = 0, second = 0, third = 0] = SIGNS;
  const folded = new Uint16Array(texts.reduce((sum, { length }) => sum + length + 1, 0));
  let length = 0;
  for (const text of texts) {
    if (length > 0) folded[length++] = LINE_END;
    // Written out: it goes through all cards.
    for (let at = 0; at < text.length; at++) {
      const unit = units[text.charCodeAt(at)] as number;
      if (unit !== first && unit !== second && unit !== third) folded[length++] = unit;
    }
  }
  return decoder.decode(folded.subarray(0, length));
}

/** @param pairs traditional and simplified characters, as `亂 乱|並 并|…`; those beyond the first plane are left */
export function foldTraditional(pairs: string): void {
  units ??= plainUnits();
  for (const pair of pairs.split('|')) {
    const [traditional = '', simplified = ''] = pair.split(' ');
    if (traditional.length === 1 && simplified.length === 1) units[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
  }
}

/** Half a pair becomes the sign for what cannot be read, which is as long. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

function plainUnits(): Uint16Array {
  return Uint16Array.from({ length: 0x10000 }, (_, unit) => plainUnit(unit));
}

const isIdeograph = (unit: number) => unit >= 0x2e80 && unit < 0xf900 && !(unit >= 0x3000 && unit < 0x3100);
/** Latin and Greek with their accents; in other scripts a mark may be another letter. */
const isAccented = (unit: number) => unit < 0x400 || (unit >= 0x1e00 && unit < 0x2000);

function plainUnit(unit: number): number {
  // Ideographs, Hangul and the halves of pairs stay: most of the plane, and asking takes a while.
  if (isIdeograph(unit)) return unit;
  const plain = String.fromCharCode(unit).normalize('NFKC').toLowerCase();
  const base = isAccented(unit) ? plain.normalize('NFD').replace(/\p{M}+$/u, '') : plain;
  return base.length === 1 ? base.charCodeAt(0) : unit;
}
