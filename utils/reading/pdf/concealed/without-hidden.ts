import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { glyphText } from '@/utils/reading/pdf/lines/glyph-text';
import type { PageFrame } from '@/utils/reading/pdf/lines/text-run';
import type { HiddenText } from '@/utils/reading/planted/hidden-text';
import { findInstructions } from '@/utils/reading/planted/instructions/find-instructions';
import { tidySpaces } from '@/utils/reading/tidy-text';
import type { DrawnGlyph } from './drawn-glyphs';
import { outsideTexts } from './outside-texts';
import { type ItemPart, isSame, splitItems } from './split-items';

export interface SeenText {
  /** Without what nobody sees. */
  items: TextItem[];
  hidden: HiddenText[];
}

/** Words around a hidden text, in characters. */
const AROUND = 80;
/** Where so much of a page is in doubt, it is a scan with its words under the picture. */
const MOST_DOUBTFUL = 0.8;

interface Stretch {
  parts: ItemPart[];
  text: string;
  glyph: DrawnGlyph | undefined;
}

/** Takes what nobody sees out of a page's text, by what the page draws. */
export function withoutHidden(items: readonly TextItem[], glyphs: readonly DrawnGlyph[], page: number, frame: PageFrame): SeenText {
  const [left = 0, foot = 0, right = 0, head = 0] = frame.view;
  const outside = outsideTexts(glyphs, { left, foot, right, head }, page);
  const inside = glyphs.filter(({ concealment }) => concealment !== undefined);
  if (inside.length === 0) return { items: [...items], hidden: outside };
  const stretches = stretchesOf(splitItems(items, glyphs));
  const all = stretches.reduce((sum, { text }) => sum + text.length, 0);
  const doubtful = stretches.reduce((sum, { text, glyph }) => sum + (glyph?.isDoubtful === true ? text.length : 0), 0);
  const isScan = doubtful > MOST_DOUBTFUL * all;
  const isTaken = ({ text, glyph }: Stretch): boolean =>
    glyph !== undefined && /[\p{L}\p{N}]/u.test(text) && (glyph.isDoubtful !== true || (!isScan && findInstructions(text).length > 0));
  const hidden = stretches.flatMap((stretch, index): HiddenText[] => {
    const { glyph, text } = stretch;
    if (glyph?.concealment === undefined || !isTaken(stretch)) return [];
    const seen = (other: Stretch): boolean => !isTaken(other);
    const before = tail(stretches.slice(Math.max(0, index - 6), index).filter(seen));
    const after = tidySpaces(
      stretches
        .slice(index + 1, index + 7)
        .filter(seen)
        .map((one) => one.text)
        .join(' '),
    )
      .trim()
      .slice(0, AROUND);
    return [{ text, concealment: glyph.concealment, page, before, after, y: head - glyph.y }];
  });
  const kept = stretches.filter((stretch) => !isTaken(stretch)).flatMap(({ parts }) => parts);
  return { items: rejoined(items, kept), hidden: [...hidden, ...outside] };
}

function tail(stretches: Stretch[]): string {
  return tidySpaces(stretches.map(({ text }) => text).join(' '))
    .trim()
    .slice(-AROUND);
}

/** Parts that follow each other and are seen, or hidden, alike. */
function stretchesOf(parts: readonly ItemPart[]): Stretch[] {
  const stretches: (Stretch & { raw: string })[] = [];
  for (const part of parts) {
    const raw = part.item.str.slice(part.start, part.end) + (part.item.hasEOL && part.end === part.item.str.length ? ' ' : '');
    const last = stretches.at(-1);
    const isBlank = raw.trim() === '';
    if (last !== undefined && (isBlank || isSame(last.glyph, part.glyph))) {
      last.parts.push(part);
      last.raw += raw;
    } else stretches.push({ parts: [part], raw, text: '', glyph: part.glyph });
  }
  return stretches.map(({ parts: own, raw, glyph }) => ({ parts: own, text: tidySpaces(glyphText(raw)).trim(), glyph }));
}

/** The items again, each with what is left of it, as wide as that is of all its letters. An end of a line stays one. */
function rejoined(items: readonly TextItem[], kept: readonly ItemPart[]): TextItem[] {
  const left = new Map<TextItem, ItemPart[]>();
  for (const part of kept) left.set(part.item, [...(left.get(part.item) ?? []), part]);
  return items.flatMap((item): TextItem[] => {
    const parts = left.get(item) ?? [];
    const [only] = parts;
    if (only !== undefined && only.start === 0 && only.end === item.str.length) return [item];
    const blank: TextItem[] = item.hasEOL ? [{ ...item, str: '', width: 0 }] : [];
    return [...parts.map((part) => shortened(item, part)), ...blank];
  });
}

function shortened(item: TextItem, { start, end }: ItemPart): TextItem {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform as number[];
  const length = Math.hypot(a, b) || 1;
  const ahead = (item.width * start) / item.str.length;
  const transform = [a, b, c, d, x + (a / length) * ahead, y + (b / length) * ahead];
  return {
    ...item,
    str: item.str.slice(start, end).trimEnd(),
    width: (item.width * (end - start)) / item.str.length,
    transform,
    hasEOL: false,
  };
}
