import { type HeadingShape, headingShape } from './heading-shape';
import { lettersOf } from './letters-of';
import type { OutlineEntry } from './outline-entries';
import type { OutlineMatch } from './outline-match';
import type { PlacedLine } from './placed-line';

export interface RunInHeading {
  text: string;
  shape: HeadingShape;
  entry?: OutlineEntry;
  rest: string;
}

/**
 * A heading whose paragraph begins on the same line: `2.1. Jars. We count …`. Told by the font of its first letters, which is another than
 * the paragraph's, and by its number or its place in the outline; "Proof." alone opens a paragraph, not a section.
 */
export function runInHeading(
  line: PlacedLine,
  body: { font: string },
  usesRoman: boolean,
  outline: OutlineMatch,
): RunInHeading | undefined {
  const title = titleOf(line, body.font);
  if (title === undefined) return undefined;
  const rest = line.text.slice(title.length).trim();
  const text = title.replace(/[.:]$/, '');
  if (rest.length < 2 || text.length < 3 || text.length > 140) return undefined;
  const shape = headingShape(text, usesRoman);
  const { number, heading } = shape;
  const entry = outline.find(text, number, heading) ?? (number === undefined ? undefined : outline.findLoosely(heading, number));
  const isCounted = number?.includes('.') === true && /^\p{Lu}/u.test(heading);
  if (entry === undefined && !isCounted) return undefined;
  return { text, shape, rest, ...(entry === undefined ? {} : { entry }) };
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
