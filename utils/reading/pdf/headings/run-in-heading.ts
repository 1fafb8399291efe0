import { lettersOf } from '@/utils/reading/pdf/lines/letters-of';
import { isElsewhere, isSameSize, isShort, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { type HeadingShape, headingShape, withoutBreaks } from './heading-shape';
import type { OutlineEntry } from './outline-entries';
import type { OutlineMatch } from './outline-match';

export interface RunInHeading {
  /** One, or two where its title is longer than the first. */
  lines: number;
  text: string;
  shape: HeadingShape;
  entry?: OutlineEntry;
  /** What of its last line begins the paragraph. */
  rest: string;
}

/**
 * A heading whose paragraph begins on the same line: `2.1. Jars. We count …`. Told by the font of its first letters, which is another than
 * the paragraph's, and by its number or its place in the outline; "Proof." alone opens a paragraph, not a section.
 */
export function runInHeading(
  lines: readonly PlacedLine[],
  index: number,
  body: { font: string },
  usesRoman: boolean,
  outline: OutlineMatch,
): RunInHeading | undefined {
  const [line, below] = [lines[index], lines[index + 1]];
  if (line === undefined) return undefined;
  if (isRunIn(line, body)) {
    const title = titleOf(line, body.font);
    return title === undefined ? undefined : headingOf(title, line.text.slice(title.length).trim(), 1, usesRoman, outline);
  }
  if (!goesOnRunIn(line, below, body) || below === undefined) return undefined;
  const title = titleOf(below, body.font);
  if (title === undefined) return undefined;
  return headingOf(withoutBreaks(`${line.text} ${title}`), below.text.slice(title.length).trim(), 2, usesRoman, outline);
}

function headingOf(title: string, rest: string, lines: number, usesRoman: boolean, outline: OutlineMatch): RunInHeading | undefined {
  const text = title.replace(/[.:]$/, '');
  if (rest.length < 2 || text.length < 3 || text.length > 140) return undefined;
  const shape = headingShape(text, usesRoman);
  const { number, heading } = shape;
  const entry = outline.find(text, number, heading) ?? (number === undefined ? undefined : outline.findLoosely(heading, number));
  const isCounted = number?.includes('.') === true && /^\p{Lu}/u.test(heading);
  if (entry === undefined && !isCounted) return undefined;
  return { lines, text, shape, rest, ...(entry === undefined ? {} : { entry }) };
}

/** Begins in a font of its own and ends in another. */
export function isRunIn({ pieces }: PlacedLine, body: { font: string }): boolean {
  const font = firstFont(pieces);
  return font !== undefined && font !== body.font && font !== pieces.at(-1)?.font;
}

/** Words of the body's font at the end: the last bracket of a formula is no text. */
export function endsInText({ pieces }: PlacedLine, body: { font: string }): boolean {
  const start = pieces.findLastIndex(({ font }) => font !== body.font) + 1;
  return pieces.slice(start).some(({ text }) => /\p{L}{2}/u.test(text));
}

/** A title in a font of its own fills the line, and ends within the one below, where the text begins. */
export function goesOnRunIn(line: PlacedLine, below: PlacedLine | undefined, body: { font: string }): boolean {
  if (below === undefined || isShort(line) || isElsewhere(line, below) || !isSameSize(line, below) || line.y - below.y > 1.6 * line.size)
    return false;
  return firstFont(below.pieces) === line.font && endsInText(below, body) && isRunIn(below, body);
}

function firstFont(pieces: PlacedLine['pieces']): string | undefined {
  return pieces.slice(0, 2).find((piece) => /\p{L}{2}/u.test(piece.text))?.font;
}

/** The line up to the last dot or colon in the font of its first word; formulas in between have fonts of their own. */
function titleOf({ pieces, text }: PlacedLine, bodyFont: string): string | undefined {
  const first = pieces.findIndex((piece) => /\p{L}{2}/u.test(piece.text));
  const font = pieces[first]?.font;
  if (first < 0 || first > 1 || font === bodyFont || font === pieces.at(-1)?.font) return undefined;
  const last = pieces.findLastIndex((piece) => piece.font === font && /[.:]\s*$/.test(piece.text));
  if (last < 0) return undefined;
  let letters = lettersOf(
    pieces
      .slice(0, last + 1)
      .map((piece) => piece.text)
      .join(''),
  ).length;
  let end = 0;
  for (; end < text.length && letters > 0; end += 1) letters -= lettersOf(text.charAt(end)).length;
  for (; end < text.length && !/[\s\p{L}\d]/u.test(text.charAt(end)); ) end += 1;
  return text.slice(0, end);
}

// Seen on https://arxiv.org/pdf/1905.00506v2.
