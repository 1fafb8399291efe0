import type { BodyType } from '@/utils/reading/pdf/pages/body-type';
import { isElsewhere, isSameSize, isShort, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { type HeadingShape, headingShape, withoutBreaks } from './heading-shape';
import type { OutlineEntry } from './outline-entries';
import type { OutlineMatch } from './outline-match';
import { endsInText, goesOnRunIn, isRunIn, runInHeading } from './run-in-heading';
import { isLikelySectionName, isSectionName } from './section-names';

/** A line, or two or three, that may be a heading. */
export interface HeadingCandidate {
  index: number;
  /** How many lines it takes. */
  lines: number;
  text: string;
  shape: HeadingShape;
  /** Font and size, to compare. */
  style: string;
  size: number;
  entry?: OutlineEntry;
  /** A well-known name. */
  isNamed: boolean;
  /** Another font, another size or capitals only, and nothing of another font in it. */
  isSetApart: boolean;
  /** Its paragraph begins on the same line, with this. */
  rest?: string;
}

const most = 200;

const appendixLabel = /^appendix\s+(?:[A-Z]|\d{1,2}|[IVX]{1,4})[.:]?$/i;

/** A well-known name with its number is shorter. */
const longestName = 60;

/** Nobody's paper has more; a hostile file may number every line. */
const mostCandidates = 4000;

/** All lines that may be headings. */
export async function headingCandidates(
  lines: readonly PlacedLine[],
  outline: OutlineMatch,
  body: BodyType,
  usesRoman: boolean,
  rest: () => Promise<void>,
): Promise<HeadingCandidate[]> {
  const candidates: HeadingCandidate[] = [];
  for (let index = 0, round = 0; index < lines.length && candidates.length < mostCandidates; index += 1, round += 1) {
    if (round % 100 === 99) await rest();
    const candidate = candidateAt(lines, index, outline, body, usesRoman);
    if (candidate === undefined) continue;
    if (candidate.entry !== undefined) outline.use(candidate.entry);
    candidates.push(candidate);
    index += candidate.lines - 1;
  }
  return candidates;
}

function candidateAt(
  lines: readonly PlacedLine[],
  index: number,
  outline: OutlineMatch,
  body: BodyType,
  usesRoman: boolean,
): HeadingCandidate | undefined {
  const line = lines[index];
  if (line === undefined || !/\p{L}{2}/u.test(line.text.slice(0, most)) || beginsRaised(line)) return undefined;
  const shared = { index, style: styleOf(line), size: line.size, isSetApart: isSetApart(line, body) };
  if (line.text.length <= most && isFree(lines[index - 1], line)) {
    // Letter-spaced titles are told only when their spaces are out.
    const mayBeEntry = outline.mayBegin(line.text) || /^\p{Lu} \p{Lu} /u.test(line.text);
    for (let count = 1; mayBeEntry && count <= 3; count += 1) {
      const text = joined(lines, index, count);
      if (text === undefined) break;
      const shape = headingShape(text, usesRoman);
      const entry = outline.find(text, shape.number, shape.heading);
      if (entry !== undefined) return { ...shared, lines: count, text, shape, entry, isNamed: false };
    }
    const own = alone(lines, index, shared, usesRoman, body);
    if (own !== undefined) return own;
  }
  const runIn = runInHeading(lines, index, body, usesRoman, outline);
  return runIn === undefined ? undefined : { ...shared, ...runIn, isNamed: false, isSetApart: true };
}

function alone(
  lines: readonly PlacedLine[],
  index: number,
  shared: Pick<HeadingCandidate, 'index' | 'style' | 'size' | 'isSetApart'>,
  usesRoman: boolean,
  body: BodyType,
): HeadingCandidate | undefined {
  const [line, before] = [lines[index], lines[index - 1]];
  if (line === undefined || (!shared.isSetApart && line.text.length > longestName)) return undefined;
  const first = headingShape(line.text, usesRoman);
  // The words of a drawing are smaller than any heading.
  const isLikely = shared.isSetApart && line.size > body.size * 0.92 && isLikelySectionName(first.heading);
  const isNamed = isSectionName(first.heading) || isLikely;
  if (!isNamed && !shared.isSetApart) return undefined;
  // Nothing that fills its line or ends like a sentence is a heading by its looks alone.
  const count = isNamed ? 1 : headingLines(lines, index, body);
  if (!isNamed && isRunInTitle(lines, index + count - 1, body)) return undefined;
  const text = joined(lines, index, count) ?? line.text;
  const shape = headingShape(text, usesRoman);
  if (/[,;:]$|[^.]\.$/.test(text) && !(shape.number !== undefined && /^[^.]{3,80}\.$/.test(shape.heading)) && !isNamed) return undefined;
  if (hasWideGaps(line, shape) || (before !== undefined && isInSentence(before, line))) return undefined;
  return { ...shared, lines: count, text, shape, isNamed };
}

/** The title of a paragraph that begins on the same line as its text, or on the one above. */
function isRunInTitle(lines: readonly PlacedLine[], last: number, body: { font: string }): boolean {
  const line = lines[last];
  if (line === undefined) return false;
  return (isRunIn(line, body) && endsInText(line, body)) || goesOnRunIn(line, lines[last + 1], body);
}

/** A heading of two or three lines: all look alike, each but the last fills its line or nearly so, and they stand close together. */
function headingLines(lines: readonly PlacedLine[], index: number, body: BodyType): number {
  let count = 1;
  for (; count < 3; count += 1) {
    const [above, below] = [lines[index + count - 1], lines[index + count]];
    if (above === undefined || below === undefined || styleOf(above) !== styleOf(below) || isElsewhere(above, below)) break;
    const isClose = above.y - below.y < 1.6 * body.spread * above.size && above.y > below.y;
    if (!isClose || headingShape(below.text, true).number !== undefined || !isSetApart(below, body) || below.text.length > most) break;
    // `APPENDIX A` stands above its title.
    if (appendixLabel.test(above.text)) continue;
    if (isShort(above) && above.right - above.x < 0.55 * (above.column.right - above.column.left)) break;
  }
  return count;
}

function joined(lines: readonly PlacedLine[], index: number, count: number): string | undefined {
  const texts: string[] = [];
  for (let place = index; place < index + count; place += 1) {
    const [above, line] = [lines[place - 1], lines[place]];
    if (line === undefined || line.text.length > most) return undefined;
    if (place > index && (above === undefined || !isSameSize(above, line, 0.08) || isElsewhere(above, line))) return undefined;
    texts.push(line.text);
  }
  return withoutBreaks(texts.join(' '));
}

/** Not within a paragraph: the line before ended, is set otherwise, or stands further off. */
function isFree(before: PlacedLine | undefined, line: PlacedLine): boolean {
  return before === undefined || !isInSentence(before, line);
}

function isInSentence(before: PlacedLine, line: PlacedLine): boolean {
  if (isElsewhere(before, line) || before.font !== line.font || !isSameSize(before, line)) return false;
  return before.y - line.y < 1.35 * line.size && !isShort(before) && !/[.!?:]["”’)]*$/.test(before.text);
}

export function styleOf({ font, size }: { font: string; size: number }): string {
  return `${font} ${size.toFixed(1)}`;
}

function isSetApart(line: PlacedLine, body: BodyType): boolean {
  const isUpper = /\p{Lu}{3}/u.test(line.text) && !/\p{Ll}{2}/u.test(line.text);
  return line.font !== body.font || line.size > body.size * 1.05 || isUpper;
}

/** A small raised number is the mark of a footnote or an institute. */
function beginsRaised({ pieces: [first], size }: PlacedLine): boolean {
  return first !== undefined && first.size < 0.85 * size && /^[\d*†‡§¶∗]+$/u.test(first.text.trim());
}

/** The row of a table that begins with a number has gaps further on. */
function hasWideGaps({ pieces, size }: PlacedLine, { number }: HeadingShape): boolean {
  return pieces.some((piece, index) => {
    const next = pieces[index + 1];
    const isAfterNumber = number !== undefined && index <= 1 && piece.text.replace(/[.\s]/g, '').length <= number.length;
    return next !== undefined && !isAfterNumber && next.x - piece.right > 2 * size;
  });
}
