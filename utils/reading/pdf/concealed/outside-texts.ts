import { glyphText } from '@/utils/reading/pdf/lines/glyph-text';
import type { HiddenText } from '@/utils/reading/planted/hidden-text';
import type { DrawnGlyph } from './drawn-glyphs';
import { type Area, holds } from './matrix';

/** Letters on one line, in points up or down. */
const SAME_LINE = 2;

/**
 * The lines that stand wholly outside the page: pdf.js leaves them out of its text already. A line that begins on the page and runs over its
 * edge is a table too wide, or a line that TeX could not break.
 */
export function outsideTexts(glyphs: readonly DrawnGlyph[], sheet: Area, page: number): HiddenText[] {
  const isOutside = ({ x, y, size }: DrawnGlyph): boolean =>
    !holds({ left: sheet.left - size, foot: sheet.foot, right: sheet.right, head: sheet.head }, x, y);
  const texts: HiddenText[] = [];
  let before: DrawnGlyph | undefined;
  let line: { text: string; y: number } | undefined;
  const close = (): void => {
    const text = glyphText(line?.text ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (line !== undefined && /[\p{L}\p{N}]/u.test(text)) texts.push({ text, concealment: 'crop-box', page, y: sheet.head - line.y });
    line = undefined;
  };
  let isRunOver = false;
  for (const glyph of glyphs) {
    const isNext = before !== undefined && Math.abs(before.y - glyph.y) <= SAME_LINE;
    if (!isOutside(glyph)) {
      close();
      isRunOver = true;
    } else if (!isNext || !isRunOver) {
      isRunOver = false;
      const isApart = before !== undefined && (!isNext || glyph.x - before.x > 1.2 * glyph.size);
      line ??= { text: '', y: glyph.y };
      line.text += (isApart ? ' ' : '') + glyph.text;
    }
    before = glyph;
  }
  close();
  return texts;
}
