import type { TextRun } from './text-run';

/** A font of signs whose glyphs have no names pdf.js knows: by the character it gives, the sign and its width, a thousandth of the size each. */
interface SignFont {
  signs: Readonly<Record<string, string>>;
  widths: Readonly<Record<string, number>>;
  /** Characters that are never so wide in a font of letters. */
  telling: string;
}

const relations = { '6': '≤', '>': '≥', ',': '≜', '.': '≲', '&': '≳' };
const sameWidth = (width: number): Record<string, number> => Object.fromEntries(Object.keys(relations).map((sign) => [sign, width]));

const fonts: readonly SignFont[] = [
  // Dingbats: ticks and crosses in tables.
  {
    signs: { '3': '✓', '4': '✔', '5': '✕', '6': '✖', '7': '✗', '8': '✘' },
    widths: { '3': 755, '4': 846, '5': 762, '6': 761, '7': 571, '8': 677 },
    telling: '345678',
  },
  // MSAM of the AMS, and the same of newtx, where a 6 is as wide as in the fonts of some plots.
  { signs: relations, widths: sameWidth(777.8), telling: '6,.' },
  { signs: relations, widths: sameWidth(636), telling: ',.' },
];

/** What the runs of one font on the pages read so far say: nothing but signs of one of these, or something else. */
export interface WidthSigns {
  possible: readonly SignFont[];
  isTold: boolean;
}

export const anySigns: WidthSigns = { possible: fonts, isTold: false };
const noSigns: WidthSigns = { possible: [], isTold: false };

/** What is known of a font after one more of its runs; control characters and blanks say nothing. */
export function signsAfter(known: WidthSigns, { text, width, size }: Pick<TextRun, 'text' | 'width' | 'size'>): WidthSigns {
  if (known.possible.length === 0 || /^[\s\p{Cc}]*$/u.test(text)) return known;
  if (text.length > 1) return noSigns;
  const share = (1000 * width) / size;
  const possible = known.possible.filter(({ widths }) => Math.abs((widths[text] ?? 0) - share) < 0.6);
  return possible.length === 0 ? noSigns : { possible, isTold: known.isTold || possible.some(({ telling }) => telling.includes(text)) };
}

/** The sign a run stands for, `undefined` where its font is another. */
export function widthSign({ possible, isTold }: WidthSigns, text: string): string | undefined {
  return isTold ? possible[0]?.signs[text] : undefined;
}

// Seen on https://arxiv.org/pdf/2204.10628v1 and https://arxiv.org/pdf/2205.14135v2 (ticks), https://arxiv.org/pdf/1904.01169v3 (MSAM),
// https://arxiv.org/pdf/2112.04426v1 (newtx).
