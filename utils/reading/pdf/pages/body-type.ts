import { mostLetters } from '@/utils/reading/pdf/lines/most-letters';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';

/** Size and font in which most of the paper is set. */
export interface BodyType {
  size: number;
  font: string;
  /** How far its lines stand apart: 1 as in print, about 1.5 in a manuscript set with double spacing. */
  spread: number;
}

/** The distance of two lines in print, as a share of their size, and from where on it is double spacing. */
const [usual, double] = [1.25, 1.7];

/** The type most of the paper's letters are set in. */
export function bodyType(lines: readonly PdfLine[]): BodyType {
  const pitches = new Map<number, number>();
  let above: PdfLine | undefined;
  for (const line of lines) {
    if (above !== undefined && above.font === line.font && line.text.length > 40) {
      const pitch = Math.round((20 * (above.y - line.y)) / line.size);
      if (pitch > 18 && pitch < 60) pitches.set(pitch, (pitches.get(pitch) ?? 0) + 1);
    }
    above = line;
  }
  const most = mostLetters(lines, ({ font, size }) => `${font} ${size.toFixed(1)}`);
  const [steps = 0] = [...pitches].sort((a, b) => b[1] - a[1])[0] ?? [];
  const pitch = steps / 20;
  return { size: most?.size ?? 10, font: most?.font ?? '', spread: pitch > double ? pitch / usual : 1 };
}
