import { columnKey, isElsewhere, isShort, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';

/** Lists without labels: all lines but the first of an entry hang, or the first is indented, or nothing but space parts the entries. */
type Style = 'hanging' | 'indented' | 'flat';

/** The indexes of the lines that begin an entry of a list without labels. */
export function entryStarts(lines: readonly PlacedLine[]): ReadonlySet<number> {
  const margins = marginsOf(lines);
  const isIndented = lines.map((line) => line.x - (margins.get(columnKey(line)) ?? line.x) > 4);
  const style = styleOf(lines, isIndented);
  const mixed = new Set(lines.flatMap((line, index) => (isIndented[index] ? [columnKey(line)] : [])));
  const pitch = usualPitch(lines);
  const starts = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    // Where all lines of a column begin at one place, nobody can tell which place it is.
    const isTold = style !== 'flat' && mixed.has(columnKey(line));
    if (above === undefined || (isTold ? (style === 'hanging') !== isIndented[index] : isApart(above, line, pitch))) starts.add(index);
  }
  return starts;
}

/** Entries end with a dot: whichever lines follow one more often are the first lines. */
function styleOf(lines: readonly PlacedLine[], isIndented: readonly boolean[]): Style {
  const counts = { margin: { all: 0, ended: 0 }, indented: { all: 0, ended: 0 } };
  for (const [index] of lines.entries()) {
    const above = lines[index - 1];
    if (above === undefined) continue;
    const count = isIndented[index] ? counts.indented : counts.margin;
    count.all += 1;
    if (isEnded(above)) count.ended += 1;
  }
  const { margin, indented } = counts;
  if (indented.all < 0.1 * lines.length) return 'flat';
  return margin.ended * indented.all >= indented.ended * margin.all ? 'hanging' : 'indented';
}

function isApart(above: PlacedLine, line: PlacedLine, pitch: number): boolean {
  if (!isEnded(above) || /^\p{Ll}/u.test(line.text)) return false;
  return isElsewhere(above, line) || isShort(above) || above.y - line.y > 1.2 * pitch;
}

function isEnded({ text }: PlacedLine): boolean {
  return /[.)\]]$/.test(text);
}

/** Where the lines of every column of every page begin. */
function marginsOf(lines: readonly PlacedLine[]): Map<string, number> {
  const margins = new Map<string, number>();
  for (const line of lines) margins.set(columnKey(line), Math.min(margins.get(columnKey(line)) ?? line.x, line.x));
  return margins;
}

function usualPitch(lines: readonly PlacedLine[]): number {
  const pitches = lines.slice(1).flatMap((line, index) => {
    const pitch = (lines[index]?.y ?? 0) - line.y;
    return pitch > 0.5 * line.size && pitch < 4 * line.size ? [pitch] : [];
  });
  return pitches.sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 12;
}

// Seen on https://arxiv.org/pdf/2204.10628v1, https://arxiv.org/pdf/2112.04426v1, https://arxiv.org/pdf/1904.05862v4.
